import type { TypedUser } from 'payload';
import sharp from 'sharp';
import { expect, it } from 'vitest';
import { vietnameseLetter } from '../setup/both-languages.ts';
import { rest } from '../setup/rest.ts';
import { office, payload } from '../setup/with-office.ts';

process.env.PANO_LOG = 'silent';

/** A picture of Hải Phòng, which nobody of Cần Thơ reads of themselves. */
async function foreignPicture(name: string) {
  const data = await sharp({ create: { width: 40, height: 30, channels: 3, background: '#b71c1c' } })
    .png()
    .toBuffer();
  const file = { data, name, mimetype: 'image/png', size: data.length };
  const user = { ...office.foreignApprover, role: 'editor' } as TypedUser;
  return payload.create({ collection: 'media', data: { alt: 'Ảnh' }, file, overrideAccess: false, user });
}

async function tokenOf(name: string): Promise<string> {
  const data = { email: `${name}@example.vn`, password: 'mot-mat-khau-dai' };
  return String((await payload.login({ collection: 'users', data })).token);
}

const shared = { version: 1, format: '', indent: 0 } as const;
const textWith = (id: unknown) => ({
  root: {
    ...{ type: 'root', direction: 'ltr', ...shared },
    children: [{ type: 'upload', version: 3, format: '', id: 'a', relationTo: 'media', value: id, fields: {} }],
  },
});

it('a picture that a draft of a unit above shows in one language alone is read by whoever reads the draft', async () => {
  const [inEnglish, inVietnamese, nowhere] = await Promise.all(['en.png', 'vi.png', 'khong.png'].map(foreignPicture));
  const reads = async (id: unknown) =>
    (await payload.find({ collection: 'media', where: { id: { equals: id } }, overrideAccess: false, user: office.editor }))
      .totalDocs === 1;
  expect(await reads(inEnglish?.id)).toBe(false);
  // An administrator sees all files.
  const as = { collection: 'articles', overrideAccess: false, user: office.admin, depth: 0 } as const;
  const data = { title: 'Tin', issuerUnit: office.unitId('vn'), body: textWith(inVietnamese?.id) } as never;
  const { id } = await payload.create({ ...as, data });
  expect(await reads(inVietnamese?.id)).toBe(true);
  await payload.update({ ...as, id, locale: 'en', data: { body: textWith(inEnglish?.id) } as never });
  expect([await reads(inEnglish?.id), await reads(inVietnamese?.id), await reads(nowhere?.id)]).toEqual([true, true, false]);
});

it('a file that one may not read is refused in the reader’s language, its bytes as well', async () => {
  const file = await foreignPicture('cua-hai-phong.png');
  const token = await tokenOf('editor');
  for (const path of [`media/${file.id}`, `media/file/${file.filename}`]) {
    const told = async (language: string) => {
      const answer = await rest(path, { token, headers: { 'accept-language': language } });
      expect(answer.status, path).toBeGreaterThanOrEqual(403);
      return JSON.stringify(answer.body.errors);
    };
    expect(await told('vi'), path).toMatch(vietnameseLetter);
    expect(await told('en'), path).not.toMatch(vietnameseLetter);
  }
});

it('a file that cannot be taken is refused by its name, in the language of who chose it', async () => {
  const upload = (language: 'vi' | 'en') => {
    const data = Buffer.from('<html><script>alert(1)</script></html>');
    const file = { data, name: 'trang.png', mimetype: 'image/png', size: data.length };
    const req = { i18n: { language } } as never;
    return payload.create({ collection: 'media', data: { alt: 'x' }, file, overrideAccess: false, user: office.editor, req });
  };
  await expect(upload('vi')).rejects.toThrow(/^“trang\.png”: .*[Hh]ãy/);
  const english = await upload('en').catch((error: Error) => error.message);
  expect(english).toMatch(/^“trang\.png”: /);
  expect(english).not.toMatch(vietnameseLetter);
});
