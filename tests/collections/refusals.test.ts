import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { checkCaptionsField } from '../../collections/hooks/captions.ts';
import { checkChannelSettings } from '../../collections/hooks/check-channel-settings.ts';
import { checkUnitEmblem } from '../../collections/hooks/check-unit-emblem.ts';
import { checkUnitLogo } from '../../collections/hooks/check-unit-logo.ts';
import { checkUpload } from '../../collections/hooks/check-upload.ts';
import { phoneOrEmpty } from '../../collections/hooks/phone-or-empty.ts';
import { sealNewSecrets } from '../../collections/hooks/seal-new-secrets.ts';
import { sealWebhookSecret } from '../../collections/hooks/seal-webhook-secret.ts';
import { stampIssuerPath } from '../../collections/hooks/stamp-issuer-path.ts';
import { vietnameseLetter } from '../setup/both-languages.ts';

type Hook = (args: object) => unknown;
type Validation = (value: unknown, args: object) => unknown;

const user = { id: '1', name: 'Lan', role: 'editor', unitPath: 'vn/01/' };
const unit = { name: 'An Binh', path: 'vn/92/31135/' };
const smallLogo = { width: 40, height: 30, mimeType: 'image/png' };

/** What the hooks read of a request; `found` is the document that they look up. */
function requestOf(language: string | null, found?: object) {
  const i18n = language === null ? {} : { i18n: { language } };
  const file = { name: 'a.bin', mimetype: 'text/plain', data: Buffer.from('a'), size: 1 };
  return { ...i18n, user, file, context: {}, payload: { findByID: async () => found } };
}

/** The sentences that a person reads: what a field answers, or what a hook throws with its fields. */
async function refusalOf(refuse: () => unknown): Promise<string> {
  try {
    return String(await refuse());
  } catch (error) {
    const { message, data } = error as Error & { data?: { errors?: { label: string; message: string }[] } };
    return data?.errors?.map((one) => `${one.label}: ${one.message}`).join('\n') ?? message;
  }
}

const hook = (one: unknown, args: object) => (req: object) => (one as Hook)({ ...args, req });
const field = (one: unknown, value: unknown, args: object) => (req: object) => (one as Validation)(value, { ...args, req });

const refusals: { name: string; refuse: (req: object) => unknown; vi: string; en: string; found?: object }[] = [
  {
    name: 'a phone number',
    refuse: field(phoneOrEmpty, 'abc', {}),
    vi: '“abc” không phải số điện thoại gọi được.',
    en: 'Expected a phone number of 3 to 12 digits, got "abc".',
  },
  {
    name: 'captions',
    refuse: field(checkCaptionsField, 'WEBVTT\n\n00:10.000 --> 00:11.000\nA', { data: { durationSeconds: 5 } }),
    vi: 'Hãy ',
    en: 'Expected captions within the 5 s of the video',
  },
  { name: 'a small logo', refuse: field(checkUnitLogo, '1', {}), found: smallLogo, vi: 'Hãy ', en: 'Expected ' },
  {
    name: 'an emblem',
    refuse: field(checkUnitEmblem, 'dang', { siblingData: { code: '92-ubnd' } }),
    vi: 'Đơn vị mang mã “92-ubnd” không được dùng huy hiệu Đảng.',
    en: 'The unit with the code “92-ubnd” may not show the emblem of the Party.',
  },
  {
    name: 'an upload',
    refuse: hook(checkUpload, { args: {}, operation: 'create' }),
    vi: 'Hãy ',
    en: 'which is not taken',
  },
  {
    name: 'a document in the name of another unit',
    refuse: hook(stampIssuerPath, { data: { issuerUnit: '1' } }),
    found: unit,
    vi: 'Bạn không thuộc An Binh nên không thể ban hành thay.',
    en: 'You do not belong to An Binh, so you cannot issue in its name.',
  },
  {
    name: 'a kind of channel',
    refuse: hook(checkChannelSettings, { data: { kind: 'fax' } }),
    vi: 'Loại kênh: Không có loại kênh “fax”.',
    en: 'Kind: Expected a kind of channel (',
  },
  {
    name: 'settings of a channel',
    refuse: hook(checkChannelSettings, { data: { kind: 'facebook', settings: {} } }),
    vi: 'Cấu hình: Cấu hình của “Trang Facebook” chưa đúng ở ô “Mã trang (page id)”: ô này bắt buộc phải điền.',
    en: 'Settings: The settings of "Facebook page" are wrong in the box "Page id": it must be filled in (',
  },
  {
    name: 'a secret of a channel',
    refuse: hook(sealNewSecrets, { operation: 'create', data: { key: 'a', kind: 'led', newSecrets: { fax: 'x' } } }),
    vi: 'Khóa của kênh: Loại kênh led không có khóa “fax”. Các khóa của loại này: không có.',
    en: 'Secrets of the channel: Expected a secret of kind led (none), got "fax".',
  },
  {
    name: 'an address of a webhook',
    refuse: hook(sealWebhookSecret, { data: { url: 'http://example.org' } }),
    vi: 'Địa chỉ: Đường tới “example.org” không được mã hóa nên khóa có thể bị đọc trộm.',
    en: 'Address: The way to “example.org” is not encrypted, keys could be read on it.',
  },
  {
    name: 'a secret of a webhook',
    refuse: hook(sealWebhookSecret, { data: { url: 'https://example.org', newSecret: 'x' } }),
    vi: 'Khóa ký: Khóa ký phải có dạng whsec_',
    en: 'Signing secret: Expected a secret of 24 to 64 bytes',
  },
];

describe.each(refusals)('the refusal of $name', ({ refuse, found, vi, en }) => {
  it.each([
    ['a Vietnamese reader', 'vi'],
    ['a program', null],
  ])('is Vietnamese for %s', async (_, language) => {
    expect(await refusalOf(() => refuse(requestOf(language, found)))).toContain(vi);
  });

  it('is English for an English reader', async () => {
    const text = await refusalOf(() => refuse(requestOf('en', found)));
    expect(text).toContain(en);
    expect(text).not.toMatch(vietnameseLetter);
  });
});

it('no hook writes Vietnamese itself, but for the words file and the stored trail of switches', async () => {
  const folder = join(import.meta.dirname, '../../collections/hooks');
  const texts = (await readdir(folder)).map(async (name) => [name, await readFile(join(folder, name), 'utf8')] as const);
  const found = (await Promise.all(texts)).filter(([, text]) => vietnameseLetter.test(text.normalize('NFC')));
  expect(found.map(([name]) => name).sort()).toEqual(['stamp-switches.ts', 'words.ts']);
});
