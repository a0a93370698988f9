/** Parsers that behave as badly as one can. */

export const echo = async (job: unknown): Promise<unknown> => job;

export const environment = async (): Promise<string[]> => Object.keys(process.env);

export async function fill(): Promise<void> {
  const kept: number[][] = [];
  for (;;) kept.push(new Array(1_000).fill(Math.random()));
}

/** Outside of JavaScript, as a native module does. */
export async function fillBeside(): Promise<void> {
  const kept: Buffer[] = [];
  for (;;) kept.push(Buffer.alloc(10_000_000, 1));
}

export async function hang(): Promise<void> {
  for (;;);
}

export const wait = (): Promise<void> => new Promise(() => setInterval(() => {}, 1_000));

export async function abort(): Promise<void> {
  process.abort();
}

export async function leave(): Promise<void> {
  process.exit(0);
}

/** What no process survives; a native module may do it. */
export async function fault(): Promise<void> {
  process.kill(process.pid, 'SIGSEGV');
  await wait();
}

export const large = async (): Promise<{ bytes: Buffer }> => ({ bytes: Buffer.alloc(3_000_000) });
