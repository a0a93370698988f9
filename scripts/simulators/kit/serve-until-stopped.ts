/** Says where a simulator started by hand is to be found, and ends it with the process. */
export async function serveUntilStopped(
  label: string,
  { url, close }: { url: string; close: () => Promise<void> },
): Promise<void> {
  console.log(`${label}: ${url}/__sim/`);
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void close().then(() => process.exit(0)));
}
