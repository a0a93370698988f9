import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { CollectionSlug, RequiredDataFromCollectionSlug, TypedUser } from 'payload';
import { beforeAll, describe, expect, it } from 'vitest';
import { readSettings } from '../../src/settings.ts';
import { sha256Of } from '../../src/store/sha256.ts';
import { createCampaign, createGuide } from '../setup/office.ts';
import { publishDocument } from '../setup/publish-document.ts';
import { office, payload } from '../setup/with-office.ts';
import { type Ask, openRest } from './doors/ask.ts';
import type { Person, World } from './doors/world.ts';
import { openSamples, type Samples } from './samples.ts';

process.env.PANO_LOG = 'silent';

let ask: Ask;
let samples: Samples;
const editor = 'editor of the province';
const stranger = 'editor of another province';
const admin = 'administrator';
const as = (user: TypedUser) => ({ overrideAccess: false, user, depth: 0 }) as const;
const foreignEditor = () => ({ ...office.foreignApprover, role: 'editor' }) as TypedUser;

beforeAll(async () => {
  const users: Partial<Record<Person, TypedUser>> = {
    [editor]: office.editor,
    [stranger]: foreignEditor(),
    [admin]: office.admin,
  };
  ask = openRest(payload, { userOf: (person) => users[person] ?? null } as World);
  samples = await openSamples({ payload, office });
});

describe('Payload’s endpoints', () => {
  /** What Payload has, and what of it is open here. A new one of a later version has to be thought about. */
  const known = new Set([
    ...['get /', 'post /', 'patch /', 'delete /', 'get /count', 'get /:id', 'patch /:id', 'delete /:id'],
    ...['get /versions', 'get /versions/:id', 'post /versions/:id', 'post /:id/duplicate', 'post /access/:id?'],
    ...['get /file/:filename', 'post /access', 'get /access', 'get /:key', 'post /:key', 'delete /:key'],
    ...[
      'post /forgot-password',
      'get /init',
      'post /login',
      'post /logout',
      'get /me',
      'post /refresh-token',
      'post /own-password',
      'post /session-end',
    ],
    ...['post /first-register', 'post /reset-password', 'post /unlock', 'get /payload-jobs/run'],
    ...['get /payload-jobs/handle-schedules'],
  ]);

  it('are all known', () => {
    const { collections, globals, endpoints } = payload.config;
    const all = [...collections, ...globals].flatMap((owner) => owner.endpoints || []).concat(endpoints);
    expect([...new Set(all.map(({ method, path }) => `${method} ${path}`))].filter((name) => !known.has(name))).toEqual([]);
  });

  it('tell nobody which fields there are', async () => {
    const { body } = await ask('nobody', 'GET', 'access');
    expect(body).toEqual({ canAccessAdmin: false });
    expect((await ask('nobody', 'POST', 'guides/access', {})).body).toEqual({ canAccessAdmin: false });
  });

  const ill: [method: string, path: string, body?: unknown][] = [
    ['GET', 'versions'],
    ['GET', 'versions/x'],
    ['POST', 'versions/x', {}],
    ['GET', 'x%00y'],
    ['GET', "?where[title][equals]['$ne']=x"],
    ['GET', '?where[title][$ne]=x'],
    ['GET', '?where=x'],
    ['GET', '?where[or]=x'],
    ['GET', '?where[id][in]=x&limit=-1&page=-1&depth=x'],
    ['GET', '?where[createdAt][greater_than]=x'],
    ['GET', '?where[and][0][updatedAt][in]=2026-01-01,x'],
    ['GET', '?limit=-1'],
    ['GET', '?page=-1'],
    ['GET', '?depth=-1'],
    ['GET', '?sort=khong.co&select[x]=true&populate[x][y]=true'],
    ['GET', '?locale=xx&fallback-locale=%5B%5D'],
    ['POST', '', '{'],
    ['POST', '', []],
    ['POST', '', 'null'],
    ['POST', '', {}],
    ['PATCH', 'x', {}],
    ['PATCH', '?where[id][exists]=x', []],
    ['DELETE', 'x'],
    ['POST', 'x/duplicate', {}],
    ['POST', 'verify/x', {}],
    ['POST', 'access/x', {}],
    ['GET', 'file/x%00.png'],
    ['GET', 'paste-url?src=http://127.0.0.1'],
  ];
  it.each(ill)('answer %s “%s” %j with no 500, whoever asks', async (method, path, body) => {
    const slugs = [...payload.config.collections, ...payload.config.globals].map(({ slug }) => slug);
    for (const slug of slugs) {
      const address = payload.globals.config.some((each) => each.slug === slug) ? `globals/${slug}` : slug;
      const url = path === '' || path.startsWith('?') ? address + path : `${address}/${path}`;
      for (const person of ['nobody', editor, admin] as const) {
        const { status } = await ask(person, method, url, body);
        expect(status, `${person} ${url}`).toBeLessThan(500);
      }
    }
  });

  it('delete no preference that is not there, and save one’s own', async () => {
    expect((await ask(editor, 'DELETE', 'payload-preferences/khong-co')).status).toBe(404);
    expect((await ask(editor, 'POST', 'payload-preferences/cot', { value: { a: 1 } })).status).toBe(200);
    expect((await ask(stranger, 'GET', 'payload-preferences/cot')).body.value).toBeNull();
    expect((await payload.find({ collection: 'payload-preferences', ...as(foreignEditor()) })).docs).toEqual([]);
    const where = { key: { equals: 'cot' } };
    expect((await payload.find({ collection: 'payload-preferences', where, ...as(office.editor) })).docs).toHaveLength(1);
    expect((await ask(editor, 'DELETE', 'payload-preferences/cot')).status).toBe(200);
  });
});

describe('fields of the system', () => {
  const typed = {
    ...{ createdAt: '2020-01-01T00:00:00.000Z', issuerPath: 'vn/31/', changedBy: 'x', workflowState: 'approved' },
    ...{ editionSha256: 'a'.repeat(64), sharedAt: '2020-01-01T00:00:00.000Z', sharedTitle: 'x', searchText: 'x', sortKey: 'x' },
    ...{ sha256: '0'.repeat(64), seconds: 7, filesize: 1, width: 1, height: 1, focalX: 1, focalY: 1, mimeType: 'x/x' },
    ...{ filename: 'khac.png', url: 'https://a.vn/x', thumbnailURL: 'x', unitPath: 'vn/', sharedIn: ['x'] },
  };
  const setByHooks = ['updatedAt', 'changedBy', 'searchText', 'sortKey'];

  it.each(['guides', 'campaigns', 'articles', 'themes', 'slogans', 'media'])('of %s are nobody’s to set', async (collection) => {
    const id = await samples.insert(collection);
    const read = async () => {
      const row = await payload.findByID({ collection: collection as 'guides', id, depth: 0, showHiddenFields: true });
      return Object.fromEntries(Object.entries(row).filter(([name]) => name in typed && !setByHooks.includes(name)));
    };
    const before = await read();
    for (const person of [editor, admin] as const) {
      expect((await ask(person, 'PATCH', `${collection}/${id}`, typed)).status).toBe(200);
      expect(await read()).toEqual(before);
    }
    const row = await payload.findByID({ collection: collection as 'guides', id, depth: 0 });
    expect(row.searchText).not.toBe('x');
  });

  it('are not set by a new row either', async () => {
    const { data } = samples.sampleOf('guides');
    const { status, body } = await ask(editor, 'POST', 'guides?depth=0', { ...data, ...typed, deletedAt: typed.createdAt });
    const doc = body.doc as Record<string, unknown>;
    expect(status).toBe(201);
    expect(doc).toMatchObject({ issuerPath: 'vn/92/92-btgdv/', workflowState: 'draft', changedBy: office.editor.id });
    expect([doc.deletedAt ?? null, doc.sharedAt ?? null, doc.editionSha256 ?? null]).toEqual([null, null, null]);
    expect(String(doc.createdAt)).not.toBe(typed.createdAt);
  });
});

describe('files', () => {
  const upload = (user: TypedUser, data: Record<string, unknown> = {}) => {
    const { file } = samples.sampleOf('media');
    return payload.create({ collection: 'media', data: { alt: 'Ảnh', ...data } as never, file: file as never, ...as(user) });
  };

  it('belong to the unit of who uploads them, and their hash is that of the stored bytes', async () => {
    const file = await upload(office.editor);
    expect(file).toMatchObject({ unit: office.unitId('92-btgdv'), issuerPath: 'vn/92/92-btgdv/' });
    const bytes = await readFile(join(readSettings().mediaFolder, String(file.filename)));
    expect(file.sha256).toBe(sha256Of(bytes));
    const cut = 'uploadEdits[crop][x]=0&uploadEdits[crop][y]=0&uploadEdits[crop][width]=50&uploadEdits[crop][height]=50';
    const size = '&uploadEdits[widthInPixels]=32&uploadEdits[heightInPixels]=32';
    expect((await ask(editor, 'PATCH', `media/${file.id}?${cut}${size}`, { alt: 'Cắt' })).status).toBe(200);
    const after = await payload.findByID({ collection: 'media', id: file.id, depth: 0 });
    expect(sha256Of(await readFile(join(readSettings().mediaFolder, String(after.filename))))).toBe(after.sha256);
    await expect(upload(foreignEditor(), { unit: office.unitId('92-btgdv') })).rejects.toThrow(/không thuộc/);
  });

  it('of another office’s draft are neither listed nor opened, replaced or used', async () => {
    const file = await upload(office.editor);
    const address = `media/file/${file.filename}`;
    expect((await ask(editor, 'GET', address)).status).toBe(200);
    for (const person of [stranger, 'nobody'] as const) {
      expect((await ask(person, 'GET', address)).status).toBe(403);
      expect((await ask(person, 'GET', `media/${file.id}`)).status).toBeGreaterThanOrEqual(400);
      expect((await ask(person, 'PATCH', `media/${file.id}`, { alt: 'Của tôi' })).status).toBeGreaterThanOrEqual(400);
    }
  });

  it('of a public edition are everybody’s to read while it is public, and a unit’s logo always', async () => {
    const file = await upload(office.editor);
    const guide = await createGuide({ payload, office, key: 'co-anh' });
    const steps = [{ title: 'Một', text: 'Hai', picture: file.id }];
    await payload.update({ collection: 'guides', id: guide.id, data: { steps }, ...as(office.editor) });
    const people = { editor: office.secondEditor, approver: office.approver };
    await publishDocument({ payload, type: 'guide', id: String(guide.id), ...people });
    expect((await ask(stranger, 'GET', `media/file/${file.filename}`)).status).toBe(200);
    const other = await upload(office.editor);
    await payload.update({ collection: 'units', id: office.unitId('31'), data: {} });
    expect((await ask(stranger, 'GET', `media/${other.id}`)).status).toBe(404);
  });
});

describe('names of issuing bodies', () => {
  it('are those of the unit, and no other', async () => {
    const name = 'Ban Chỉ đạo phong trào Bình dân học vụ số thành phố Cần Thơ';
    const refused = createWith({ issuerName: 'Thủ tướng Chính phủ' });
    await expect(refused).rejects.toMatchObject({ data: { errors: [{ path: 'issuerName' }] } });
    await expect(createWith({ issuerName: name })).rejects.toThrow();
    const unit = office.unitId('92-btgdv');
    await payload.update({ collection: 'units', id: unit, data: { issuingNames: name }, ...as(office.editor) }).catch(() => null);
    await expect(createWith({ issuerName: name })).rejects.toThrow();
    await payload.update({ collection: 'units', id: unit, data: { issuingNames: `${name}\n` }, ...as(office.admin) });
    const guide = await createWith({ issuerName: name });
    expect(guide.issuerName).toBe(name);
    const moved = { collection: 'guides', id: guide.id, ...as(office.admin) } as const;
    const elsewhere = await payload.update({ ...moved, data: { issuerUnit: office.unitId('31-btgdv') } });
    expect(elsewhere).toMatchObject({ issuerPath: 'vn/31/31-btgdv/', issuerName: expect.stringContaining('Hải Phòng') });
  });

  it('stay the unit’s when its document moves to a foreign unit, which only an administrator may do', async () => {
    const guide = await createWith({});
    const data = { issuerUnit: office.unitId('31-btgdv') };
    await expect(payload.update({ collection: 'guides', id: guide.id, data, ...as(office.editor) })).rejects.toThrow(
      /không thuộc/,
    );
  });

  const createWith = (more: Record<string, unknown>) => {
    const { data } = samples.sampleOf('guides');
    const guide = { ...data, ...more } as RequiredDataFromCollectionSlug<'guides'>;
    return payload.create({ collection: 'guides', data: guide, ...as(office.editor) });
  };
});

describe('copies', () => {
  it.each(['guides', 'campaigns', 'articles', 'videos', 'infographics', 'leaflets', 'themes', 'slogans'])(
    'of %s are drafts with a free key and nothing of the system',
    async (collection) => {
      const id = await samples.insert(collection);
      const marks = { sharedAt: new Date().toISOString(), ...(collection === 'guides' ? { editionSha256: 'b'.repeat(64) } : {}) };
      await payload.db.updateOne({ collection: collection as CollectionSlug, id, data: marks, options: { atomic: true } });
      const copies = [];
      for (const _ of [1, 2]) {
        const { status, body } = await ask(editor, 'POST', `${collection}/${id}/duplicate?depth=0`, {});
        expect(status, JSON.stringify(body)).toBe(200);
        copies.push(body.doc as Record<string, unknown>);
      }
      expect(new Set(copies.map(({ key }) => key)).size).toBe(2);
      for (const copy of copies) {
        expect([copy.sharedAt ?? null, copy.editionSha256 ?? null, copy.workflowState ?? 'draft']).toEqual([null, null, 'draft']);
        expect(copy.issuerPath).toBe('vn/92/92-btgdv/');
      }
      expect((await ask(stranger, 'POST', `${collection}/${id}/duplicate`, {})).status).toBe(403);
    },
  );

  it.each(['units', 'users', 'channels', 'webhooks', 'media'])(
    'of %s are not made, by an administrator neither',
    async (collection) => {
      const id = await samples.insert(collection);
      expect((await ask(admin, 'POST', `${collection}/${id}/duplicate`, {})).status).toBeGreaterThanOrEqual(400);
    },
  );

  it('and equal titles get the next free key, also beside the trash', async () => {
    const keys: unknown[] = [];
    for (const _ of [1, 2, 3]) {
      const { key: _key, ...data } = samples.sampleOf('articles').data;
      const doc = await payload.create({
        collection: 'articles',
        data: { ...data, title: 'Ra quân' } as never,
        ...as(office.editor),
      });
      keys.push(doc.key);
      await payload.update({ collection: 'articles', id: doc.id, data: { deletedAt: new Date().toISOString() } });
    }
    expect(keys).toEqual(['ra-quan', 'ra-quan-2', 'ra-quan-3']);
  });
});

it('hangs a theme under a theme of its own campaign only', async () => {
  const campaign = await createCampaign({ payload, office, data: { key: 'khac' } });
  const { data } = samples.sampleOf('themes');
  const parent = await payload.create({ collection: 'themes', data: { ...data, campaign: campaign.id } as never });
  const theme = samples.sampleOf('themes').data;
  const attempt = payload.create({ collection: 'themes', data: { ...theme, parent: parent.id } as never, ...as(office.editor) });
  await expect(attempt).rejects.toMatchObject({ data: { errors: [{ path: 'parent' }] } });
});
