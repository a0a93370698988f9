import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { keptAway } from '../../../src/app/studio/typing/kept-away.ts';

const place = { user: 'u1', collection: 'guides', id: 'g1', locale: 'vi' };
const keptOf = (title: string) => ({ session: 's1', at: Date.now(), savedAt: '2026-12-01T00:00:00.000Z', values: { title } });

let asked: [path: string, body: Record<string, unknown>][];
let answerWith: () => Promise<{ ok: boolean; message: string; [name: string]: unknown }>;
const call = (path: string, body: Record<string, unknown>) => {
  asked.push([path, body]);
  return answerWith();
};
const titles = () => asked.map(([, { values }]) => (values as { title?: string } | undefined)?.title);

beforeEach(() => {
  vi.useFakeTimers();
  asked = [];
  answerWith = async () => ({ ok: true, message: '' });
});
afterEach(() => void vi.useRealTimers());

it('sends the first words at once and then the newest every few seconds, with the place and not the account', async () => {
  const away = keptAway(call);
  const told = vi.fn();
  for (const title of ['a', 'ab', 'abc']) away.keep(place, keptOf(title), told);
  expect(titles()).toEqual(['a']);
  expect(asked[0]).toEqual([
    'typed/keep',
    { collection: 'guides', id: 'g1', locale: 'vi', session: 's1', savedAt: '2026-12-01T00:00:00.000Z', values: { title: 'a' } },
  ]);
  await vi.advanceTimersByTimeAsync(8_000);
  expect(titles()).toEqual(['a', 'abc']);
  expect(told).toHaveBeenCalledTimes(2);
});

it('tells nothing of what did not arrive', async () => {
  answerWith = async () => ({ ok: false, message: '' });
  const told = vi.fn();
  keptAway(call).keep(place, keptOf('a'), told);
  await vi.advanceTimersByTimeAsync(8_000);
  expect(told).not.toHaveBeenCalled();
});

it('forgets after what is on its way, and sends nothing that waited', async () => {
  let arrive = () => {};
  answerWith = () => new Promise((resolve) => (arrive = () => resolve({ ok: true, message: '' })));
  const away = keptAway(call);
  away.keep(place, keptOf('a'), () => {});
  away.keep(place, keptOf('ab'), () => {});
  const forgotten = away.forget(place, 's1');
  await vi.advanceTimersByTimeAsync(20_000);
  expect(asked.map(([path]) => path)).toEqual(['typed/keep']);
  arrive();
  await vi.advanceTimersByTimeAsync(0);
  arrive();
  await forgotten;
  await vi.advanceTimersByTimeAsync(20_000);
  expect(asked.map(([path]) => path)).toEqual(['typed/keep', 'typed/forget']);
});

it('holds back what waits once the form says again what is stored', async () => {
  const away = keptAway(call);
  for (const title of ['a', 'ab']) away.keep(place, keptOf(title), () => {});
  away.hold();
  await vi.advanceTimersByTimeAsync(20_000);
  expect(titles()).toEqual(['a']);
});
