import type { Target } from './target.ts';

/** What came of one attack. `seen`: a short line for the table. */
export type Verdict = { held: boolean; seen: string };

/** One replay of what an attacker did once. It leaves nothing behind but drafts, which it puts into the trash. */
export type Attack = {
  /** Number in the report of the attack of 29 November 2026. */
  finding: string;
  what: string;
  run(target: Target): Promise<Verdict>;
};

/** `held` where every value is as expected; `seen` lists them. */
export function verdictOf(values: Record<string, unknown>, isRight: (values: Record<string, unknown>) => boolean): Verdict {
  const seen = Object.entries(values).map(([name, value]) => `${name} ${value}`);
  return { held: isRight(values), seen: seen.join(', ') };
}

/** `held` where the answer has one of these statuses. */
export function statusIs(answer: { status: number }, ...expected: number[]): Verdict {
  return { held: expected.includes(answer.status), seen: String(answer.status) };
}
