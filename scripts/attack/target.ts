import { Agent, type IncomingHttpHeaders, request as startRequest } from 'node:http';
import { sampleAccounts, samplePassword } from '../sample/accounts.ts';

/** Who sends a request: an account of the demo by its key in `scripts/sample/accounts.ts`; `null` = nobody is logged in. */
export type Person = string | null;

type Sent = {
  method?: string;
  path: string;
  as?: Person;
  /** An object goes as JSON, bytes as they are. */
  body?: unknown;
  headers?: Record<string, string>;
  /** Address of the sender, as a proxy tells it: the demo must trust this machine (`PANO_TRUSTED_PROXIES=127.0.0.1`). */
  from?: string;
};

type Received = { status: number; headers: IncomingHttpHeaders; text: string; json: unknown; ms: number };

/** The started product that is attacked. */
export type Target = {
  url: string;
  /** A right code of a poster, as the demo's table prints it; `null` where none was given. */
  code: string | null;
  send(sent: Sent): Promise<Received>;
  /** Sends the head and a part of the body, and then nothing. Ends with `release`. */
  hang(sent: Sent & { contentLength: number; firstBytes: number }): { answered: Promise<number | null>; release: () => void };
};

const loopback = /^(127\.\d+\.\d+\.\d+|localhost|\[?::1\]?)$/;
const longestMs = 60_000;

/** Opens a product on this machine. Throws for any other address: what is sent here is meant to hurt. */
export function openTarget(address: string, code: string | null): Target {
  const { hostname, port, protocol } = new URL(address);
  if (protocol !== 'http:' || !loopback.test(hostname)) {
    throw new Error(`Expected a product on this machine, such as http://127.0.0.1:3000, got ${address}.`);
  }
  const tokens = new Map<string, Promise<string>>();
  const agent = new Agent({ keepAlive: false });

  const raw = ({ method = 'GET', path, body, headers = {}, from }: Sent): Promise<Received> =>
    new Promise((resolve, reject) => {
      const start = performance.now();
      const isBytes = body instanceof Uint8Array;
      const sent = body === undefined ? null : isBytes ? body : Buffer.from(JSON.stringify(body));
      const type: Record<string, string> = sent !== null && !isBytes ? { 'content-type': 'application/json' } : {};
      const length: Record<string, string> = sent === null ? {} : { 'content-length': String(sent.length) };
      const request = startRequest({
        ...{ hostname, port, method, path, agent, timeout: longestMs },
        headers: { ...type, ...length, ...sender(from), ...headers },
      });
      request.on('timeout', () => request.destroy(new Error('no answer within a minute')));
      request.on('error', reject);
      request.on('response', (response) => {
        const parts: Buffer[] = [];
        response.on('data', (part: Buffer) => parts.push(part));
        response.on('error', reject);
        response.on('end', () => {
          const text = Buffer.concat(parts).toString('utf8');
          resolve({
            status: response.statusCode ?? 0,
            headers: response.headers,
            text,
            json: parsed(text),
            ms: performance.now() - start,
          });
        });
      });
      // A large body is refused while it is still being sent: the answer counts, not the broken pipe.
      request.end(sent ?? undefined);
    });

  const tokenOf = (key: string): Promise<string> => {
    const known = tokens.get(key);
    if (known) return known;
    const fresh = logIn(raw, key);
    tokens.set(key, fresh);
    return fresh;
  };

  return {
    url: address,
    code,
    send: async ({ as = null, headers = {}, ...sent }) => {
      const login: Record<string, string> = as === null ? {} : { authorization: `JWT ${await tokenOf(as)}` };
      return raw({ ...sent, headers: { ...login, ...headers } });
    },
    hang: ({ method = 'POST', path, headers = {}, from, contentLength, firstBytes }) => {
      const request = startRequest({
        ...{ hostname, port, method, path, agent },
        headers: { 'content-type': 'application/json', 'content-length': String(contentLength), ...sender(from), ...headers },
      });
      const answered = new Promise<number | null>((resolve) => {
        request.on('response', (response) => {
          response.resume();
          resolve(response.statusCode ?? null);
        });
        request.on('error', () => resolve(null));
      });
      request.write(Buffer.alloc(firstBytes, 0x20));
      return { answered, release: () => request.destroy() };
    },
  };
}

const sender = (from: string | undefined): Record<string, string> => (from === undefined ? {} : { 'x-forwarded-for': from });

async function logIn(raw: Target['send'], key: string): Promise<string> {
  const account = sampleAccounts.find((each) => each.key === key);
  if (account === undefined) throw new Error(`The sample has no account ${key}.`);
  const { json, status } = await raw({
    method: 'POST',
    path: '/api/users/login',
    body: { email: account.email, password: samplePassword },
  });
  const { token } = json as { token?: string };
  if (status !== 200 || token === undefined) {
    throw new Error(`Expected the demo with its account ${account.email}, got ${status}. Start it with "npm run demo".`);
  }
  return token;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
