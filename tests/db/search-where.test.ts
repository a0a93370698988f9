import { describe, expect, it } from 'vitest';
import { ownColumnSearch, translateSearch } from '../../src/db/search/search-where.ts';

const ask = (where: object) => translateSearch({ where: where as never, fields: new Set(['title']), read: ownColumnSearch });

describe('a question of a list', () => {
  it('passes by the holes of an address that numbers its parts with gaps', () => {
    const and: object[] = [];
    and[2] = { state: { equals: 'approved' } };
    expect(ask({ and }).where).toEqual({ and: [{ state: { equals: 'approved' } }] });
  });

  it('asks the same text of each field once', () => {
    const { where, typed } = ask({ or: [{ title: { like: 'Điện' } }, { title: { contains: 'Điện' } }] });
    expect((where.or as object[]).length).toBe(1);
    expect(typed).toEqual(['Điện']);
  });
});
