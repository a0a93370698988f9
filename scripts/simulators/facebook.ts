import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { z } from 'zod';
import { graphError, tooMany } from './facebook/errors.ts';
import { answer } from './facebook/graph.ts';
import { type FacebookState, newFacebookState, type SimulatedPage } from './facebook/state.ts';
import type { Platform } from './kit/platform.ts';
import { serveUntilStopped } from './kit/serve-until-stopped.ts';
import { type Simulator, startSimulator } from './kit/start.ts';

export type FacebookSimulator = Simulator<FacebookState>;

/** A page for demonstrations; its token is no secret. */
export const demoPage: SimulatedPage = { id: '100200300400500', name: 'Bình dân học vụ số', token: 'simulated-page-token' };

const tokenOrder = z.object({ pageId: z.string(), token: z.string() });

const facebook: Platform<FacebookState> = {
  id: 'facebook',
  label: 'Trang Facebook mô phỏng',
  answer,
  serverError: () => graphError({ code: 2, message: 'Service temporarily unavailable' }),
  tooMany,
  headers: { 'x-app-usage': '{"call_count":3,"total_time":2,"total_cputime":1}' },
  control: ({ pages }, { route, body }) => {
    if (route !== 'POST tokens') return null;
    const order = tokenOrder.safeParse(body);
    const page = pages.find(({ id }) => id === order.data?.pageId);
    if (!order.success || page === undefined) return Response.json({ error: 'Expected {pageId, token}.' }, { status: 400 });
    page.token = order.data.token;
    return Response.json({ pageId: page.id });
  },
};

/** A stateful Facebook Graph API for pages. Clients differ from production by the base address (`settings.graphUrl`) only. */
export function startFacebookSimulator({
  port,
  pages = [{ ...demoPage }],
  appSecret = null,
  now = () => new Date(),
  folder,
}: {
  port?: number;
  pages?: SimulatedPage[];
  appSecret?: string | null;
  now?: () => Date;
  /** Where posts outlive the process; absent = they do not. */
  folder?: string;
} = {}): Promise<FacebookSimulator> {
  return startSimulator({ platform: facebook, state: newFacebookState({ pages, appSecret, now }), port, folder });
}

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      port: { type: 'string', default: '4100' },
      'page-id': { type: 'string', default: demoPage.id },
      'page-name': { type: 'string', default: demoPage.name },
      token: { type: 'string', default: demoPage.token },
      folder: { type: 'string' },
    },
  });
  const page = { id: values['page-id'], name: values['page-name'], token: values.token };
  const { port, folder } = values;
  await serveUntilStopped(facebook.label, await startFacebookSimulator({ port: Number(port), pages: [page], folder }));
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await main();
