import { expect, it } from 'vitest';
import { createReadings } from '../../../src/edge/studio/readings.ts';
import { createSlots, type Release } from '../../../src/edge/studio/slots.ts';

const limits = { total: 4, each: 2, waiting: 3, waitMs: 60_000 };

it('serves those who wait in turn, never more of one than its share, and refuses what nobody would wait for', async () => {
  const slots = createSlots(limits);
  const served: string[] = [];
  const held: Release[] = [];
  const ask = (key: string, name: string) =>
    slots.take(key).then((release) => {
      served.push(release ? name : `${name} refused`);
      if (release) held.push(release);
    });
  const asked = ['a1', 'a2', 'a3', 'a4', 'a5', 'a6', 'b1', 'b2', 'b3', 'c1'].map((name) => ask(name.slice(0, 1), name));
  await Promise.all([asked[0], asked[1], asked[5], asked[6], asked[7]]);
  expect(served.splice(0).sort()).toEqual(['a1', 'a2', 'a6 refused', 'b1', 'b2']);
  while (held.length > 0) {
    held.shift()?.();
    await new Promise(setImmediate);
  }
  await Promise.all(asked);
  expect(served).toEqual(['a3', 'c1', 'b3', 'a4', 'a5']);
});

it('a place that is given back twice counts once; who leaves gives up its place', async () => {
  const slots = createSlots({ ...limits, total: 1 });
  const first = await slots.take('a');
  let leave = () => {};
  const left = slots.take('b', (cancel) => {
    leave = cancel;
  });
  leave();
  expect(await left).toBeNull();
  first?.();
  first?.();
  const second = await slots.take('c');
  const third = slots.take('d');
  second?.();
  expect(await third).not.toBeNull();
});

it('who waits too long is told', async () => {
  const slots = createSlots({ ...limits, total: 1, waitMs: 1 });
  await slots.take('a');
  expect(await slots.take('b')).toBeNull();
  expect(await createSlots({ ...limits, total: 0, waiting: 0 }).take('a')).toBeNull();
});

it('for one more body the oldest of the same reader is cut off, then the oldest of all', () => {
  const readings = createReadings({ each: 2, total: 3 });
  const cut: string[] = [];
  const begin = (name: string) => readings.begin(name.slice(0, 1), () => cut.push(name));
  begin('a1');
  const end = begin('a2');
  begin('a3');
  expect(cut).toEqual(['a1']);
  end();
  end();
  begin('a4');
  begin('b1');
  begin('c1');
  expect(cut).toEqual(['a1', 'a3']);
});
