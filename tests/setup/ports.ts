import { createServer } from 'node:net';

/** Ports of outgoing connections begin above: one of those may be taken before the server is built and listens. */
const [least, most] = [20_000, 32_000];

/** A port with a free neighbour above it: the demo puts the simulator there. */
export async function freePortPair(): Promise<number> {
  for (let attempt = 0; attempt < 50; attempt++) {
    const port = least + Math.floor(Math.random() * (most - least));
    if ((await isFree(port)) && (await isFree(port + 1))) return port;
  }
  throw new Error('no two free ports beside each other');
}

function isFree(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const probe = createServer();
    probe.once('error', () => resolve(false));
    probe.listen(port, () => probe.close(() => resolve(true)));
  });
}
