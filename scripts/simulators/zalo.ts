import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { z } from 'zod';
import type { Platform } from './kit/platform.ts';
import { serveUntilStopped } from './kit/serve-until-stopped.ts';
import { type Simulator, startSimulator } from './kit/start.ts';
import { failure } from './zalo/envelope.ts';
import { answer } from './zalo/routes.ts';
import { newZaloState, type SimulatedAccount, type ZaloOptions, type ZaloState } from './zalo/state.ts';
import { issuePair } from './zalo/tokens.ts';

export type ZaloSimulator = Simulator<ZaloState>;

/** An account for demonstrations; its tokens are no secrets. */
export const demoAccount: SimulatedAccount = {
  id: '4318657068771012646',
  name: 'Bình dân học vụ số',
  appId: '2201439168744532786',
  appSecret: 'simulated-app-secret',
  accessToken: 'simulated-access-token',
  refreshToken: 'simulated-refresh-token',
};

const connection = z.object({ accountId: z.string(), accessToken: z.string(), refreshToken: z.string() });

const zalo: Platform<ZaloState> = {
  id: 'zalo',
  label: 'Zalo OA mô phỏng',
  answer,
  // The proxy before Zalo's servers answers in HTML.
  serverError: () => ({ status: 502, body: '<html><h1>502 Bad Gateway</h1></html>', headers: { 'content-type': 'text/html' } }),
  tooMany: (_state, retryAfterSeconds) => ({
    ...failure(-32, 'Your application has reached the limit of requests per minute'),
    headers: { 'retry-after': String(retryAfterSeconds), 'x-ratelimit-limit': '200', 'x-ratelimit-remain': '0' },
  }),
  headers: { 'x-ratelimit-limit': '200', 'x-ratelimit-remain': '199' },
  // A person connects the account again: the only way back from a burnt token.
  control: (state, { route, body }) => {
    if (route !== 'POST connections') return null;
    const order = connection.safeParse(body);
    if (!order.success) return Response.json({ error: z.prettifyError(order.error) }, { status: 400 });
    issuePair(state, order.data.accountId, order.data);
    return Response.json({ accountId: order.data.accountId });
  },
};

/** A stateful Zalo for Official Accounts, both its hosts in one. Clients differ from production by the base addresses only. */
export function startZaloSimulator({
  port,
  accounts = [{ ...demoAccount }],
  now = () => new Date(),
  accessLifeSeconds,
  nearbySite,
  folder,
}: Partial<ZaloOptions> & {
  port?: number;
  /** Where posts outlive the process; absent = they do not. */
  folder?: string;
} = {}): Promise<ZaloSimulator> {
  const state = newZaloState({ accounts, now, accessLifeSeconds, nearbySite });
  for (const account of accounts) issuePair(state, account.id, account);
  return startSimulator({ platform: zalo, state, port, folder });
}

async function main(): Promise<void> {
  const { values } = parseArgs({ options: { port: { type: 'string', default: '4101' }, folder: { type: 'string' } } });
  await serveUntilStopped(zalo.label, await startZaloSimulator({ port: Number(values.port), folder: values.folder }));
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await main();
