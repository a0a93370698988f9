import { expect, it } from 'vitest';
import { findEditions, writeReturns } from '../../src/db/editions.ts';
import type { EditionReturn } from '../../src/domain/returns.ts';
import { client, goBackBefore, migrate, payload } from '../setup/with-old-database.ts';

const oldRow = `
  INSERT INTO editions (id, title, number, version, state, content_type, content_id, sha256, issuer_path, document_id, submitted_by, submitted_at, submitted_by_id, note, content)
    VALUES ('e1', 'VNeID', 1, 1, 'rejected', 'guide', 'k', '${'1'.repeat(64)}', 'vn/92/', 'd', 'An', '2026-11-21T03:00:00.000Z', 'u', 'Thiếu bước cuối.', '{"type":"guide"}');`;

it('editions of before have no marks, keep their reason, and take marks from now on', async () => {
  await goBackBefore('_edition_returns');
  await client().executeMultiple(oldRow);
  await migrate();
  const read = async () => {
    const [edition] = await findEditions(payload, {});
    if (edition === undefined) throw new Error('the edition is gone');
    return edition;
  };
  expect(await read()).toMatchObject({ returns: [], state: 'rejected', note: 'Thiếu bước cuối.', content: { type: 'guide' } });
  const mark = { number: 1, words: 'Sửa', place: { on: 'field', path: 'title' }, name: null, fixed: null } as const;
  const returns: EditionReturn[] = [{ at: '2026-12-01T00:00:00.000Z', by: 'Duyệt', byId: 'd', marks: [mark] }];
  await writeReturns(payload, await read(), returns);
  expect(await read()).toMatchObject({ returns, state: 'rejected', note: 'Thiếu bước cuối.', content: { type: 'guide' } });
});
