import { parseArgs } from 'node:util';
import type { Attack, Verdict } from './attack/attack.ts';
import { accountAttacks } from './attack/cases/accounts.ts';
import { doorAttacks } from './attack/cases/doors.ts';
import { frontDoorAttacks } from './attack/cases/front-door.ts';
import { outboundAttacks } from './attack/cases/outbound.ts';
import { parserAttacks } from './attack/cases/parsers.ts';
import { publicAttacks } from './attack/cases/public.ts';
import { soak } from './attack/soak/soak.ts';
import { openTarget, type Target } from './attack/target.ts';
import { fail } from './cli/fail.ts';

/**
 * `npm run attack [-- http://127.0.0.1:3000 CODE]`, with a code of a poster from the demo's table: replays what was found by
 * attacking the product against a started demo, and prints a table. It is bounded, and it refuses any address that is not this
 * machine. Exits 1 when something did not hold.
 *
 * `--minutes 120` repeats it for so long while three offices work and citizens read (`attack/soak/soak.ts`).
 */
async function main(): Promise<void> {
  const { values, positionals } = parseArgs({ options: { minutes: { type: 'string' } }, allowPositionals: true });
  const [url = 'http://127.0.0.1:3000', code = null] = positionals;
  const isRight =
    values.minutes === undefined ? await once(openTarget(url, code)) : await long({ url, code, minutes: Number(values.minutes) });
  process.exitCode = isRight ? 0 : 1;
}

const attacks = [doorAttacks, publicAttacks, parserAttacks, outboundAttacks, frontDoorAttacks, accountAttacks].flat();

async function once(target: Target): Promise<boolean> {
  let broken = 0;
  for (const attack of attacks) {
    const { held, seen } = await tried(attack, target);
    if (!held) broken += 1;
    console.log(`${held ? 'held ' : 'BROKE'} ${attack.finding.padEnd(8)} ${attack.what} · ${seen}`);
  }
  console.log(`\n${attacks.length - broken} held, ${broken} broke`);
  return broken === 0;
}

function long({ url, code, minutes }: { url: string; code: string | null; minutes: number }): Promise<boolean> {
  if (!(minutes >= 1)) throw new Error(`Expected --minutes with a number from 1, got ${minutes}.`);
  const round = async (target: Target): Promise<string[]> => {
    const broken: string[] = [];
    for (const attack of attacks) {
      const { held, seen } = await tried(attack, target);
      if (!held) broken.push(`${attack.what} · ${seen}`);
    }
    return broken;
  };
  return soak({ url, code, minutes, attack: round, attacksARound: attacks.length, say: console.log });
}

/** An attack that cannot be carried out did not hold: nothing is known of it. */
async function tried(attack: Attack, target: Target): Promise<Verdict> {
  try {
    return await attack.run(target);
  } catch (error) {
    return { held: false, seen: error instanceof Error ? error.message : String(error) };
  }
}

main().catch(fail);
