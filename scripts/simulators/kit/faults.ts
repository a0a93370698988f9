import type { IncomingMessage } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Answer } from './answer.ts';
import type { FaultRule } from './fault-rule.ts';
import type { Platform } from './platform.ts';
import type { SimulatorState } from './state.ts';

/** Takes the first rule for this path, and uses it up. */
export function takeFault({ faults }: SimulatorState, path: string): FaultRule | undefined {
  const rule = faults.find((candidate) => path.endsWith(candidate.path));
  if (rule !== undefined && --rule.times <= 0) faults.splice(faults.indexOf(rule), 1);
  return rule;
}

/** `'gone'` = the connection was cut and nothing may be written; `truncated` = the answer breaks off in the middle. */
export type Fate = Answer | 'gone' | { truncated: Answer };

type Struck<State extends SimulatorState> = {
  rule: FaultRule | undefined;
  request: IncomingMessage;
  platform: Platform<State>;
  state: State;
  token: string;
};

/** Carries the call out, or not, as the fault wants it. */
export async function underFault<State extends SimulatorState>(
  { rule, request, platform, state, token }: Struck<State>,
  carryOut: () => Promise<Answer> | Answer,
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
      return platform.serverError();
    case '5xx_after_commit':
      await carryOut();
      return platform.serverError();
    case 'truncate_after_commit':
      return { truncated: await carryOut() };
    case '429':
      return platform.tooMany(state, rule.retryAfterSeconds);
    case 'expire_token':
      state.expiredTokens.add(token);
      return carryOut();
  }
}
