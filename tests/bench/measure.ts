import type { BenchRow, FigureRow, Prepared } from './row.ts';

/** A line of the table. `other` is the naive way, or what is compared with. */
export type Result = { label: string; other: string; ours: string; ratio: string; target: string; isReached: boolean };

const rounds = 5;
const none = '–';

export function measure(row: BenchRow): Promise<Result> {
  return 'unit' in row ? measureFigures(row) : measurePace(row);
}

async function measurePace({ label, target, whole, prepare }: Exclude<BenchRow, FigureRow>): Promise<Result> {
  const prepared = await prepare();
  const { naive, ours, pieces } = prepared;
  const share = 'mostMs' in target ? target.share : undefined;
  const took: Took = { other: [], ours: [] };
  const { others, mine } = await inTurns({
    ...(naive
      ? {
          other: (round) => speedOf({ draw: naive, count: pieces.naive, round, prepared, tookMs: round === 0 ? [] : took.other }),
        }
      : {}),
    ours: (round) => speedOf({ draw: ours, count: pieces.ours, round, prepared, tookMs: round === 0 ? [] : took.ours }),
  });
  await prepared.close?.();
  const naivePerSecond = others.length > 0 ? median(others) : null;
  const oursPerSecond = median(mine);
  const slowestMs = share === undefined ? 1000 / oursPerSecond : shareOf(took.ours, share);
  const ratio = naivePerSecond === null ? Number.NaN : oursPerSecond / naivePerSecond;
  return {
    label,
    other: naivePerSecond === null ? none : pace(naivePerSecond, took.other, share),
    ours: pace(oursPerSecond, took.ours, share) + outlookFor({ whole, oursPerSecond, measured: rounds * pieces.ours }),
    ratio: naivePerSecond === null ? none : `${ratio.toFixed(1)}×`,
    target: 'mostMs' in target ? `${nameOf(share)}≤ ${target.mostMs} ms` : `≥ ${target.timesNaive}×`,
    isReached: 'mostMs' in target ? slowestMs <= target.mostMs : ratio >= target.timesNaive,
  };
}

/** The ratio is the median of the rounds' ratios: both halves of a round met the same neighbours on the machine. */
async function measureFigures({ label, unit, target, prepare }: FigureRow): Promise<Result> {
  const { other, ours, close } = await prepare();
  const { others, mine } = await inTurns({ other, ours });
  await close?.();
  const figure = (values: number[]) =>
    `${median(values).toLocaleString('en', { maximumFractionDigits: unit === 'ms' ? 1 : 0 })} ${unit}`;
  const ratio = median(others.map((value, round) => (mine[round] ?? Number.NaN) / value));
  return {
    label,
    other: other ? figure(others) : none,
    ours: figure(mine),
    ratio: other ? `${ratio.toFixed(2)}×` : none,
    ...verdict({ target, unit, ratio, ours: median(mine) }),
  };
}

type Verdict = Pick<FigureRow, 'target' | 'unit'> & { ratio: number; ours: number };

function verdict({ target, unit, ratio, ours }: Verdict): Pick<Result, 'target' | 'isReached'> {
  if ('leastRatio' in target) return { target: `≥ ${target.leastRatio}×`, isReached: ratio >= target.leastRatio };
  if ('mostRatio' in target) return { target: `≤ ${target.mostRatio}×`, isReached: ratio <= target.mostRatio };
  return { target: `≤ ${target.most} ${unit}`, isReached: ours <= target.most };
}

type Turns = { other?: (round: number) => Promise<number>; ours: (round: number) => Promise<number> };

/** A round of the one, a round of the other. The first warms both up and does not count. */
async function inTurns({ other, ours }: Turns): Promise<{ others: number[]; mine: number[] }> {
  const values = { others: [] as number[], mine: [] as number[] };
  for (let round = 0; round <= rounds; round++) {
    const theirs = await other?.(round);
    const own = await ours(round);
    if (round === 0) continue;
    if (theirs !== undefined) values.others.push(theirs);
    values.mine.push(own);
  }
  return values;
}

/** Milliseconds of single pieces, but for those that warmed up. */
type Took = { other: number[]; ours: number[] };

type Outlook = { whole: number | undefined; oursPerSecond: number; measured: number };

/** What follows for all pieces from those that were measured. */
function outlookFor({ whole, oursPerSecond, measured }: Outlook): string {
  if (whole === undefined) return '';
  return `; ${whole} in ${(whole / oursPerSecond / 60).toFixed(1)} min by extrapolation from ${measured}`;
}

/** "p99 ". */
const nameOf = (share: number | undefined): string => (share === undefined ? '' : `p${Math.round(share * 100)} `);

function pace(perSecond: number, tookMs: number[], share: number | undefined): string {
  const slowest = share === undefined ? '' : `, ${nameOf(share)}${shareOf(tookMs, share).toFixed(2)} ms`;
  return `${perSecond.toFixed(1)}/s (${(1000 / perSecond).toFixed(share === undefined ? 1 : 2)} ms${slowest})`;
}

/** `tookMs` receives how long each piece took. */
type Round = { draw: Prepared['ours']; count: number; round: number; prepared: Prepared; tookMs: number[] };

/** Pieces a second; no piece comes twice in a run. */
async function speedOf({ draw, count, round, prepared, tookMs }: Round): Promise<number> {
  const start = performance.now();
  let next = 0;
  const lane = async () => {
    while (next < count) {
      const begun = performance.now();
      await draw(round * count + next++);
      tookMs.push(performance.now() - begun);
    }
  };
  await Promise.all(Array.from({ length: prepared.atOnce }, lane));
  return (1000 * count) / (performance.now() - start);
}

const median = (values: number[]): number => shareOf(values, 0.5);

/** The value below which a share of them lies. */
function shareOf(values: number[], share: number): number {
  return [...values].sort((a, b) => a - b)[Math.min(values.length - 1, Math.floor(values.length * share))] ?? Number.NaN;
}
