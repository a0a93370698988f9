import { Presets, SingleBar } from 'cli-progress';

export type Report = (done: number, total: number) => void;

/**
 * Runs a piece of work under a progress bar. `report` may be called at any pace; without a terminal the bar prints lines now and
 * then.
 */
export async function withProgress<T>(title: string, work: (report: Report) => Promise<T>): Promise<T> {
  const format = `${title.padEnd(34)} {bar} {percentage}% · {duration_formatted}`;
  const options = { format, hideCursor: true, clearOnComplete: false, noTTYOutput: true, notTTYSchedule: 5_000 };
  const bar = new SingleBar(options, Presets.shades_classic);
  bar.start(1, 0);
  try {
    const result = await work((done, total) => {
      bar.setTotal(Math.max(total, 1));
      bar.update(done);
    });
    bar.update(bar.getTotal());
    return result;
  } finally {
    bar.stop();
  }
}

/** A bar for work that cannot say how far it is: it creeps towards the usual time and never reaches it before the end. */
export function withEstimate<T>(title: string, usualMs: number, work: () => Promise<T>): Promise<T> {
  return withProgress(title, async (report) => {
    const started = Date.now();
    const timer = setInterval(() => {
      const share = 1 - Math.exp((-1.5 * (Date.now() - started)) / usualMs);
      report(Math.round(share * 98), 100);
    }, 500);
    try {
      return await work();
    } finally {
      clearInterval(timer);
    }
  });
}
