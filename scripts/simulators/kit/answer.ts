/** An answer before it is written to the socket. `body` wins over `json`; neither = an empty body. */
export type Answer = { status: number; json?: unknown; body?: Uint8Array | string; headers?: Record<string, string> };

export function ok(json: unknown, headers: Record<string, string> = {}): Answer {
  return { status: 200, json, headers };
}
