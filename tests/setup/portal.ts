import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:https';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { freePortPair } from './ports.ts';
import { selfSigned } from './self-signed.ts';

const host = 'cong.example.vn';

/** A call as it came. */
export type Heard = { headers: Record<string, string | string[] | undefined>; body: string; status: number };

/** Somebody's portal: a real https server that keeps what it hears. Shut at first: a connection to it is refused. */
export type Portal = {
  url: string;
  heard: Heard[];
  /** For the environment of the Pano that is to find it. */
  env: Record<string, string>;
  open: () => Promise<void>;
  /** What it answers from now on. */
  answer: (status: number) => void;
  close: () => Promise<void>;
};

export async function createPortal(): Promise<Portal> {
  const folder = await mkdtemp(join(tmpdir(), 'pano-portal-'));
  const { key, cert } = selfSigned({ host });
  const certPath = join(folder, 'cert.pem');
  await writeFile(certPath, cert);
  const port = await freePortPair();
  const heard: Heard[] = [];
  let status = 204;
  const server: Server = createServer({ key, cert }, async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk);
    heard.push({ headers: request.headers, body: Buffer.concat(chunks).toString('utf8'), status });
    response.writeHead(status).end();
  });
  const preload = pathToFileURL(join(import.meta.dirname, 'portal-network.mjs')).href;
  return {
    url: `https://${host}/tin`,
    heard,
    env: {
      NODE_OPTIONS: `--conditions=production --import=${preload}`,
      NODE_EXTRA_CA_CERTS: certPath,
      PANO_TEST_PORTAL_PORT: String(port),
    },
    open: () => new Promise((resolve) => server.listen(port, '127.0.0.1', resolve)),
    answer: (next) => {
      status = next;
    },
    close: async () => {
      server.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
