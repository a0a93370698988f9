import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import type { Platform } from './kit/platform.ts';
import { serveUntilStopped } from './kit/serve-until-stopped.ts';
import { type Simulator, startSimulator } from './kit/start.ts';
import { answer } from './mastodon/answer.ts';
import { problem } from './mastodon/problem.ts';
import { type MastodonState, newMastodonState, type SimulatedAccount } from './mastodon/state.ts';

export type MastodonSimulator = Simulator<MastodonState>;

export const demoAccount: SimulatedAccount = { id: '1099', username: 'binhdanhocvuso', token: 'simulated-mastodon-token' };

const mastodon: Platform<MastodonState> = {
  id: 'mastodon',
  label: 'Mastodon mô phỏng',
  answer,
  serverError: () => problem(503, 'There was a temporary problem serving your request, please try again'),
  tooMany: ({ now }, retryAfterSeconds) =>
    problem(429, 'Too many requests', {
      'x-ratelimit-limit': '300',
      'x-ratelimit-remaining': '0',
      'x-ratelimit-reset': new Date(now().getTime() + retryAfterSeconds * 1000).toISOString(),
    }),
};

/** A stateful Mastodon instance. Clients differ from production by `settings.instanceUrl` only. */
export function startMastodonSimulator({
  port,
  accounts = [{ ...demoAccount }],
  now = () => new Date(),
  folder,
}: {
  port?: number;
  accounts?: SimulatedAccount[];
  now?: () => Date;
  folder?: string;
} = {}): Promise<MastodonSimulator> {
  return startSimulator({ platform: mastodon, state: newMastodonState({ accounts, now }), port, folder });
}

async function main(): Promise<void> {
  const { values } = parseArgs({ options: { port: { type: 'string', default: '4160' }, folder: { type: 'string' } } });
  await serveUntilStopped(mastodon.label, await startMastodonSimulator({ port: Number(values.port), folder: values.folder }));
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await main();
