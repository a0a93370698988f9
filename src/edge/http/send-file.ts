import { createReadStream } from 'node:fs';
import { pipeline } from 'node:stream';
import { refusePrecondition } from './answers.ts';
import { isNotModified, isPreconditionFailed, isSameAsBegun, parseRange } from './conditions.ts';
import { begin, type Exchange } from './exchange.ts';

export type SentFile = {
  exchange: Exchange;
  path: string;
  bytes: number;
  etag: string;
  lastModifiedMs: number | null;
  /** Flat list of names and values, without `Content-Length` and `Content-Range`. */
  headers: string[];
  /** Status of the whole file: 410 for a picture that was withdrawn. */
  status?: number;
};

/** Streams a file or one range of it. Gives `'start'` when the answer holds the first byte, for counting downloads. */
export function sendFile({ exchange, path, bytes, etag, lastModifiedMs, headers, status = 200 }: SentFile): 'start' | 'other' {
  const { request, response } = exchange;
  const validators = { headers: request.headers, etag, lastModifiedMs };
  if (status === 200 && isPreconditionFailed(validators)) {
    refusePrecondition(exchange);
    return 'other';
  }
  if (status === 200 && isNotModified(validators)) {
    begin(exchange, 304, headers).end();
    return 'other';
  }
  const isRanged = status === 200 && request.method === 'GET' && isSameAsBegun(validators);
  const range = isRanged ? parseRange(request.headers.range, bytes) : null;
  if (range === 'beyond') {
    begin(exchange, 416, [...headers, 'Content-Range', `bytes */${bytes}`, 'Content-Length', '0']).end();
    return 'other';
  }
  const { start, end } = range ?? { start: 0, end: bytes - 1 };
  const length = ['Content-Length', String(end - start + 1)];
  const part = range ? ['Content-Range', `bytes ${start}-${end}/${bytes}`] : [];
  begin(exchange, range ? 206 : status, [...headers, ...length, ...part]);
  if (request.method === 'HEAD' || bytes === 0) response.end();
  // A reader that leaves closes the file; the error has no receiver.
  else pipeline(createReadStream(path, { start, end }), response, () => undefined);
  return request.method === 'GET' && start === 0 ? 'start' : 'other';
}
