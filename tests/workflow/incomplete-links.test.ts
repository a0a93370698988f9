import type { CollectionSlug, TypedUser } from 'payload';
import { beforeAll, describe, expect, it } from 'vitest';
import type { ContentType } from '../../src/domain/content.ts';
import { contentFacts } from '../../src/domain/content-facts.gen.ts';
import { linksOf } from '../../src/workflow/checks/links-of.ts';
import { submitDocument } from '../../src/workflow/submit.ts';
import { lexical, paragraph, video } from '../setup/lexical.ts';
import { createCampaign, createGuide } from '../setup/office.ts';
import { publishDocument, withdrawEdition } from '../setup/publish-document.ts';
import { office, payload } from '../setup/with-office.ts';

/** Gia Viên’s own people, whose documents link to those of Cần Thơ. */
const giaVien = { id: '', name: 'Gia Viên', role: 'editor', unitPath: 'vn/31/11359/' };
const editor = (): TypedUser => ({ ...office.editor, ...giaVien, id: office.officer.id }) as TypedUser;

const submit = (type: ContentType, documentId: string) =>
  submitDocument({
    ...{ payload, user: editor(), type, documentId, now: new Date() },
    ...{ checkArtworks: async () => [], freezeFile: async () => {} },
  });

const own = (key: string) => ({ key, title: `Của Gia Viên ${key}`, issuerUnit: office.unitId('11359-mttq') });
const artwork = (guide: string | null) => ({
  ...{ key: 'ap-phich', design: 'leaflet-a5', formats: ['leaflet-a5'], headline: 'Học mỗi ngày', action: 'Quét mã' },
  guide: guide as string,
});
const campaignData = (key: string) => ({
  ...{ ...own(key), scopeUnits: [office.unitId('11359')] },
  document: { type: 'Kế hoạch', date: '2026-01-30', system: 'mttq' as const },
  period: { start: '2026-01-30', label: 'năm 2026' },
});

let links: Record<'published' | 'draft' | 'withdrawn' | 'deleted' | 'campaign' | 'draftCampaign' | 'draftTheme', string>;

beforeAll(async () => {
  const guide = async (key: string, title: string) => String((await createGuide({ payload, office, key, title })).id);
  const publish = (type: ContentType, id: string) =>
    publishDocument({ payload, type, id, editor: office.secondEditor, approver: office.approver });
  const [published, draft, withdrawn, deleted] = [
    await guide('cong-bo', 'Đã công bố'),
    await guide('nhap', 'Tên chưa ai được biết'),
    await guide('thu-hoi', 'Đặt lịch khám'),
    await guide('xoa', 'Sẽ bị xóa'),
  ];
  await publish('guide', published);
  await withdrawEdition({ payload, user: office.approver, edition: await publish('guide', withdrawn) });
  await payload.db.updateOne({ collection: 'guides', id: deleted, data: { deletedAt: new Date().toISOString() } });
  const campaign = String((await createCampaign({ payload, office, data: { key: 'ct-cong-bo', guides: [published] } })).id);
  await publish('campaign', campaign);
  const draftCampaign = String((await createCampaign({ payload, office, data: { key: 'ct-nhap' } })).id);
  const theme = await payload.create({
    collection: 'themes',
    data: { key: 'cd-nhap', title: 'Bí mật', campaign: draftCampaign },
  });
  links = { published, draft, withdrawn, deleted, campaign, draftCampaign, draftTheme: String(theme.id) };
});

/** Past the form's checks: what was right when it was saved may be wrong when it is submitted. */
async function create(collection: CollectionSlug, data: Record<string, unknown>): Promise<string> {
  return String((await payload.create({ collection, data: data as never, overrideAccess: false, user: editor() })).id);
}

let serial = 0;
const nextKey = () => `gv-${++serial}`;

/** One row a link of each content type: how a document looks whose link leads to `id`, and what its form calls the field. */
const cases: [ContentType, field: string, data: (id: string) => Record<string, unknown>][] = [
  ['campaign', 'Hướng dẫn kèm theo', (id) => ({ ...campaignData(nextKey()), guides: [id] })],
  ['campaign', 'Ấn phẩm 1 › Mã QR dẫn tới', (id) => ({ ...campaignData(nextKey()), artworks: [artwork(id)] })],
  ['leaflet', 'Ấn phẩm › Mã QR dẫn tới', (id) => ({ ...own(nextKey()), campaign: links.campaign, artwork: artwork(id) })],
  [
    'infographic',
    'Hình vẽ từ số liệu › Mã QR dẫn tới',
    (id) => ({ ...own(nextKey()), campaign: links.campaign, values: [{ label: 'A', value: 1 }], artwork: { guide: id } }),
  ],
];

describe.each(cases)('%s, “%s”', (type, field, data) => {
  const made = (id: string) => create(contentFacts[type].collection as CollectionSlug, data(id));

  it('may lead to what another office has published', async () => {
    const edition = await submit(type, await made(links.published));
    if (type !== 'infographic') expect(JSON.stringify(edition.content)).toContain('cong-bo');
  });

  it('is not called empty when it leads to a draft of another office, whose name stays unsaid', async () => {
    const error = await submit(type, await made(links.draft)).catch((caught: unknown) => caught);
    expect(error).toMatchObject({
      code: 'workflow.link-hidden',
      forPeople: expect.stringMatching(new RegExp(`“${field}” đã điền.*chưa công bố`)),
    });
    expect(String(error)).not.toContain('Tên chưa ai được biết');
  });

  it('names what was withdrawn, and the day', async () => {
    await expect(submit(type, await made(links.withdrawn))).rejects.toMatchObject({
      code: 'workflow.link-withdrawn',
      forPeople: expect.stringMatching(new RegExp(`^Hướng dẫn “Đặt lịch khám” đã thu hồi ngày 28/11/2026.*“${field}”`)),
    });
  });
});

describe('a campaign that another office has not published', () => {
  const types: [ContentType, Record<string, unknown>][] = [
    ['article', { sections: [{ text: 'Lời văn' }] }],
    ['video', { durationSeconds: 30, transcript: 'Lời đọc' }],
    ['infographic', { values: [{ label: 'A', value: 1 }] }],
  ];
  it.each(types)('is not left out of a %s in silence', async (type, data) => {
    const collection = contentFacts[type].collection as CollectionSlug;
    const id = await create(collection, { ...own(nextKey()), ...data, campaign: links.draftCampaign });
    await expect(submit(type, id)).rejects.toMatchObject({
      code: 'workflow.link-hidden',
      forPeople: expect.stringContaining('“Chiến dịch” đã điền'),
    });
  });

  it('is not left out with its themes either: all that is wrong is said at once', async () => {
    const data = { ...own(nextKey()), sections: [{ text: 'Lời văn' }], campaign: links.draftCampaign };
    const id = await create('articles', data);
    // Payload's adapter empties lists that are not named beside a list of links.
    const { sections } = await payload.findByID({ collection: 'articles', id, locale: 'all', depth: 0 });
    await payload.db.updateOne({ collection: 'articles', id, data: { sections, themes: [links.draftTheme] } });
    await expect(submit('article', id)).rejects.toMatchObject({
      code: 'workflow.links',
      forPeople: expect.stringMatching(/“Chiến dịch” đã điền.*“Chủ đề” đã điền/),
    });
  });
});

it('a video between the words of an article is a link as any other: not a draft of another office, nor one that was withdrawn', async () => {
  const film = async (key: string, title: string) => {
    const data = { key, title, issuerUnit: office.unitId('92-btgdv'), durationSeconds: 30, transcript: 'Lời đọc' };
    return String((await payload.create({ collection: 'videos', data, overrideAccess: false, user: office.secondEditor })).id);
  };
  const [draft, withdrawn] = [await film('phim-nhap', 'Tên chưa ai được biết'), await film('phim-thu-hoi', 'Cài VNeID')];
  const people = { editor: office.secondEditor, approver: office.approver };
  const edition = await publishDocument({ payload, type: 'video', id: withdrawn, ...people });
  await withdrawEdition({ payload, user: office.approver, edition });
  const articleWith = async (id: string) => {
    const made = await create('articles', { ...own(nextKey()), body: lexical(paragraph('Lời văn.')) });
    // Chosen while it could be.
    await payload.update({ collection: 'articles', id: made, data: { body: lexical(paragraph('Lời văn.'), video(id)) } });
    return made;
  };
  await expect(submit('article', await articleWith(draft))).rejects.toMatchObject({
    code: 'workflow.link-hidden',
    forPeople: expect.stringMatching(/“Nội dung” đã điền.*chưa công bố/),
  });
  await expect(submit('article', await articleWith(withdrawn))).rejects.toMatchObject({
    code: 'workflow.link-withdrawn',
    forPeople: expect.stringContaining('Video “Cài VNeID” đã thu hồi'),
  });
});

it('names each link as the form does', () => {
  const links = linksOf(payload.collections.campaigns.config.flattenedFields, {
    artworks: [{ guide: 'a' }, { guide: 'b', photo: 'c' }],
    captions: { recording: { vi: 'd', en: 'e' } },
    changedBy: 'nobody',
    scopeUnits: ['u', { id: 'w' }],
  });
  expect(links.map(({ collection, id, field }) => [collection, id, field.vi])).toEqual(
    expect.arrayContaining([
      ['units', 'u', 'Địa bàn'],
      ['units', 'w', 'Địa bàn'],
      ['guides', 'a', 'Ấn phẩm 1 › Mã QR dẫn tới'],
      ['guides', 'b', 'Ấn phẩm 2 › Mã QR dẫn tới'],
      ['media', 'c', expect.stringContaining('Ấn phẩm 2 › ')],
      ['media', 'd', expect.any(String)],
      ['media', 'e', expect.any(String)],
    ]),
  );
  expect(links.map(({ id }) => id)).not.toContain('nobody');
});

it('says that a link leads to something that was deleted', async () => {
  const id = await create('campaigns', { ...campaignData(nextKey()), guides: [links.deleted] });
  await expect(submit('campaign', id)).rejects.toMatchObject({
    code: 'workflow.link-gone',
    forPeople: expect.stringContaining('“Hướng dẫn kèm theo” dẫn tới một mục đã bị xóa'),
  });
});

it('is withdrawn for the own office too, until a corrected edition waits or is out', async () => {
  const guide = await createGuide({ payload, office, key: 'cua-minh' });
  const inside = { editor: office.secondEditor, approver: office.approver };
  const edition = await publishDocument({ payload, type: 'guide', id: String(guide.id), ...inside });
  await withdrawEdition({ payload, user: office.approver, edition });
  const campaign = await createCampaign({ payload, office, data: { key: 'ct-minh', guides: [guide.id] } });
  const attempt = () =>
    submitDocument({
      ...{ payload, user: office.editor, type: 'campaign', documentId: String(campaign.id), now: new Date() },
      ...{ checkArtworks: async () => [], freezeFile: async () => {} },
    });
  await expect(attempt()).rejects.toMatchObject({ code: 'workflow.link-withdrawn' });
  const data = { summary: 'Đã sửa địa chỉ.' };
  await payload.update({ collection: 'guides', id: guide.id, data, overrideAccess: false, user: office.editor });
  await submitDocument({
    ...{ payload, user: office.editor, type: 'guide', documentId: String(guide.id), now: new Date() },
    ...{ checkArtworks: async () => [], freezeFile: async () => {} },
  });
  expect((await attempt()).content).toMatchObject({ guideIds: ['cua-minh'] });
});

it('freezes the themes of a campaign that another body has taken over', async () => {
  const data = { key: 'ct-chuyen', title: 'Chuyển giao' };
  const campaign = await createCampaign({ payload, office, data });
  await payload.create({ collection: 'themes', data: { key: 'cd-chuyen', title: 'Còn nguyên', campaign: campaign.id } });
  await payload.update({ collection: 'campaigns', id: campaign.id, data: { issuerUnit: office.unitId('11359-mttq') } });
  const { content } = await submit('campaign', String(campaign.id));
  expect(content).toMatchObject({ themes: [{ id: 'cd-chuyen' }] });
});
