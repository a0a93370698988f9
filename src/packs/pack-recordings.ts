import { type Recording, recordingsOf } from '../domain/recordings.ts';
import { hashedPath } from '../portal/paths.ts';
import type { PackRequest } from './pack-request.ts';

/** A recording of the loudspeaker's text. It is in the folder of that text. */
export type PackRecording = { path: string; sha256: string; seconds?: number };

/** Bulletins to play from a USB stick, one file a language, for a loudspeaker that is connected to nothing. */
export function packRecordings({ campaign }: PackRequest): PackRecording[] {
  return recordingsOf(campaign.content).map(({ locale, file }) => {
    const { sha256, seconds } = file;
    return { path: `loi-dang/${fileName({ locale, file })}`, sha256, ...(seconds === undefined ? {} : { seconds }) };
  });
}

/** "loa-truyen-thanh.mp3", "loa-truyen-thanh-km.m4a". */
function fileName({ locale, file }: Pick<Recording, 'locale' | 'file'>): string {
  const ending = /\.\w+$/.exec(hashedPath(file))?.[0] ?? '';
  return `loa-truyen-thanh${locale === 'vi' ? '' : `-${locale}`}${ending}`;
}
