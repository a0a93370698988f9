import { connect, type Socket } from 'node:net';

/**
 * A load client as a process of its own: reads a `Load` from its first argument, prints a `Loaded`.
 *
 * It looks at the first answer for its length and then counts bytes, because all answers to one request are equally long: a
 * client that parses would be slower than the server that it measures.
 */
export type Load = {
  port: number;
  path: string;
  headers: Record<string, string>;
  /** Status that every answer must have. */
  status: number;
  connections: number;
  seconds: number;
  /** Requests a second, sent when their time comes, however late the answers are. Left out: as fast as they are answered. */
  perSecond?: number;
};

/** `p99Ms` counts from the moment a request was due, so that a pause of the server is not hidden by a client that waits. */
export type Loaded = { perSecond: number; p50Ms: number; p99Ms: number };

type Lane = { socket: Socket; dueAt: number; received: number };

const load = JSON.parse(process.argv[2] ?? '{}') as Load;
const lines = Object.entries(load.headers).map(([name, value]) => `${name}: ${value}\r\n`);
const request = Buffer.from(`GET ${load.path} HTTP/1.1\r\nHost: bench\r\n${lines.join('')}\r\n`);

function open(): Promise<Socket> {
  return new Promise((resolve, reject) => {
    const socket = connect({ port: load.port, host: '127.0.0.1', noDelay: true }, () => resolve(socket));
    socket.once('error', reject);
  });
}

/** Bytes of one answer, head and body. Fails when it is not the one that was meant. */
async function lengthOfAnswer(): Promise<number> {
  const socket = await open();
  socket.write(request);
  let answer = Buffer.alloc(0);
  for await (const chunk of socket) {
    answer = Buffer.concat([answer, chunk as Buffer]);
    const headEnd = answer.indexOf('\r\n\r\n') + 4;
    if (headEnd < 4) continue;
    const head = answer.toString('latin1', 0, headEnd);
    if (!head.startsWith(`HTTP/1.1 ${load.status} `)) throw new Error(`expected ${load.status}, got: ${head}`);
    const isChunked = /^transfer-encoding: chunked/im.test(head);
    const bytes = headEnd + Number(/^content-length: (\d+)/im.exec(head)?.[1] ?? 0);
    if (isChunked ? answer.toString('latin1').endsWith('\r\n0\r\n\r\n') : answer.length === bytes) {
      socket.destroy();
      return answer.length;
    }
  }
  throw new Error('the server hung up');
}

/** Runs for the given time and gives the latencies in milliseconds. */
async function run(bytes: number): Promise<number[]> {
  const latencies: number[] = [];
  const lanes: Lane[] = await Promise.all(
    Array.from({ length: load.connections }, async () => ({ socket: await open(), dueAt: 0, received: 0 })),
  );
  const free: Lane[] = [];
  const due: number[] = [];
  const startedAt = performance.now();
  const endsAt = startedAt + load.seconds * 1000;
  const send = (lane: Lane, dueAt: number): void => {
    lane.dueAt = dueAt;
    lane.socket.write(request);
  };
  const next = (lane: Lane, now: number): void => {
    const dueAt = load.perSecond === undefined ? now : due.shift();
    if (dueAt === undefined) free.push(lane);
    else send(lane, dueAt);
  };
  for (const lane of lanes) {
    lane.socket.on('data', (chunk) => {
      lane.received += chunk.length;
      if (lane.received < bytes) return;
      lane.received = 0;
      const now = performance.now();
      latencies.push(now - lane.dueAt);
      if (now < endsAt) next(lane, now);
    });
    next(lane, startedAt);
  }
  await pace({ startedAt, endsAt, free, due, send });
  for (const { socket } of lanes) socket.destroy();
  return latencies;
}

type Pace = { startedAt: number; endsAt: number; free: Lane[]; due: number[]; send: (lane: Lane, dueAt: number) => void };

/** Sends what has become due, on a connection that is free; what finds none waits in line, and its waiting counts. */
function pace({ startedAt, endsAt, free, due, send }: Pace): Promise<void> {
  let sent = 0;
  return new Promise((resolve) => {
    const timer = setInterval(() => {
      const now = performance.now();
      if (now >= endsAt) {
        clearInterval(timer);
        resolve();
      }
      for (const perMs = (load.perSecond ?? 0) / 1000; sent < (now - startedAt) * perMs; sent++) {
        const dueAt = startedAt + sent / perMs;
        const lane = free.pop();
        if (lane) send(lane, dueAt);
        else due.push(dueAt);
      }
    }, 1);
  });
}

const latencies = (await run(await lengthOfAnswer())).sort((a, b) => a - b);
const at = (share: number): number => latencies[Math.floor(latencies.length * share)] ?? Number.NaN;
const loaded: Loaded = { perSecond: latencies.length / load.seconds, p50Ms: at(0.5), p99Ms: at(0.99) };
console.log(JSON.stringify(loaded));
