import type { Answer } from '../kit/answer.ts';
import type { FacebookState } from './state.ts';

/** Graph's error envelope. Status 400 for most codes, 403 for permissions and rate limits, 500 for 1 and 2. */
export function graphError({
  code,
  subcode,
  message,
  type = 'OAuthException',
  status = statusOf(code),
  data,
}: {
  code: number;
  subcode?: number;
  message: string;
  type?: string;
  status?: number;
  data?: Record<string, number>;
}): Answer {
  const error = {
    message: `(#${code}) ${message}`,
    type,
    code,
    ...(subcode === undefined ? {} : { error_subcode: subcode }),
    is_transient: code === 1 || code === 2 || code === 6000,
    ...(data === undefined ? {} : { error_data: data }),
    fbtrace_id: 'ASimulatedTrace',
  };
  return { status, json: { error } };
}

export function missing(id: string): Answer {
  return graphError({
    code: 100,
    subcode: 33,
    type: 'GraphMethodException',
    message: `Unsupported request. Object with ID '${id}' does not exist.`,
  });
}

/** A page's own quota ("Pages BUC"), with the minutes until it may call again. */
export function tooMany({ pages }: FacebookState, retryAfterSeconds: number): Answer {
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

function statusOf(code: number): number {
  if (code === 1 || code === 2) return 500;
  const isRateOrPermission = [4, 10, 17, 32, 341, 613].includes(code) || (code >= 200 && code < 300) || code > 80_000;
  return isRateOrPermission ? 403 : 400;
}
