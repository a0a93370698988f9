import { createClient } from '@libsql/client';
import type { Payload } from 'payload';
import type { DeliveryStore } from '../../src/delivery/ports/delivery-store.ts';
import type { Strike } from './delivery-worker.ts';

/**
 * A place at which a worker can be struck: before or after its n-th event of a round (from 0). An event is a write of the
 * delivery or a request to the platform; a request is "before" once the platform has received it and nobody has heard.
 */
export type Checkpoint = { event: number; side: 'before' | 'after' };

type Save = DeliveryStore['save'];

const lockWaitMs = 50;

/** Counts what a worker does, and strikes where it was told to. */
export function watchFor({ payload, simulatorUrl }: { payload: Payload; simulatorUrl: string }) {
  let strike: Strike | undefined;
  let events: string[] = [];
  const isStruck = (event: number, side: Checkpoint['side'], by: Strike['by']) =>
    strike?.by === by && strike.at.event === event && strike.at.side === side;
  const dieAt = (event: number, side: Checkpoint['side']) => {
    if (isStruck(event, side, 'kill')) process.kill(process.pid, 'SIGKILL');
  };
  return {
    begin: (next: Strike | undefined) => {
      strike = next;
      events = [];
    },
    events: () => events,
    save:
      (save: Save): Save =>
      async (delivery, fence) => {
        const event = events.push(`save ${delivery.state}`) - 1;
        dieAt(event, 'before');
        const unlock = isStruck(event, 'before', 'lock') ? await lockDatabase(payload) : null;
        const isSaved = await save(delivery, fence).finally(() => unlock?.());
        dieAt(event, 'after');
        return isSaved;
      },
    fetch: (async (input, init) => {
      const { pathname } = new URL(String(input instanceof Request ? input.url : input));
      const event = events.push(`fetch ${init?.method ?? 'GET'} ${pathname}`) - 1;
      if (isStruck(event, 'before', 'kill')) await dieOnceReceived(simulatorUrl, () => fetch(input, init));
      const response = await fetch(input, init);
      dieAt(event, 'after');
      return response;
    }) as typeof fetch,
  };
}

/** Another connection takes the only write lock of SQLite, for longer than this worker's connection will wait. */
async function lockDatabase(payload: Payload): Promise<() => Promise<void>> {
  const { client } = payload.db as unknown as { client: { execute(sql: string): Promise<unknown> } };
  await client.execute(`PRAGMA busy_timeout = ${lockWaitMs}`);
  const other = createClient({ url: process.env.DATABASE_URL ?? '' });
  const holding = await other.transaction('write');
  return async () => {
    await holding.rollback();
    other.close();
    await client.execute('PRAGMA busy_timeout = 10000');
  };
}

async function callCount(simulatorUrl: string): Promise<number> {
  return ((await (await fetch(`${simulatorUrl}/__sim/calls`)).json()) as unknown[]).length;
}

/** The platform goes on and carries the call out, although nobody waits for the answer. */
async function dieOnceReceived(simulatorUrl: string, call: () => Promise<Response>): Promise<never> {
  const known = await callCount(simulatorUrl);
  void call();
  while ((await callCount(simulatorUrl)) <= known);
  process.kill(process.pid, 'SIGKILL');
  throw new Error('Expected to be dead.');
}
