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

/**
 * Attacks for a long time while three offices write, submit, approve and publish, and citizens read the portal. Calm comes first,
 * with the same work and the same readers. Gives whether nothing was lost and the portal's p99 stayed within twice the calm one.
 */
export async function soak({ url, code, minutes, attack, attacksARound, say }: Soak): Promise<boolean> {
  const paths = await pathsOfPortal(openTarget(url, code));
  const ledgers = workingOffices.map(openLedger);
  const calmMinutes = Math.min(10, Math.max(1, minutes / 4));
  const isOver = { value: false };
  const working = ledgers.map((ledger, index) => work({ url, ledger, isOver, first: index }));
  say(`calm, ${calmMinutes} minutes`);
  const calm = await readPortal({ url, paths, perSecond, seconds: calmMinutes * 60 });
  say(sentenceOf(calm));
  say(`attacked, ${minutes} minutes, ${attacksARound} attacks a round`);
  const endsAt = Date.now() + minutes * 60_000;
  const reading = readPortal({ url, paths, perSecond, seconds: minutes * 60 });
  let rounds = 0;
  const broken = new Map<string, number>();
  while (Date.now() < endsAt) {
    for (const what of await attack(openTarget(url, code))) broken.set(what, (broken.get(what) ?? 0) + 1);
    rounds += 1;
  }
  const attacked = await reading;
  isOver.value = true;
  await Promise.all(working);
  say(sentenceOf(attacked));
  say(`${rounds} rounds; did not hold: ${[...broken].map(([what, times]) => `${what} (${times})`).join('; ') || 'none'}`);
  let lost = 0;
  for (const ledger of ledgers) lost += await settle({ ledger, target: openTarget(url, code), say });
  const ratio = attacked.p99Ms / calm.p99Ms;
  say(`p99 of the portal under attack: ${ratio.toFixed(2)} × calm; lost: ${lost}`);
  return lost === 0 && ratio <= 2 && broken.size === 0;
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

function sentenceOf({ requests, wrong, p50Ms, p99Ms, slowestMs }: Read): string {
  const [p50, p99, slowest] = [p50Ms, p99Ms, slowestMs].map((ms) => ms.toFixed(1));
  return `  portal: ${requests} requests, ${wrong} wrong, p50 ${p50} ms, p99 ${p99} ms, slowest ${slowest} ms`;
}
