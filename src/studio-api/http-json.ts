import type { IncomingMessage, ServerResponse } from 'node:http';
import { AppError } from '../domain/errors.ts';

const usualBodyBytes = 64 * 1024;

/** The JSON object of a request. Throws `request.invalid` for anything else, and for more than `mostBytes` (64 kB). */
export async function readJson(
  request: IncomingMessage,
  { mostBytes = usualBodyBytes }: { mostBytes?: number | undefined } = {},
): Promise<Record<string, unknown>> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    bytes += chunk.length;
    if (bytes > mostBytes)
      throw new AppError('request.invalid', {
        params: { detail: { vi: 'dữ liệu gửi lên quá lớn', en: 'the data are too large' } },
      });
    chunks.push(chunk);
  }
  try {
    const value: unknown = JSON.parse(Buffer.concat(chunks).toString('utf8') || '{}');
    if (value !== null && typeof value === 'object' && !Array.isArray(value)) return value as Record<string, unknown>;
  } catch (cause) {
    throw new AppError('request.invalid', {
      cause,
      params: { detail: { vi: 'dữ liệu gửi lên không đọc được', en: 'the data cannot be read' } },
    });
  }
  throw new AppError('request.invalid', {
    params: { detail: { vi: 'dữ liệu gửi lên không đúng dạng', en: 'the data have a wrong form' } },
  });
}

export function sendJson(response: ServerResponse, status: number, value: unknown): void {
  response.writeHead(status, {
    'content-type': 'application/json; charset=utf-8',
    'cache-control': 'no-store',
    'x-content-type-options': 'nosniff',
  });
  response.end(JSON.stringify(value));
}
