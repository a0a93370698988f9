import { expect, it } from 'vitest';
import { newestOfEach, overtaken } from '../../src/concurrency/newest-of-each.ts';

/** Work that ends when it is told to; `begun` says what was begun, in order. */
function bench() {
  const begun: string[] = [];
  const ends = new Map<string, (value: string) => void>();
  const make = (name: string) => () =>
    new Promise<string>((resolve) => {
      begun.push(name);
      ends.set(name, resolve);
    });
  return { begun, make, end: (name: string) => ends.get(name)?.(name) };
}

const turn = () => new Promise((resolve) => setImmediate(resolve));

it('does one thing at a time for each key, and of those that wait the newest', async () => {
  const { begun, make, end } = bench();
  const lanes = newestOfEach();
  const calls = ['a', 'b', 'c', 'd'].map((name) => lanes('an', make(name)));
  const other = lanes('binh', make('other'));
  await turn();
  expect(begun).toEqual(['a', 'other']);
  expect(await Promise.all(calls.slice(1, 3))).toEqual([overtaken, overtaken]);
  end('a');
  await turn();
  expect(begun).toEqual(['a', 'other', 'd']);
  end('d');
  end('other');
  expect(await Promise.all([calls[0], calls[3], other])).toEqual(['a', 'd', 'other']);
});

it('goes on after a failure, which only its own caller hears of', async () => {
  const lanes = newestOfEach();
  const failing = lanes('an', () => Promise.reject(new Error('hỏng')));
  const next = lanes('an', async () => 'xong');
  await expect(failing).rejects.toThrow('hỏng');
  expect(await next).toBe('xong');
  expect(await lanes('an', async () => 'nữa')).toBe('nữa');
});
