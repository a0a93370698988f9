import { handleEndpoints, type TypedUser } from 'payload';
import sharp from 'sharp';
import { beforeAll, describe, expect, it } from 'vitest';
import { contentOf } from '../../src/workflow/freeze/freeze-content.ts';
import { lookupAs } from '../../src/workflow/freeze/lookup.ts';
import { office, payload } from '../setup/with-office.ts';

process.env.PANO_LOG = 'silent';

type Point = { x: number; y: number };
type Media = { id: string; sha256: string; width: number; height: number; focalX: number | null; focalY: number | null };
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
