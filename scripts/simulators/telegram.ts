import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import type { Platform } from './kit/platform.ts';
import { serveUntilStopped } from './kit/serve-until-stopped.ts';
import { type Simulator, startSimulator } from './kit/start.ts';
import { answer } from './telegram/answer.ts';
import { problem } from './telegram/problem.ts';
import { newTelegramState, type SimulatedBot, type SimulatedChat, type TelegramState } from './telegram/state.ts';

export type TelegramSimulator = Simulator<TelegramState>;

export const demoBot: SimulatedBot = { id: 7_100_100, username: 'bdhvs_bot', token: '7100100:simulated-bot-token' };
const demoChats: SimulatedChat[] = [
  { id: -1_001_000_200_300, title: 'Bình dân học vụ số', username: 'bdhvs', isPublic: true },
  { id: -1_001_000_200_301, title: 'Kho ảnh', isPublic: false },
];

const telegram: Platform<TelegramState> = {
  id: 'telegram',
  label: 'Kênh Telegram mô phỏng',
  answer,
  serverError: () => problem(500, 'Internal Server Error'),
  tooMany: (_state, seconds) => problem(429, `Too Many Requests: retry after ${seconds}`, { retry_after: seconds }),
};

/** A stateful Bot API. Clients differ from production by `settings.apiUrl` only. */
export function startTelegramSimulator({
  port,
  bots = [{ ...demoBot }],
  chats = demoChats.map((chat) => ({ ...chat })),
  now = () => new Date(),
  folder,
}: {
  port?: number;
  bots?: SimulatedBot[];
  chats?: SimulatedChat[];
  now?: () => Date;
  folder?: string;
} = {}): Promise<TelegramSimulator> {
  return startSimulator({ platform: telegram, state: newTelegramState({ bots, chats, now }), port, folder });
}

async function main(): Promise<void> {
  const { values } = parseArgs({ options: { port: { type: 'string', default: '4150' }, folder: { type: 'string' } } });
  await serveUntilStopped(telegram.label, await startTelegramSimulator({ port: Number(values.port), folder: values.folder }));
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await main();
