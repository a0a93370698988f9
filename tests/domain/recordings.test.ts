import { expect, it } from 'vitest';
import type { CampaignContent } from '../../src/domain/content.ts';
import { recordingsOf, staleRecordings } from '../../src/domain/recordings.ts';
import { editions } from '../setup/publish-fixture.ts';

const sound = (letter: string) => ({
  ...{ sha256: letter.repeat(64), filename: `${letter}.mp3`, mimeType: 'audio/mpeg', bytes: 9 },
  alt: { vi: 'Bản tin' },
});

function spoken(loudspeaker: CampaignContent['captions']['loudspeaker'], recordings: CampaignContent['captions']['recordings']) {
  const content = editions.campaign.content as CampaignContent;
  return { ...content, files: [sound('a'), sound('b')], captions: { ...content.captions, loudspeaker, recordings } };
}
const [a, b] = ['a'.repeat(64), 'b'.repeat(64)];

it('finds the files of recordings, Vietnamese first', () => {
  const found = recordingsOf(spoken({ vi: 'Kính thưa', km: 'x' }, { km: b, vi: a, en: 'f'.repeat(64) }));
  expect(found.map(({ locale, text, file }) => [locale, text, file.filename])).toEqual([
    ['vi', 'Kính thưa', 'a.mp3'],
    ['km', 'x', 'b.mp3'],
  ]);
});

it.each([
  ['the words have changed', { vi: 'Lời mới' }, { vi: a }, ['vi']],
  ['only line breaks have changed', { vi: 'Lời\n cũ ' }, { vi: a }, []],
  ['it has been recorded again', { vi: 'Lời mới' }, { vi: b }, []],
  ['there is no recording any more', { vi: 'Lời mới' }, undefined, []],
])('calls a recording stale or not where %s', (_, words, recordings, stale) => {
  const before = spoken({ vi: 'Lời cũ' }, { vi: a });
  expect(staleRecordings({ before, after: spoken(words, recordings) })).toEqual(stale);
});
