import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type Call, readCall } from './call.ts';
import { control } from './controls.ts';
import { type Fate, takeFault, underFault } from './faults.ts';
import { recall, remember } from './memory.ts';
import type { Platform } from './platform.ts';
import type { LedgerPost, SimulatorState } from './state.ts';

export type Simulator<State extends SimulatorState> = {
  url: string;
  port: number;
  state: State;
  /** What the public sees. */
  posts: () => LedgerPost[];
  close: () => Promise<void>;
};

/** Serves a platform on 127.0.0.1 (port 0 = any free one). With a folder, what was published outlives the process. */
export async function startSimulator<State extends SimulatorState>({
  platform,
  state,
  port = 0,
  folder = null,
}: {
  platform: Platform<State>;
  state: State;
  port?: number;
  folder?: string | null;
}): Promise<Simulator<State>> {
  if (folder !== null) await recall(folder, state);
  let known = state.posts.length;
  let writing = Promise.resolve();
  /** One write after the other; before the answer, so that a restart knows what a client was told. */
  const keep = (): Promise<void> => {
    if (folder === null || state.posts.length === known) return writing;
    known = state.posts.length;
    writing = writing.then(() => remember(folder, state));
    return writing;
  };
  const server = createServer((request, response) => {
    handle({ platform, state, keep }, request, response).catch((error: unknown) => {
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

type Serving<State extends SimulatorState> = { platform: Platform<State>; state: State; keep: () => Promise<void> };

async function handle<State extends SimulatorState>(
  { platform, state, keep }: Serving<State>,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const call = await readCall(request);
  const controlPath = /^(?:__sim\/?)?$/.test(call.path) ? '' : /^__sim\/(.+)$/.exec(call.path)?.[1];
  if (controlPath !== undefined) {
    const order = { method: call.method, path: controlPath, body: call.bytes.toString('utf8') };
    return write(response, control(platform, state, order));
  }
  state.calls.push({ method: call.method, path: call.path });
  const fate = await fateOf(platform, state, { request, call });
  await keep();
  writeFate(response, fate, platform.headers ?? {});
}

function fateOf<State extends SimulatorState>(
  platform: Platform<State>,
  state: State,
  { request, call }: { request: IncomingMessage; call: Call },
): Promise<Fate> {
  const rule = takeFault(state, call.path);
  return underFault({ rule, request, platform, state, token: call.token }, () => platform.answer(state, call));
}

function writeFate(response: ServerResponse, fate: Fate, common: Record<string, string>): void {
  if (fate === 'gone') return;
  const isCut = 'truncated' in fate;
  const { status, json, body = json === undefined ? '' : JSON.stringify(json), headers } = isCut ? fate.truncated : fate;
  const type = json === undefined ? {} : { 'content-type': 'application/json; charset=UTF-8' };
  response.writeHead(status, { ...type, ...common, ...headers }).end(isCut ? body.slice(0, Math.floor(body.length / 2)) : body);
}

async function write(response: ServerResponse, answered: Response): Promise<void> {
  response.writeHead(answered.status, Object.fromEntries(answered.headers)).end(Buffer.from(await answered.arrayBuffer()));
}
