import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { every } from '../../src/concurrency/every.ts';
import { shareInFlight } from '../../src/concurrency/share-in-flight.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

it('runs at once and after each pause', async () => {
  const run = vi.fn(async () => {});
  const repeated = every({ ms: 100, run, report: () => {} });
  await vi.advanceTimersByTimeAsync(250);
  await repeated.stop();
  await vi.advanceTimersByTimeAsync(1_000);
  expect(run).toHaveBeenCalledTimes(3);
});

it('waits for the first pause where it is told to', async () => {
  const run = vi.fn(async () => {});
  const repeated = every({ ms: 100, run, report: () => {}, isImmediate: false });
  expect(run).not.toHaveBeenCalled();
  await vi.advanceTimersByTimeAsync(100);
  expect(run).toHaveBeenCalledTimes(1);
  await repeated.stop();
});

it('never runs twice at the same time, and stop waits for the round that runs', async () => {
  const ends: (() => void)[] = [];
  const run = vi.fn(() => new Promise<void>((resolve) => ends.push(resolve)));
  const repeated = every({ ms: 100, run, report: () => {} });
  await vi.advanceTimersByTimeAsync(350);
  expect(run).toHaveBeenCalledTimes(1);
  let isStopped = false;
  const stopped = repeated.stop().then(() => {
    isStopped = true;
  });
  await vi.advanceTimersByTimeAsync(1);
  expect(isStopped).toBe(false);
  ends[0]?.();
  await stopped;
  expect(isStopped).toBe(true);
});

it('reports what a round throws, also at once, and goes on', async () => {
  const report = vi.fn();
  const run = vi.fn((): Promise<void> => {
    throw new Error('no luck');
  });
  const repeated = every({ ms: 100, run, report });
  await vi.advanceTimersByTimeAsync(100);
  await repeated.stop();
  expect(report).toHaveBeenCalledTimes(2);
});

it('shares what is in the making, and starts again afterwards', async () => {
  const share = shareInFlight<number>();
  const make = vi.fn(async () => make.mock.calls.length);
  expect(await Promise.all([share('a', make), share('a', make), share('b', make)])).toEqual([1, 1, 2]);
  expect(await share('a', make)).toBe(3);
});

it('tells everybody who shares of a failure, once', async () => {
  const share = shareInFlight<number>();
  const fail = vi.fn(() => Promise.reject(new Error('broken')));
  const results = await Promise.allSettled([share('a', fail), share('a', fail)]);
  expect(results.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
  expect(fail).toHaveBeenCalledTimes(1);
});
