import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { openTarget, type Target } from '../target.ts';
import { type Ledger, lostOf, openLedger, workingOffices, writeOne } from './offices.ts';
import type { Read, Reading } from './portal-reader.ts';

type Soak = {
  url: string;
  code: string | null;
  minutes: number;
  /** One round of every attack; prints nothing. Gives what did not hold. */
  attack: (target: Target) => Promise<string[]>;
  attacksARound: number;
  say: (line: string) => void;
};

const restMs = 20_000;
const perSecond = 20;
/** Longest time under attack between two calm ones. */
const blockMinutes = 15;
/** Calm minutes for each attacked one. */
const calmShare = 1 / 7;
/** After an attack, before the calm is measured: nothing of it may count as calm. */
const settleMs = 30_000;

/**
 * Attacks for a long time while three offices write, submit, approve and publish, and citizens read the portal. Calm and attacked
 * times take turns, with the same work and the same readers: what else the machine has to do comes to both. Gives whether nothing
 * was lost and the portal's p99 stayed within twice the calm one.
 */
export async function soak({ url, code, minutes, attack, attacksARound, say }: Soak): Promise<boolean> {
  const paths = await pathsOfPortal(openTarget(url, code));
  const ledgers = workingOffices.map(openLedger);
  const isOver = { value: false };
  const working = ledgers.map((ledger, index) => work({ url, ledger, isOver, first: index }));
  const read = (seconds: number) => readPortal({ url, paths, perSecond, seconds });
  const blocks = Math.ceil(minutes / blockMinutes);
  const seconds = (minutes / blocks) * 60;
  const [calm, attacked]: [Read[], Read[]] = [[], []];
  let rounds = 0;
  const broken = new Map<string, number>();
  for (let block = 1; block <= blocks; block += 1) {
    await new Promise((resolve) => setTimeout(resolve, settleMs));
    const quiet = await read(seconds * calmShare);
    say(`${block}/${blocks} calm ${(seconds * calmShare) / 60} minutes: ${sentenceOf(quiet)}`);
    const endsAt = Date.now() + seconds * 1000;
    const reading = read(seconds);
    while (Date.now() < endsAt) {
      for (const what of await attack(openTarget(url, code))) broken.set(what, (broken.get(what) ?? 0) + 1);
      rounds += 1;
    }
    const loud = await reading;
    say(`${block}/${blocks} attacked ${seconds / 60} minutes, ${attacksARound} attacks a round: ${sentenceOf(loud)}`);
    calm.push(quiet);
    attacked.push(loud);
  }
  isOver.value = true;
  await Promise.all(working);
  const [allCalm, allAttacked] = [joined(calm), joined(attacked)];
  say(`calm in all: ${sentenceOf(allCalm)}`);
  say(`attacked in all: ${sentenceOf(allAttacked)}`);
  say(`${rounds} rounds; did not hold: ${[...broken].map(([what, times]) => `${what} (${times})`).join('; ') || 'none'}`);
  let lost = 0;
  for (const ledger of ledgers) lost += await settle({ ledger, target: openTarget(url, code), say });
  const ratio = shareMs(allAttacked, 0.99) / shareMs(allCalm, 0.99);
  say(`p99 of the portal under attack: ${ratio.toFixed(2)} × calm; lost: ${lost}`);
  return lost === 0 && ratio <= 2 && broken.size === 0;
}

function joined(reads: readonly Read[]): Read {
  return { latencies: reads.flatMap(({ latencies }) => latencies), wrong: reads.reduce((sum, { wrong }) => sum + wrong, 0) };
}

/** The latency in milliseconds that this share of the answers stays under. */
function shareMs({ latencies }: Read, share: number): number {
  const sorted = latencies.toSorted((one, other) => one - other);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
}

type Settled = { ledger: Ledger; target: Target; say: Soak['say'] };

async function settle({ ledger, target, say }: Settled): Promise<number> {
  const lost = await lostOf({ target, ledger });
  const { office, kept, wrong, slowestMs } = ledger;
  say(`${office}: ${kept.size} pieces, ${wrong.length} steps refused, slowest ${Math.round(slowestMs)} ms, lost ${lost.length}`);
  for (const line of [...wrong, ...lost]) say(`  ${line}`);
  return lost.length + wrong.length;
}

type Work = { url: string; ledger: Ledger; isOver: { value: boolean }; first: number };

/** A new login every fifty pieces, as a new working day. */
async function work({ url, ledger, isOver, first }: Work): Promise<void> {
  let target = openTarget(url, null);
  for (let mark = 1; !isOver.value; mark += 1) {
    if (mark % 50 === 0) target = openTarget(url, null);
    await writeOne({ target, ledger, mark: mark * workingOffices.length + first });
    await new Promise((resolve) => setTimeout(resolve, restMs));
  }
}

/** Pages that citizens open, as the sitemap names them, and lists that portals read. */
async function pathsOfPortal(target: Target): Promise<string[]> {
  const { text } = await target.send({ path: '/sitemap.xml', from: '192.0.2.253' });
  const pages = [...text.matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, address = '']) => new URL(address).pathname);
  if (pages.length === 0) throw new Error('Expected /sitemap.xml to name the pages of the portal.');
  const step = Math.max(1, Math.floor(pages.length / 40));
  return [
    ...pages.filter((_, index) => index % step === 0),
    '/content/v1/campaigns',
    '/content/v1/guides',
    '/content/v1/changes',
  ];
}

function readPortal(reading: Reading): Promise<Read> {
  const script = join(import.meta.dirname, 'portal-reader.ts');
  const child = spawn(process.execPath, ['--import', 'tsx', script, JSON.stringify(reading)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let output = '';
  child.stdout.on('data', (chunk: Buffer) => {
    output += chunk;
  });
  return new Promise((resolve, reject) => {
    child.once('close', (status) => {
      if (status === 0) resolve(JSON.parse(output) as Read);
      else reject(new Error(`Expected the readers of the portal to end well, got ${status}.`));
    });
  });
}

function sentenceOf(read: Read): string {
  const [p50, p99, slowest] = [0.5, 0.99, 1].map((share) => shareMs(read, share).toFixed(1));
  return `${read.latencies.length} requests, ${read.wrong} wrong, p50 ${p50} ms, p99 ${p99} ms, slowest ${slowest} ms`;
}
