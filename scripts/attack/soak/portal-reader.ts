import { Agent, get } from 'node:http';

/**
 * Readers of the portal as a process of their own, so that the attacker's work is not measured: reads a `Reading` from its first
 * argument, prints a `Read`.
 */
export type Reading = { url: string; paths: string[]; perSecond: number; seconds: number };

/** How long each answer took, in milliseconds from the moment it was due. `wrong`: answers other than 200, and none at all. */
export type Read = { latencies: number[]; wrong: number };

const longestMs = 30_000;

async function main(): Promise<void> {
  const { url, paths, perSecond, seconds } = JSON.parse(process.argv[2] ?? '{}') as Reading;
  const agent = new Agent({ keepAlive: true });
  const latencies: number[] = [];
  let wrong = 0;
  const answers: Promise<void>[] = [];
  const startedAt = performance.now();
  for (let sent = 0; sent < perSecond * seconds; sent += 1) {
    const dueAt = startedAt + (sent * 1000) / perSecond;
    await new Promise((resolve) => setTimeout(resolve, Math.max(0, dueAt - performance.now())));
    // Citizens come from many addresses.
    const from = `192.0.2.${(sent % 250) + 1}`;
    const address = new URL(paths[sent % paths.length] ?? '/', url);
    answers.push(
      statusOf(address, { agent, from }).then((status) => {
        latencies.push(performance.now() - dueAt);
        if (status !== 200) wrong += 1;
      }),
    );
  }
  await Promise.all(answers);
  agent.destroy();
  const read: Read = { latencies, wrong };
  console.log(JSON.stringify(read));
}

/** `0` where no answer came. */
function statusOf(address: URL, { agent, from }: { agent: Agent; from: string }): Promise<number> {
  return new Promise((resolve) => {
    const request = get(address, { agent, timeout: longestMs, headers: { 'x-forwarded-for': from } }, (response) => {
      response.resume();
      response.on('end', () => resolve(response.statusCode ?? 0));
      response.on('error', () => resolve(0));
    });
    request.on('timeout', () => request.destroy());
    request.on('error', () => resolve(0));
  });
}

void main();
