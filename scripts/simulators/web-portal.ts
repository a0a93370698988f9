import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import type { Platform } from './kit/platform.ts';
import { serveUntilStopped } from './kit/serve-until-stopped.ts';
import { type Simulator, startSimulator } from './kit/start.ts';
import { answer, newPortalState, type PortalState, problem } from './web-portal/answer.ts';

export type PortalSimulator = Simulator<PortalState>;

/** For demonstrations; it is no secret. */
const demoSecret = `whsec_${Buffer.alloc(32, 7).toString('base64')}`;

const portal: Platform<PortalState> = {
  id: 'web-portal',
  label: 'Cổng thông tin mô phỏng',
  answer,
  serverError: () => problem(503, 'Bảo trì.'),
  tooMany: (_state, seconds) => problem(429, 'Too many requests.', { 'retry-after': String(seconds) }),
};

/** Somebody's portal; its endpoint is `<url>/tin`. */
export function startPortalSimulator({
  port,
  secret = demoSecret,
  now = () => new Date(),
  folder,
}: {
  port?: number;
  secret?: string;
  now?: () => Date;
  folder?: string;
} = {}): Promise<PortalSimulator> {
  return startSimulator({ platform: portal, state: newPortalState({ secret, now }), port, folder });
}

async function main(): Promise<void> {
  const { values } = parseArgs({ options: { port: { type: 'string', default: '4170' }, folder: { type: 'string' } } });
  await serveUntilStopped(portal.label, await startPortalSimulator({ port: Number(values.port), folder: values.folder }));
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await main();
