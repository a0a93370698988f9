import type { HttpFailure } from '../../net/send.ts';
import type { Failed, Phase } from '../define-channel.ts';
import { classifyHttp, classifyStranger, failureError, limited, retryAfterMs } from '../http/classify.ts';
import { portalProblem } from './body.ts';

/** By the status, where the portal itself says why; an answer without `{"error"}` is some machine's on the way. */
export function classifyPortal(failure: HttpFailure, phase: Phase, now: Date): Failed {
  const said = failure.kind === 'answer' ? portalProblem.safeParse(failure.json).data : undefined;
  if (failure.kind !== 'answer' || said === undefined) return classifyStranger(failure, phase, now);
  const params = { platformCode: failure.status, platformSubcode: 0, status: failure.status };
  const reason = said.error.slice(0, 300);
  switch (failure.status) {
    case 401:
      return { kind: 'auth', error: failureError('channel.login-needed', failure, params) };
    case 403:
      return { kind: 'blocked', error: failureError('channel.not-permitted', failure, params) };
    case 429:
      return limited(failure, 429, retryAfterMs(failure.headers, now));
    case 400:
    case 413:
    case 422:
      return { kind: 'rejected', error: failureError('channel.refused', failure, { ...params, reason }) };
    default:
      return classifyHttp(failure, phase, now);
  }
}
