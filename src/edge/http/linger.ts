import type { IncomingMessage, ServerResponse } from 'node:http';

/** Bytes of a refused body that are read and thrown away, and for how long, before the connection is cut. */
const mostBytes = 64 * 1024 * 1024;
const longestMs = 20_000;
/** Of all refused bodies together: who reads pages goes before what is thrown away. A fast line in an office brings less. */
const bytesPerSecond = 16 * 1024 * 1024;
let busyUntil = 0;

/** Milliseconds that a sender waits before more is read, so that all together keep the pace. */
function waitAfter(bytes: number): number {
  const now = performance.now();
  busyUntil = Math.max(now, busyUntil) + (bytes / bytesPerSecond) * 1000;
  return busyUntil - now;
}

/** Whether the request has a body that nobody has read to its end. */
export function hasUnreadBody({ complete, headers }: IncomingMessage): boolean {
  const { 'content-length': length, 'transfer-encoding': encoding } = headers;
  return !complete && (encoding !== undefined || (length !== undefined && Number(length) > 0));
}

type Ended = { request: IncomingMessage; response: ServerResponse };

/**
 * Ends an answer that was written whole while its request is still being sent. Closing at once would reset the connection, and
 * the sender would see that instead of the answer; so the rest is read and thrown away for a while. The answer must carry
 * `Connection: close`. A sender that waits for "100 Continue" has nothing to send.
 */
export function endAfterRequest({ request, response }: Ended): void {
  if (request.headers.expect !== undefined && request.readableLength === 0) {
    response.end();
    return;
  }
  response.flushHeaders();
  let left = mostBytes;
  let next: ReturnType<typeof setTimeout> | undefined;
  const end = (): void => {
    clearTimeout(timer);
    clearTimeout(next);
    response.end();
  };
  const timer = setTimeout(end, longestMs);
  request.on('data', (chunk: Buffer) => {
    left -= chunk.length;
    if (left < 0) return end();
    request.pause();
    next = setTimeout(() => request.resume(), waitAfter(chunk.length));
  });
  request.once('close', end);
  request.once('end', end);
  request.resume();
}
