import type { IncomingMessage } from 'node:http';
import type { StoredEdition } from '../db/editions.ts';
import { AppError } from '../domain/errors.ts';
import { languageNames } from '../domain/locale.ts';
import { type Recording, recordingsOf } from '../domain/recordings.ts';
import { parseRange } from '../edge/http/conditions.ts';
import { type PictureCall, readEdition } from './studio-call.ts';

/** A recording as whoever decides hears it, beside the words it must be saying. */
export type HeardRecording = { language: string; text: string; url: string };

export function recordingsToHear({ content, sha256 }: StoredEdition): HeardRecording[] {
  return recordingsIn(content).map(({ locale, text }) => {
    return { language: languageNames[locale], text, url: `/api/pano/editions/${sha256}/recordings/${locale}` };
  });
}

/**
 * `GET editions/:sha256/recordings/:locale`: the sound as it was frozen, not as the upload folder has it now. Whole or a part: some
 * browsers play nothing that does not come in parts.
 */
export async function sendRecording({
  api,
  user,
  parts,
  request,
  response,
}: PictureCall & { request: IncomingMessage }): Promise<void> {
  const [, sha256 = '', , locale = ''] = parts;
  const { content } = await readEdition({ ...api, user }, sha256);
  const recording = recordingsIn(content).find((one) => one.locale === locale);
  if (recording === undefined) throw new AppError('request.invalid', { params: { detail: 'không có bản ghi âm này' } });
  const { mimeType, sha256: name } = recording.file;
  const bytes = await api.store.get(name);
  const headers = { 'content-type': mimeType, 'accept-ranges': 'bytes', 'cache-control': 'private, max-age=3600' };
  const range = parseRange(request.headers.range, bytes.length);
  if (range === 'beyond') response.writeHead(416, { 'content-range': `bytes */${bytes.length}` }).end();
  else if (range === null) response.writeHead(200, headers).end(bytes);
  else {
    const { start, end } = range;
    response.writeHead(206, { ...headers, 'content-range': `bytes ${start}-${end}/${bytes.length}` });
    response.end(bytes.subarray(start, end + 1));
  }
}

function recordingsIn(content: StoredEdition['content']): Recording[] {
  return content.type === 'campaign' ? recordingsOf(content) : [];
}
