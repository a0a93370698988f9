import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { graphError } from './facebook/answers.ts';
import { control } from './facebook/controls.ts';
import { type Fate, takeFault, underFault } from './facebook/faults.ts';
import { answer, type Call } from './facebook/graph.ts';
import { recall, remember } from './facebook/memory.ts';
import { newState, type SimulatedPage, type SimulatedPost, type SimulatorState } from './facebook/state.ts';

export type FacebookSimulator = {
  /** Base address for `settings.graphUrl`. */
  url: string;
  port: number;
  state: SimulatorState;
  posts: () => SimulatedPost[];
  close: () => Promise<void>;
};

/** A page for demonstrations; its token is no secret. */
export const demoPage: SimulatedPage = { id: '100200300400500', name: 'Bình dân học vụ số', token: 'simulated-page-token' };

/**
 * A stateful Facebook Graph API for pages, on a port of its own (`port: 0` takes a free one). Clients differ from
 * production by the base address only.
 */
export async function startFacebookSimulator({
  port = 0,
  pages = [{ ...demoPage }],
  appSecret = null,
  now = () => new Date(),
  folder = null,
}: {
  port?: number;
  pages?: SimulatedPage[];
  appSecret?: string | null;
  now?: () => Date;
  /** Where posts outlive the process; `null` forgets them. */
  folder?: string | null;
} = {}): Promise<FacebookSimulator> {
  const state = newState({ pages, appSecret, now });
  if (folder !== null) await recall(folder, state);
  const server = createServer((request, response) => {
    const known = state.posts.length;
    const handled = handle(state, request, response).then(async () => {
      if (folder !== null && state.posts.length > known) await remember(folder, state);
    });
    handled.catch((error: unknown) => {
      console.error(error);
      response.destroy();
    });
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', resolve);
  });
  const { port: chosen } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${chosen}`,
    port: chosen,
    state,
    posts: () => state.posts,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

async function handle(state: SimulatorState, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const url = new URL(request.url ?? '/', 'http://simulator');
  const method = request.method ?? 'GET';
  const controlPath = /^\/(?:__sim\/?)?$/.test(url.pathname) ? '' : /^\/__sim\/(.+)$/.exec(url.pathname)?.[1];
  if (controlPath !== undefined) {
    const body = async () => (await readBody(request)).toString('utf8');
    return write(response, await control(state, { method, path: controlPath, body }));
  }
  const path = /^\/v\d+\.\d+\/(.+)$/.exec(url.pathname)?.[1];
  const call = await readCall(request, { method, path: path ?? '', query: url.searchParams });
  state.calls.push({ method, path: call.path });
  const rule = takeFault(state, call.path);
  const fate = await underFault({ rule, request, state, token: call.token }, async () =>
    path === undefined ? graphError({ code: 2500, message: 'Unknown path components' }) : answer(state, call),
  );
  writeFate(response, fate);
}

async function readCall(
  request: IncomingMessage,
  { method, path, query }: { method: string; path: string; query: URLSearchParams },
): Promise<Call> {
  const params = new URLSearchParams(query);
  const files = new Map<string, File>();
  const type = request.headers['content-type'] ?? '';
  if (method === 'POST' && type !== '') {
    const body = new Uint8Array(await readBody(request));
    const form = await new Response(body, { headers: { 'content-type': type } }).formData();
    for (const [name, value] of form) {
      if (typeof value === 'string') params.set(name, value);
      else files.set(name, value);
    }
  }
  const bearer = /^Bearer (.+)$/.exec(request.headers.authorization ?? '')?.[1];
  return { method, path, params, files, token: bearer ?? params.get('access_token') ?? '' };
}

async function readBody(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}

function writeFate(response: ServerResponse, fate: Fate): void {
  if (fate === 'gone') return;
  if (fate === 'truncated') {
    response.writeHead(200, { 'content-type': 'application/json' }).end('{"id":"10020030');
    return;
  }
  const headers = { 'x-app-usage': '{"call_count":3,"total_time":2,"total_cputime":1}', ...fate.headers };
  response
    .writeHead(fate.status, { 'content-type': 'application/json; charset=UTF-8', ...headers })
    .end(JSON.stringify(fate.json));
}

async function write(response: ServerResponse, answered: Response): Promise<void> {
  response.writeHead(answered.status, Object.fromEntries(answered.headers)).end(Buffer.from(await answered.arrayBuffer()));
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
  const { url, close } = await startFacebookSimulator({
    port: Number(values.port),
    pages: [page],
    folder: values.folder ?? null,
  });
  console.log(`Facebook mô phỏng: ${url}/__sim/  (graphUrl: ${url})`);
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void close().then(() => process.exit(0)));
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await main();
