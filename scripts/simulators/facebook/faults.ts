import type { IncomingMessage } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import { z } from 'zod';
import { type Answer, graphError } from './answers.ts';
import type { SimulatorState } from './state.ts';

/**
 * What can go wrong on the way. "before" and "after commit" say whether the platform has carried the call out when the
 * answer is lost: the client can't see the difference, which is the point.
 */
export const faultKinds = [
  'latency',
  'reset_before',
  'reset_after_commit',
  '5xx_before',
  '5xx_after_commit',
  'truncate_after_commit',
  '429',
  'expire_token',
] as const;

/** Strikes the next `times` calls whose path ends in `path`. */
export const faultRule = z.object({
  fault: z.enum(faultKinds),
  path: z.enum(['photos', 'feed', 'published_posts', '']).default(''),
  times: z.number().int().min(1).default(1),
  latencyMs: z.number().int().min(0).default(1_000),
  retryAfterSeconds: z.number().int().min(0).default(60),
});
export type FaultRule = z.infer<typeof faultRule>;

/** Takes the first rule for this path, and uses it up. */
export function takeFault(state: SimulatorState, path: string): FaultRule | undefined {
  const rule = state.faults.find((candidate) => path.endsWith(candidate.path));
  if (rule !== undefined && --rule.times <= 0) state.faults.splice(state.faults.indexOf(rule), 1);
  return rule;
}

/** `'gone'` = the connection was cut and nothing may be written. */
export type Fate = Answer | 'gone' | 'truncated';

/** Carries the call out, or not, as the fault wants it. */
export async function underFault(
  {
    rule,
    request,
    state,
    token,
  }: { rule: FaultRule | undefined; request: IncomingMessage; state: SimulatorState; token: string },
  carryOut: () => Promise<Answer>,
): Promise<Fate> {
  switch (rule?.fault) {
    case undefined:
      return carryOut();
    case 'latency':
      await sleep(rule.latencyMs);
      return carryOut();
    case 'reset_before':
      request.socket.destroy();
      return 'gone';
    case 'reset_after_commit':
      await carryOut();
      request.socket.destroy();
      return 'gone';
    case '5xx_before':
      return graphError({ code: 2, message: 'Service temporarily unavailable' });
    case '5xx_after_commit':
      await carryOut();
      return graphError({ code: 1, message: 'An unknown error occurred' });
    case 'truncate_after_commit':
      await carryOut();
      return 'truncated';
    case '429':
      return tooMany(state, rule.retryAfterSeconds);
    case 'expire_token':
      state.expiredTokens.add(token);
      return carryOut();
  }
}

function tooMany({ pages }: SimulatorState, retryAfterSeconds: number): Answer {
  const usage = {
    type: 'pages',
    call_count: 100,
    total_cputime: 30,
    total_time: 30,
    estimated_time_to_regain_access: Math.ceil(retryAfterSeconds / 60),
  };
  const headers = {
    'retry-after': String(retryAfterSeconds),
    'x-business-use-case-usage': JSON.stringify({ [pages[0]?.id ?? '0']: [usage] }),
  };
  return {
    ...graphError({ code: 80_001, message: 'There have been too many calls to this Page account.' }),
    status: 429,
    headers,
  };
}
