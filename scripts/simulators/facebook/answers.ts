/** An answer before it is written to the socket. */
export type Answer = { status: number; json: unknown; headers?: Record<string, string> };

export function ok(json: unknown): Answer {
  return { status: 200, json };
}

/** Graph's error envelope. Status 400 for most codes, 403 for permissions and rate limits, 500 for 1 and 2. */
export function graphError({
  code,
  subcode,
  message,
  type = 'OAuthException',
  status = statusOf(code),
}: {
  code: number;
  subcode?: number;
  message: string;
  type?: string;
  status?: number;
}): Answer {
  const error = {
    message: `(#${code}) ${message}`,
    type,
    code,
    ...(subcode === undefined ? {} : { error_subcode: subcode }),
    is_transient: code === 1 || code === 2,
    fbtrace_id: 'ASimulatedTrace',
  };
  return { status, json: { error } };
}

function statusOf(code: number): number {
  if (code === 1 || code === 2) return 500;
  const isRateOrPermission = [4, 10, 17, 32, 341, 613].includes(code) || (code >= 200 && code < 300) || code > 80_000;
  return isRateOrPermission ? 403 : 400;
}
