import { basename } from 'node:path';
import { encodeShortCode } from '../codes/short-code.ts';
import { addresses } from '../domain/addresses.ts';
import type { Medium } from '../domain/code.ts';
import { administrativeCode } from '../render/compose/piece-code.ts';
import { localise } from '../typeset/text-field.ts';
import { packRecordings } from './pack-recordings.ts';
import type { PackRequest } from './pack-request.ts';

/** A text file of a pack. */
export type PackText = { kind: 'facebook' | 'zalo' | 'loudspeaker'; path: string; text: string; link: string | null };

/** Syllables a minute of a calm announcer; Vietnamese writes each syllable apart. */
const syllablesPerMinute = 150;

/**
 * Texts to paste and to read aloud. Each has the commune's name and its own code, so that its readers are counted for the
 * commune.
 */
export function textsToPaste(request: PackRequest): PackText[] {
  const { campaign, locale = 'vi' } = request;
  const { facebook, zalo, loudspeaker } = campaign.content.captions;
  const texts = [
    { kind: 'facebook', file: 'facebook', words: facebook, medium: 'social' },
    { kind: 'zalo', file: 'zalo', words: zalo, medium: 'zalo' },
    { kind: 'loudspeaker', file: 'loa-truyen-thanh', words: loudspeaker, medium: null },
  ] as const;
  // Nobody pastes or reads aloud what has no words.
  return texts.flatMap(({ kind, file, words, medium }) => {
    const said = localise(words, locale);
    if (said.trim() === '') return [];
    const link = medium && linkFor(request, medium);
    return [{ kind, path: `loi-dang/${file}.txt`, link, text: link ? post(request, said, link) : announcement(request, said) }];
  });
}

/** "Phường Gia Viên, Thành phố Hải Phòng". */
export function placeName({ unit }: PackRequest): string {
  return unit.provinceName && unit.provinceName !== unit.name ? `${unit.name}, ${unit.provinceName}` : unit.name;
}

function codeFor({ campaign, unit }: PackRequest, medium: Medium): string {
  return encodeShortCode({ edition: campaign.number, artwork: 0, unitCode: administrativeCode(unit), medium });
}

function linkFor(request: PackRequest, medium: Medium): string {
  return request.siteUrl + addresses.scan.path(codeFor(request, medium));
}

function post(request: PackRequest, caption: string, link: string): string {
  const issuer = request.campaign.content.issuer.name;
  return lines(caption, '', `Xem hướng dẫn: ${link}`, '', placeName(request), `Nội dung do ${issuer} phát hành`);
}

function announcement(request: PackRequest, script: string): string {
  const recordings = packRecordings(request);
  const seconds = recordings[0]?.seconds ?? (60 * script.split(/\s+/).length) / syllablesPerMinute;
  const minutes = Math.max(1, Math.round(seconds / 60));
  return lines(
    'BẢN ĐỌC TRÊN LOA TRUYỀN THANH',
    `Đơn vị: ${placeName(request)}`,
    `Cơ quan phát hành: ${request.campaign.content.issuer.name}`,
    `Thời lượng: khoảng ${minutes} phút    Mã bài: ${codeFor(request, 'loudspeaker')}`,
    ...recordings.map(({ path }) => `Bản ghi âm để phát thẳng, không cần mạng: ${basename(path)}`),
    '--- Đọc từ dòng dưới ---',
    '',
    script,
  );
}

/** Windows line ends, so that Notepad of any age shows lines. */
export function lines(...texts: string[]): string {
  return `${texts.join('\n').replace(/\r?\n/g, '\r\n')}\r\n`;
}
