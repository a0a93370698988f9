import type { StoredEdition } from '../db/editions.ts';
import { AppError } from '../domain/errors.ts';
import { languageNames } from '../domain/locale.ts';
import { type Recording, recordingsOf } from '../domain/recordings.ts';
import { parseRange } from '../edge/http/conditions.ts';
import type { StudioPorts } from './ports.ts';
import { readEdition } from './read-edition.ts';
import { privateFile, type Route, type StudioAnswer, type StudioRequest } from './route.ts';

type Ports = Pick<StudioPorts, 'payload' | 'store'>;

export const recordingRoutes: Route<Ports>[] = [
  { method: 'GET', pattern: 'editions/:sha256/recordings/:locale', permission: 'loggedIn', handler: sendRecording },
];

/** A recording with the text that it must say, for the person who decides. */
export type RecordingPreview = { language: string; text: string; url: string };

export function recordingPreviews({ content, sha256 }: StoredEdition): RecordingPreview[] {
  return recordingsIn(content).map(({ locale, text }) => {
    return { language: languageNames[locale], text, url: `/api/pano/editions/${sha256}/recordings/${locale}` };
  });
}

/**
 * The sound as it was frozen, not as the upload folder has it now. Whole or a part: some browsers play only what comes in
 * parts.
 */
async function sendRecording({ payload, store }: Ports, { user, params, headers }: StudioRequest): Promise<StudioAnswer> {
  const { content } = await readEdition({ payload, user, sha256: params.sha256 ?? '' });
  const recording = recordingsIn(content).find(({ locale }) => locale === params.locale);
  if (recording === undefined)
    throw new AppError('request.invalid', {
      params: { detail: { vi: 'không có bản ghi âm này', en: 'there is no such recording' } },
    });
  const bytes = await store.get(recording.file.sha256);
  const whole = { ...privateFile(recording.file.mimeType), 'accept-ranges': 'bytes' };
  const range = parseRange(headers.range, bytes.length);
  if (range === null) return { headers: whole, bytes };
  if (range === 'beyond') return { status: 416, headers: { 'content-range': `bytes */${bytes.length}` }, bytes: Buffer.alloc(0) };
  const { start, end } = range;
  const part = { ...whole, 'content-range': `bytes ${start}-${end}/${bytes.length}` };
  return { status: 206, headers: part, bytes: bytes.subarray(start, end + 1) };
}

function recordingsIn(content: StoredEdition['content']): Recording[] {
  return content.type === 'campaign' ? recordingsOf(content) : [];
}
