import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { handleEndpoints, type TypedUser } from 'payload';
import sharp from 'sharp';
import { beforeAll, describe, expect, it } from 'vitest';
import { checkPicture } from '../../src/media/picture/clean-picture.ts';
import { readSettings } from '../../src/settings.ts';
import { openFolderStore } from '../../src/store/folder.ts';
import { sha256Of } from '../../src/store/sha256.ts';
import { contentOf } from '../../src/workflow/freeze/freeze-content.ts';
import { fileFreezer } from '../../src/workflow/freeze/freeze-file.ts';
import { lookupAs } from '../../src/workflow/freeze/lookup.ts';
import { submitDocument } from '../../src/workflow/submit.ts';
import { sampleSound } from '../setup/sample-sound.ts';
import { folder, office, payload } from '../setup/with-office.ts';

process.env.PANO_LOG = 'silent';

type Point = { x: number; y: number };
type Media = {
  id: string;
  filename: string;
  mimeType: string;
  filesize: number;
  sha256: string;
  width: number;
  height: number;
  focalX: number | null;
  focalY: number | null;
};
type Edits = Record<string, object>;
type Asked = { id?: string; data?: object; file?: File; edits?: Edits };

let people: Record<string, TypedUser>;
beforeAll(() => {
  people = { editor: office.editor, stranger: office.foreignApprover };
  payload.authStrategies.unshift({
    name: 'test',
    authenticate: async ({ headers }) => ({ user: people[headers.get('x-person') ?? ''] as never }),
  });
});

/** As the form saves a picture: what was done to the picture stands in the address, the rest in the body. */
async function save({ id, data = {}, file, edits = {} }: Asked, person = 'editor') {
  const asked = Object.entries(edits).flatMap(([tool, values]) =>
    Object.entries(values).map(([name, value]) => `uploadEdits[${tool}][${name}]=${value}`),
  );
  const body = new FormData();
  body.set('_payload', JSON.stringify({ ...(id ? {} : { alt: 'Ảnh' }), ...data }));
  if (file) body.set('file', file);
  const url = `http://localhost:3000/api/media${id ? `/${id}` : ''}?depth=0&${asked.join('&')}`;
  const request = new Request(url, { method: id ? 'PATCH' : 'POST', headers: { 'x-person': person }, body });
  const response = await handleEndpoints({ config: payload.config, request });
  const answer = (await response.json()) as { doc: Media; errors?: { message: string }[] };
  return { status: response.status, doc: answer.doc, message: answer.errors?.[0]?.message ?? '' };
}

async function picture({ width = 80, height = 60, name = 'anh.png' } = {}): Promise<File> {
  const bytes = await sharp({ create: { width, height, channels: 3, background: '#b71c1c' } })
    .png()
    .toBuffer();
  return new File([new Uint8Array(bytes)], name, { type: 'image/png' });
}

const focus = (focalPoint: Point): Edits => ({ focalPoint });
const stored = async (id: string) => (await payload.findByID({ collection: 'media', id, depth: 0 })) as unknown as Media;

describe('the point that stays in sight', () => {
  it('is the centre of a new picture, and the one that an editor sets, in whole per cent', async () => {
    const { doc } = await save({ file: await picture() });
    expect(doc).toMatchObject({ focalX: 50, focalY: 50 });
    const set = await save({ id: doc.id, edits: focus({ x: 20.4, y: 79.6 }) });
    expect(set).toMatchObject({ status: 200, doc: { focalX: 20, focalY: 80, sha256: doc.sha256, width: 80 } });
    const atOnce = await save({ file: await picture({ name: 'luon.png' }), edits: focus({ x: 0, y: 100 }) });
    expect(atOnce.doc).toMatchObject({ focalX: 0, focalY: 100 });
  });

  it('stays while the fields are changed, and goes with the picture that it was of', async () => {
    const { doc } = await save({ file: await picture(), edits: focus({ x: 10, y: 20 }) });
    expect((await save({ id: doc.id, data: { credit: 'Hải Yến' } })).doc).toMatchObject({ focalX: 10, focalY: 20 });
    // The form shows the old picture until the new one is saved: its point is not meant for the new one.
    const replaced = await save({ id: doc.id, file: await picture({ width: 90 }), edits: focus({ x: 30, y: 40 }) });
    expect(replaced.doc).toMatchObject({ width: 90, focalX: 50, focalY: 50 });
  });

  it.each([{ x: -1, y: 5 }, { x: 5, y: 101 }, { x: 'giữa', y: 5 }, { x: '', y: 5 }, { y: 5 }])('is never %j', async (point) => {
    const { doc } = await save({ file: await picture() });
    expect((await save({ id: doc.id, edits: { focalPoint: point } })).doc).toMatchObject({ focalX: 50, focalY: 50 });
  });

  it('is set by nobody who may not change the picture', async () => {
    const { doc } = await save({ file: await picture() });
    expect((await save({ id: doc.id, edits: focus({ x: 10, y: 20 }) }, 'stranger')).status).toBeGreaterThanOrEqual(400);
    expect(await stored(doc.id)).toMatchObject({ focalX: 50, focalY: 50 });
  });

  it('is frozen with a document, and only where one was chosen: editions of before keep their hash', async () => {
    const { doc } = await save({ file: await picture() });
    const data = { key: 'co-anh', title: 'Có ảnh', summary: '', issuerUnit: office.unitId('92-btgdv'), files: [doc.id] };
    const { id } = await payload.create({ collection: 'articles', data, overrideAccess: false, user: office.editor });
    const frozen = async () => {
      const lookup = lookupAs({ payload, user: office.editor });
      const [raw] = await lookup.byIds('articles', [String(id)]);
      return contentOf({ type: 'article', raw: raw ?? {}, lookup });
    };
    const before = await frozen();
    expect(before.files[0]).toMatchObject({ sha256: doc.sha256 });
    expect(before.files[0]).not.toHaveProperty('focus');
    await save({ id: doc.id, edits: focus({ x: 10, y: 20 }) });
    expect(await frozen()).toEqual({ ...before, files: [{ ...before.files[0], focus: { x: 10, y: 20 } }] });
    await payload.db.updateOne({ collection: 'media', where: { id: { equals: doc.id } }, data: { focalX: null, focalY: null } });
    expect(await frozen()).toEqual(before);
  });
});

type Colour = [red: number, green: number, blue: number];
const [red, blue]: Colour[] = [
  [255, 0, 0],
  [0, 0, 255],
];

/** Red on the left, blue on the right. */
async function halves(format: 'png' | 'jpeg' | 'webp' = 'png', name = 'hai-mau'): Promise<File> {
  const half = { width: 60, height: 80, channels: 3 as const };
  const right = await sharp({ create: { ...half, background: '#0000ff' } })
    .png()
    .toBuffer();
  const settings = format === 'webp' ? { lossless: true } : {};
  const bytes = await sharp({ create: { ...half, width: 120, background: '#ff0000' } })
    .composite([{ input: right, left: 60, top: 0 }])
    .toFormat(format, settings)
    .toBuffer();
  return new File([new Uint8Array(bytes)], `${name}.${format}`, { type: `image/${format}` });
}

const crop = (x: number, y: number, width: number, height: number, more: Edits = {}): Edits => ({
  crop: { x, y, width, height },
  ...more,
});
const bytesOf = ({ filename }: Pick<Media, 'filename'>) => readFile(join(readSettings().mediaFolder, filename));

async function meanOf(bytes: Buffer): Promise<number[]> {
  return (await sharp(bytes).stats()).channels.slice(0, 3).map(({ mean }) => Math.round(mean));
}

/** What the database says of the file is what lies in the folder. */
async function expectWhole(doc: Media): Promise<Buffer> {
  const bytes = await bytesOf(doc);
  const { width, height, format } = await sharp(bytes).metadata();
  expect(doc).toMatchObject({ width, height, filesize: bytes.length, sha256: sha256Of(bytes), mimeType: `image/${format}` });
  return bytes;
}

describe('a stored picture that is cut', () => {
  it('keeps the part that was chosen, without loss, under its own type, with hash and sizes of the new bytes', async () => {
    const { doc } = await save({ file: await halves() });
    const { status, doc: cut } = await save({ id: doc.id, edits: crop(50, 25, 50, 75) });
    expect(status).toBe(200);
    expect(cut).toMatchObject({ width: 60, height: 60, mimeType: 'image/png' });
    expect(await meanOf(await expectWhole(cut))).toEqual(blue);
    expect(cut.filename).not.toBe(doc.filename);
    expect(await readdir(readSettings().mediaFolder)).not.toContain(doc.filename);
    expect(await stored(doc.id)).toMatchObject({ filename: cut.filename, sha256: cut.sha256 });
  });

  it('stays as it is where the whole picture is chosen, so that a point alone changes no byte', async () => {
    const { doc } = await save({ file: await halves('jpeg') });
    const { doc: same } = await save({ id: doc.id, edits: crop(0, 0, 100, 100, focus({ x: 10, y: 20 })) });
    expect(same).toMatchObject({ sha256: doc.sha256, filename: doc.filename, focalX: 10, focalY: 20 });
    await expectWhole(same);
  });

  it('has its point where it was in the picture; one that nobody moved is the centre of what is left', async () => {
    const { doc } = await save({ file: await halves() });
    const cut = await save({ id: doc.id, edits: crop(50, 0, 50, 50, focus({ x: 60, y: 40 })) });
    expect(cut.doc).toMatchObject({ focalX: 20, focalY: 80 });
    const again = await save({ id: doc.id, edits: crop(0, 0, 50, 100, focus({ x: 50, y: 50 })) });
    expect(again.doc).toMatchObject({ width: 30, focalX: 50, focalY: 50 });
  });

  it('is cut once: what is saved afterwards changes nothing of it', async () => {
    const { doc } = await save({ file: await halves() });
    const { doc: cut } = await save({ id: doc.id, edits: crop(0, 0, 50, 100) });
    const { doc: later } = await save({ id: doc.id, data: { credit: 'Hải Yến' } });
    expect(later).toMatchObject({ sha256: cut.sha256, width: 60, filename: cut.filename });
  });

  it.each(['editor', 'stranger'])(
    'is refused with a sentence where nothing would be left, and nothing changes (%s)',
    async (person) => {
      const { doc } = await save({ file: await halves() });
      const { status, message } = await save({ id: doc.id, edits: crop(0, 0, 1, 1), data: { alt: 'Khác' } }, person);
      expect(status).toBeGreaterThanOrEqual(400);
      if (person === 'editor') expect(message).toMatch(/^“hai-mau.*”: Khung cắt chưa dùng được.*16.*Hãy/);
      expect(await stored(doc.id)).toMatchObject({ sha256: doc.sha256, alt: 'Ảnh' });
      await expectWhole(doc);
    },
  );

  it('is cut by nobody who may not change it', async () => {
    const { doc } = await save({ file: await halves() });
    expect((await save({ id: doc.id, edits: crop(0, 0, 50, 50) }, 'stranger')).status).toBeGreaterThanOrEqual(400);
    expect(await stored(doc.id)).toMatchObject({ sha256: doc.sha256 });
    await expectWhole(doc);
  });

  it('is refused where its file was changed behind the studio', async () => {
    const { doc } = await save({ file: await halves() });
    await writeFile(join(readSettings().mediaFolder, doc.filename), 'x');
    const { status, message } = await save({ id: doc.id, edits: crop(0, 0, 50, 50) });
    expect(status).toBe(400);
    expect(message).toContain('không còn đúng như khi tải lên');
    expect(await stored(doc.id)).toMatchObject({ sha256: doc.sha256 });
  });

  it('is not cut by a change of many', async () => {
    const { doc } = await save({ file: await halves() });
    const where = `where[id][in][0]=${doc.id}&uploadEdits[crop][x]=0&uploadEdits[crop][y]=0`;
    const url = `http://localhost:3000/api/media?${where}&uploadEdits[crop][width]=50&uploadEdits[crop][height]=50`;
    const headers = { 'x-person': 'editor', 'content-type': 'application/json' };
    const request = new Request(url, { method: 'PATCH', headers, body: JSON.stringify({ credit: 'Nhiều' }) });
    expect((await handleEndpoints({ config: payload.config, request })).status).toBe(200);
    expect(await stored(doc.id)).toMatchObject({ sha256: doc.sha256, credit: 'Nhiều' });
    await expectWhole(doc);
  });

  it('is frozen as it was in the editions that show it; the draft shows the new bytes', async () => {
    const { doc } = await save({ file: await halves() });
    const data = {
      key: 'co-anh-cat',
      title: 'Có ảnh',
      summary: 'Tóm tắt.',
      sections: [{ text: 'Lời văn.' }],
      issuerUnit: office.unitId('92-btgdv'),
      files: [doc.id],
    };
    const article = await payload.create({ collection: 'articles', data, overrideAccess: false, user: office.editor });
    const store = await openFolderStore({ folder: join(folder, 'kho') });
    const freezeFile = fileFreezer({ store, folder: readSettings().mediaFolder });
    const submission = {
      payload,
      user: office.editor,
      type: 'article',
      documentId: String(article.id),
      now: new Date(),
    } as const;
    const edition = await submitDocument({ ...submission, freezeFile, checkArtworks: async () => [] });
    const { doc: cut } = await save({ id: doc.id, edits: crop(0, 0, 50, 100) });
    expect(edition.content.files[0]?.sha256).toBe(doc.sha256);
    expect(sha256Of(await store.get(doc.sha256))).toBe(doc.sha256);
    const [raw] = await lookupAs({ payload, user: office.editor }).byIds('articles', [String(article.id)]);
    const draft = await contentOf({ type: 'article', raw: raw ?? {}, lookup: lookupAs({ payload, user: office.editor }) });
    expect(draft.files[0]).toMatchObject({ sha256: cut.sha256, widthPx: 60, bytes: cut.filesize });
  });
});

describe('a picture that is cut while it is uploaded', () => {
  it.each([
    ['png', red],
    ['webp', red],
    ['jpeg', [254, 0, 0]],
  ] as const)('is stored cut, as %s, encoded once', async (format, colour) => {
    const { doc } = await save({ file: await halves(format), edits: crop(0, 0, 25, 50) });
    expect(doc).toMatchObject({ width: 30, height: 40, mimeType: `image/${format}` });
    expect(await meanOf(await expectWhole(doc))).toEqual(colour);
  });

  it.each(['png', 'webp', 'jpeg'] as const)('is not encoded once more by anybody, cut or whole: %s', async (format) => {
    const file = await halves(format);
    const given = Buffer.from(await file.arrayBuffer());
    const { doc } = await save({ file });
    expect(await expectWhole(doc)).toEqual((await checkPicture(given, `image/${format}`)).bytes);
    const before = await bytesOf(doc);
    const { doc: cut } = await save({ id: doc.id, edits: crop(0, 0, 25, 50) });
    const once = await checkPicture(before, `image/${format}`, { crop: { x: 0, y: 0, width: 25, height: 50 } });
    expect(await expectWhole(cut)).toEqual(once.bytes);
  });

  it('is stored whole where it takes the place of another: the form showed the old one', async () => {
    const { doc } = await save({ file: await picture() });
    const { doc: other } = await save({ id: doc.id, file: await halves(), edits: crop(0, 0, 25, 50) });
    expect(other).toMatchObject({ width: 120, height: 80 });
    await expectWhole(other);
  });

  it('may be a recording, which has nothing to cut', async () => {
    const bytes = await sampleSound({ seconds: 1 });
    const file = new File([new Uint8Array(bytes)], 'ban-tin.mp3', { type: 'audio/mpeg' });
    const { status, doc } = await save({ file, edits: crop(0, 0, 25, 50) });
    expect(status).toBe(201);
    expect((await save({ id: doc.id, edits: crop(0, 0, 25, 50) })).doc).toMatchObject({ sha256: doc.sha256 });
  });
});
