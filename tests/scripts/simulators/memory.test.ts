import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { startTelegramSimulator, type TelegramSimulator } from '../../../scripts/simulators/telegram.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'pano-simulator-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const call = async ({ url }: TelegramSimulator, method: string, body: Record<string, string>) => {
  const answer = await fetch(`${url}/bot7100100:simulated-bot-token/${method}`, {
    method: 'POST',
    body: new URLSearchParams({ chat_id: '@bdhvs', ...body }),
  });
  return (await answer.json()) as { ok: boolean; result: { message_id: number } };
};

async function during<T>(work: (simulator: TelegramSimulator) => Promise<T>): Promise<T> {
  const simulator = await startTelegramSimulator({ folder });
  try {
    return await work(simulator);
  } finally {
    await simulator.close();
  }
}

it('keeps its posts over a restart, gives new ones other numbers, and forgets what was taken away', async () => {
  const first = (await during((simulator) => call(simulator, 'sendMessage', { text: 'Hôm qua' }))).result.message_id;
  const second = await during(async (simulator) => {
    const { message_id: number } = (await call(simulator, 'sendMessage', { text: 'Hôm nay' })).result;
    expect(await call(simulator, 'deleteMessage', { message_id: String(first) })).toMatchObject({ ok: true });
    expect(await call(simulator, 'deleteMessage', { message_id: String(first) })).toMatchObject({ ok: false });
    return number;
  });
  expect(second).not.toBe(first);
  await during(async (simulator) => expect(simulator.posts().map(({ message }) => message)).toEqual(['Hôm nay']));
});
