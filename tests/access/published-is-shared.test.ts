import type { CollectionSlug, TypedUser } from 'payload';
import { beforeAll, describe, expect, it } from 'vitest';
import type { StoredEdition } from '../../src/db/editions.ts';
import type { ContentType } from '../../src/domain/content.ts';
import { contentFacts } from '../../src/domain/content-facts.gen.ts';
import { readEdition } from '../../src/studio-api/read-edition.ts';
import { submitDocument } from '../../src/workflow/submit.ts';
import { createCampaign, createGuide } from '../setup/office.ts';
import { publishDocument, shareAsPublished, withdrawEdition } from '../setup/publish-document.ts';
import { office, payload } from '../setup/with-office.ts';
import { openSamples } from './samples.ts';

const secret = 'Câu chưa ai được đọc';

/** Offices besides Cần Thơ's, whose documents these are. */
const offices = {
  'the editor of Hải Phòng': { role: 'editor', unitPath: 'vn/31/' },
  'the approver of Hải Phòng': { role: 'approver', unitPath: 'vn/31/' },
  'an editor of phường Gia Viên': { role: 'editor', unitPath: 'vn/31/11359/' },
  'the officer of phường Gia Viên': { role: 'officer', unitPath: 'vn/31/11359/' },
} as const;
type OfficeName = keyof typeof offices;
const outsiders = Object.keys(offices) as OfficeName[];
const outsider = (name: OfficeName = 'the editor of Hải Phòng'): TypedUser => {
  const { id, unit } = office.foreignApprover;
  return { ...office.editor, id, unit, ...offices[name] } as TypedUser;
};
const as = (name?: OfficeName) => ({ overrideAccess: false, user: outsider(name) }) as const;

const types = Object.keys(contentFacts) as ContentType[];
type Document = { collection: CollectionSlug; id: string; edition: StoredEdition };
const published = new Map<ContentType, Document>();
/** Never published, and published once but withdrawn. */
const drafts = new Map<CollectionSlug, string>();
let withdrawn: Document;
let theme: { shared: string; own: string };

const publish = (type: ContentType, id: string) =>
  publishDocument({ payload, type, id, editor: office.secondEditor, approver: office.approver });

beforeAll(async () => {
  const samples = await openSamples({ payload, office });
  const guide = await createGuide({ payload, office, key: 'cai-dat' });
  const campaign = await createCampaign({ payload, office, data: { guides: [guide.id] } });
  const part = { campaign: campaign.id, source: { quote: secret } };
  const shared = await payload.create({ collection: 'themes', data: { ...part, key: 'chu-de', title: 'Chủ đề chung' } });
  for (const type of types) {
    const collection = contentFacts[type].collection as CollectionSlug;
    const id = type === 'guide' ? guide.id : type === 'campaign' ? campaign.id : await samples.insert(collection);
    published.set(type, { collection, id: String(id), edition: await publish(type, String(id)) });
    // A newer draft of each, and one that was never published.
    await payload.update({ collection: collection as 'guides', id, data: { summary: secret, title: `${secret}, bản mới` } });
    drafts.set(collection, await samples.insert(collection));
  }
  const own = await payload.create({ collection: 'themes', data: { ...part, key: 'chu-de-moi', title: secret } });
  theme = { shared: String(shared.id), own: String(own.id) };
  const gone = await createGuide({ payload, office, key: 'da-thu-hoi', title: 'Bản đã thu hồi' });
  const edition = await publish('guide', String(gone.id));
  await withdrawEdition({ payload, user: office.approver, edition });
  withdrawn = { collection: 'guides', id: String(gone.id), edition };
});

describe.each(outsiders)('%s', (name) => {
  it.each(types)('reads a published %s in its public words, and nothing of the newer draft', async (type) => {
    const { collection, id, edition } = published.get(type) as Document;
    const one = await payload.findByID({ collection, id, depth: 2, ...as(name) });
    const { docs } = await payload.find({ collection, where: { id: { equals: id } }, depth: 2, ...as(name) });
    const everyLocale = await payload.findByID({ collection, id, locale: 'all', depth: 0, ...as(name) });
    expect(one).toMatchObject({
      title: edition.content.title.vi,
      key: edition.content.id,
      sharedTitle: edition.content.title.vi,
    });
    expect(docs).toHaveLength(1);
    expect(JSON.stringify([one, docs, everyLocale])).not.toContain(secret);
  });

  it.each(types)('renders the public edition of a %s', async (type) => {
    const { edition } = published.get(type) as Document;
    const seen = await readEdition({ payload, user: outsider(name), sha256: edition.sha256 });
    expect(seen.content).toEqual(edition.content);
    const row = await payload.findByID({ collection: 'editions', id: edition.id, ...as(name) });
    expect(row).toMatchObject({ sha256: edition.sha256, state: 'approved' });
    expect([row.trail, row.note, row.submittedById, row.authorId]).toEqual([undefined, undefined, undefined, undefined]);
  });

  it('sees no draft, no withdrawn document and no version of any', async () => {
    for (const [collection, id] of drafts) {
      await expect(payload.findByID({ collection, id, ...as(name) })).rejects.toThrow();
      expect((await payload.find({ collection, where: { id: { equals: id } }, ...as(name) })).docs).toEqual([]);
      expect((await payload.count({ collection, where: { id: { equals: id } }, ...as(name) })).totalDocs).toBe(0);
      const { docs } = await payload.findVersions({ collection: collection as 'guides', ...as(name) });
      expect(docs).toEqual([]);
    }
    await expect(payload.findByID({ collection: 'guides', id: withdrawn.id, ...as(name) })).rejects.toThrow();
    const { sha256 } = withdrawn.edition;
    await expect(readEdition({ payload, user: outsider(name), sha256 })).rejects.toMatchObject({ code: 'edition.unknown' });
    expect(await payload.find({ collection: 'editions', where: { sha256: { equals: sha256 } }, ...as(name) })).toMatchObject({
      totalDocs: 0,
    });
  });

  it('sees the themes and slogans of a public campaign, and not the new ones', async () => {
    const { docs } = await payload.find({ collection: 'themes', ...as(name) });
    expect(docs.map(({ id, title }) => [String(id), title])).toEqual([[theme.shared, 'Chủ đề chung']]);
    expect(JSON.stringify(docs)).not.toContain(secret);
    await expect(payload.findByID({ collection: 'themes', id: theme.own, ...as(name) })).rejects.toThrow();
  });
});

describe('questions about another office’s drafts', () => {
  const questions = [
    { summary: { like: secret } },
    { title: { like: secret } },
    { or: [{ title: { like: 'không có' } }, { summary: { contains: secret } }] },
    { or: [{ summary: { like: '"version.' } }, { summary: { like: secret } }] },
    { and: [{ summary: { not_equals: 'gì đó' } }] },
    { 'steps.text': { exists: true } },
    { help: { exists: false } },
    { workflowState: { equals: 'draft' } },
  ];
  it.each(questions.map((where) => [JSON.stringify(where), where] as const))('%s has no answer', async (_, where) => {
    for (const query of [{ where }, { where, sort: 'title' }]) {
      expect((await payload.find({ collection: 'guides', ...query, ...as() } as never)).docs).toEqual([]);
    }
    expect((await payload.count({ collection: 'guides', where, ...as() } as never)).totalDocs).toBe(0);
  });

  it('find what is public by its public title', async () => {
    const { docs } = await payload.find({ collection: 'guides', where: { title: { like: 'VNeID' } }, ...as() });
    expect(docs.map(({ key }) => key)).toEqual(['cai-dat']);
  });

  it('sort by no words of a draft, and list none of its values', async () => {
    expect((await payload.find({ collection: 'guides', sort: 'summary', ...as() })).docs).toEqual([]);
    const { values } = await payload.findDistinct({ collection: 'guides', field: 'summary', ...as() });
    expect(values).toEqual([]);
  });

  it('go through no link, from no collection', async () => {
    const { id } = published.get('guide') as Document;
    const own = await payload.create({
      collection: 'campaigns',
      data: {
        ...{ key: 'hp', title: 'Của Hải Phòng', issuerUnit: office.unitId('31-btgdv'), scopeUnits: [office.unitId('31')] },
        document: { type: 'Kế hoạch', date: '2026-01-30', system: 'dang' },
        ...{ period: { start: '2026-01-30', label: 'năm 2026' }, guides: [id] },
      },
      ...as(),
    });
    const paths = ['guides.summary', 'guides__summary', 'artworks.guide.summary', 'changedBy.email'];
    for (const path of paths) {
      const where = { [path]: { exists: true } };
      await expect(payload.find({ collection: 'campaigns', where, ...as() } as never)).rejects.toThrow(/cannot be queried/);
    }
    const nested = { guides: { contains: { summary: { like: secret } } } };
    await expect(payload.find({ collection: 'campaigns', where: nested, ...as() } as never)).rejects.toThrow();
    await expect(payload.find({ collection: 'campaigns', sort: 'guides.summary', ...as() })).rejects.toThrow();
    await expect(
      payload.find({ collection: 'schedules', where: { 'editions.note': { exists: true } }, ...as() }),
    ).rejects.toThrow();
    // What everybody may know of can be asked about, and one's own rows by what they link to.
    expect(
      (await payload.find({ collection: 'campaigns', where: { 'scopeUnits.code': { equals: '31' } }, ...as() })).docs,
    ).toHaveLength(1);
    expect((await payload.find({ collection: 'campaigns', where: { guides: { equals: id } }, ...as() })).docs).toHaveLength(1);
    const populated = await payload.findByID({ collection: 'campaigns', id: own.id, depth: 3, ...as() });
    expect(populated.guides).toMatchObject([{ title: 'Cài đặt VNeID' }]);
    expect(JSON.stringify(populated)).not.toContain(secret);
  });

  it('shows nothing more when only some fields are asked for', async () => {
    const { id } = published.get('guide') as Document;
    for (const select of [{ summary: true }, { summary: true, issuerPath: false }, { issuerPath: false, shared: false }]) {
      const guide = await payload.findByID({ collection: 'guides', id, select: select as never, ...as() });
      expect(JSON.stringify(guide)).not.toContain(secret);
    }
  });
});

describe('what nobody outside may do with a public document', () => {
  it('copy, change or delete it', async () => {
    const { id } = published.get('guide') as Document;
    await expect(
      payload.duplicate({ collection: 'guides', id, data: { issuerUnit: office.unitId('31-btgdv') }, ...as() }),
    ).rejects.toThrow();
    await expect(payload.update({ collection: 'guides', id, data: { title: 'Khác' }, ...as() })).rejects.toThrow();
    await expect(payload.delete({ collection: 'guides', id, ...as() })).rejects.toThrow();
  });

  it('add a theme to another office’s campaign', async () => {
    const { id } = published.get('campaign') as Document;
    const data = { campaign: id, key: 'chen-vao', title: 'Chen vào' };
    await expect(payload.create({ collection: 'themes', data, ...as() })).rejects.toThrow(/không thuộc/);
  });

  it('make something public by hand: a copy of one’s own is a draft, and so is what is typed', async () => {
    const { id } = published.get('guide') as Document;
    const inside = { overrideAccess: false, user: office.editor } as const;
    const copy = await payload.duplicate({ collection: 'guides', id, data: { key: 'ban-sao' }, ...inside });
    const typed = { sharedAt: new Date().toISOString(), sharedTitle: 'Tự công bố' };
    await payload.update({ collection: 'guides', id: copy.id, data: typed, ...inside });
    await expect(payload.findByID({ collection: 'guides', id: copy.id, ...as() })).rejects.toThrow();
  });
});

describe('linking and freezing', () => {
  const submit = (documentId: string, user: TypedUser) =>
    submitDocument({
      ...{
        payload,
        user,
        type: 'article',
        documentId,
        now: new Date(),
        checkArtworks: async () => [],
        freezeFile: async () => {},
      },
    });

  it('freezes a foreign campaign as its public edition has it', async () => {
    const { id } = published.get('campaign') as Document;
    const article = await payload.create({
      collection: 'articles',
      data: {
        ...{
          key: 'tin-hp',
          title: 'Hải Phòng hưởng ứng',
          issuerUnit: office.unitId('31-btgdv'),
          campaign: id,
          themes: [theme.shared],
        },
        sections: [{ text: 'Một ngày ra quân.' }],
      },
      ...as(),
    });
    const { content } = await submit(String(article.id), outsider());
    expect(content).toMatchObject({ campaignId: 'bdhvs', themeIds: ['chu-de'] });
    expect(JSON.stringify(content)).not.toContain(secret);
  });
});

it('is shared again when it is published again, in its new words', async () => {
  const { id } = withdrawn;
  await payload.update({ collection: 'guides', id, data: { title: 'Bản đã sửa' }, overrideAccess: false, user: office.editor });
  const edition = await publish('guide', id);
  expect(await payload.findByID({ collection: 'guides', id, ...as() })).toMatchObject({ title: 'Bản đã sửa' });
  await shareAsPublished(payload);
  await withdrawEdition({ payload, user: office.approver, edition });
  await expect(payload.findByID({ collection: 'guides', id, ...as() })).rejects.toThrow();
});

describe('what is typed into a list or a picker', () => {
  it.each(['VNeID', 'cai dat', 'CÀI ĐẶT', 'vneid cai'])('“%s” finds what other offices have published, folded', async (typed) => {
    const { docs } = await payload.find({ collection: 'guides', where: { title: { like: typed } }, ...as() });
    expect(docs.map(({ key, title }) => [key, title])).toEqual([['cai-dat', 'Cài đặt VNeID']]);
  });

  it.each([secret, 'cau chua ai', 'bản mới'])('“%s” finds no draft', async (typed) => {
    for (const where of [{ title: { like: typed } }, { searchText: { like: typed } }, { searchText: { contains: typed } }]) {
      expect((await payload.find({ collection: 'guides', where, ...as() } as never)).docs).toEqual([]);
      expect((await payload.find({ collection: 'themes', where, ...as() } as never)).docs).toEqual([]);
    }
  });

  it('is asked of the own office and of the others apart, as pickers do', async () => {
    const path = 'vn/31/';
    const ask = (and: object[]) => payload.find({ collection: 'guides', where: { and } as never, ...as() });
    const typed = { title: { like: 'cai dat' } };
    expect((await ask([typed, { issuerPath: { contains: path } }])).docs).toEqual([]);
    const shared = await ask([typed, { sharedAt: { exists: true } }, { issuerPath: { not_like: path } }]);
    expect(shared.docs).toMatchObject([{ title: 'Cài đặt VNeID', issuerName: expect.stringContaining('Cần Thơ') }]);
  });

  it('sorted by several fields reads through no link either', async () => {
    const sort = 'title,guides.summary';
    await expect(payload.find({ collection: 'campaigns', sort, ...as() })).rejects.toThrow();
  });
});
