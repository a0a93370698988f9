import type { CampaignContent, FileRef } from './content.ts';
import { type Locale, locales } from './locale.ts';

/** The loudspeaker's text as somebody reads it out in a language. `text` is empty where only the sound is there. */
export type Recording = { locale: Locale; text: string; file: FileRef };

/** What has been recorded of a campaign's bulletin, Vietnamese first. */
export function recordingsOf({ captions, files }: Pick<CampaignContent, 'captions' | 'files'>): Recording[] {
  return locales.flatMap((locale) => {
    const file = files.find(({ sha256 }) => sha256 === captions.recordings?.[locale]);
    return file ? [{ locale, text: captions.loudspeaker[locale] ?? '', file }] : [];
  });
}

/** Languages in which the words have changed since `before` and the recording has not: it says words that were not approved. */
export function staleRecordings({ before, after }: { before: CampaignContent; after: CampaignContent }): Locale[] {
  const earlier = new Map(recordingsOf(before).map((recording) => [recording.locale, recording]));
  return recordingsOf(after)
    .filter(({ locale, text, file }) => {
      const known = earlier.get(locale);
      return known?.file.sha256 === file.sha256 && spoken(known.text) !== spoken(text);
    })
    .map(({ locale }) => locale);
}

/** Line breaks and spaces are not heard. */
const spoken = (text: string): string => text.split(/\s+/).filter(Boolean).join(' ');
