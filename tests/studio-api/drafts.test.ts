import { beforeAll, expect, it } from 'vitest';
import { channels } from '../../src/channels/registry.gen.ts';
import { draftPosts } from '../../src/posts/post-content.ts';
import { renderRendition } from '../../src/render/rendition.ts';
import { openFolderStore } from '../../src/store/folder.ts';
import { draftPostRoutes } from '../../src/studio-api/previews/draft-posts.ts';
import { draftRoutes } from '../../src/studio-api/previews/drafts.ts';
import { previewRoutes } from '../../src/studio-api/previews/edition-previews.ts';
import { submissionRoutes } from '../../src/studio-api/submissions.ts';
import { freezingFirst } from '../../src/workflow/freeze/freezing-first.ts';
import { createCampaign, createGuide } from '../setup/office.ts';
import { folder, office, payload } from '../setup/with-office.ts';

type PortsOf<Routes extends { handler: (ports: never, ...rest: never[]) => unknown }[]> = Parameters<
  Routes[number]['handler']
>[0];
let ports: PortsOf<typeof draftRoutes> & PortsOf<typeof draftPostRoutes>;
let guideId = '';

beforeAll(async () => {
  const render = renderRendition;
  const names = { siteUrl: 'https://bdhvs.example.vn', publisherName: 'Thành ủy Cần Thơ' };
  const store = await openFolderStore({ folder: `${folder}/store` });
  const typedPost = draftPosts({ render, store, videos: null as never, siteUrl: names.siteUrl });
  const stored = async (key: string) => ({ kind: key.replace(/-.*/, ''), settings: { pageId: '4711' } });
  const delivery = { kinds: channels, channelStore: { get: stored } } as never;
  const drawing = { render, drawDraft: render, typedPost };
  ports = { payload, store, delivery, ...drawing, freezeFile: async () => {}, now: () => new Date(), ...names };
  guideId = String((await createGuide({ payload, office, key: 'dich' })).id);
});

type Asked = { user?: unknown; language?: 'vi' | 'en'; [name: string]: unknown };

async function ask(name: string, { user = office.editor, language = 'vi', ...body }: Asked): Promise<Record<string, never>> {
  const route = [...draftRoutes, ...draftPostRoutes].find(({ pattern }) => pattern === `drafts/${name}`);
  const answer = await route?.handler(ports, { user, language, body: { locale: 'vi', ...body } } as never);
  if (answer === undefined || !('json' in answer)) throw new Error('Expected JSON.');
  return answer.json as Record<string, never>;
}

/** A campaign as somebody has begun to type it: never saved, no key anywhere, most of what it needs is missing. */
function typed(piece: object = {}) {
  const artwork = { design: 'poster-headline', formats: ['social-4x5', 'poster-a3'], action: 'Quét mã', guide: guideId };
  const artworks = [{ id: 'row-1', headline: 'Học mỗi ngày', ...artwork, ...piece }];
  const unit = { issuerUnit: office.unitId('92-btgdv'), scopeUnits: [office.unitId('92')] };
  return { collection: 'campaigns', values: { title: 'Chiến dịch đang viết', ...unit, artworks } };
}

it('lists the pieces of a form that was never saved, by the names of things, with the communes to try', async () => {
  const { pieces, communes } = (await ask('pieces', typed())) as never as {
    pieces: { key: string; path: string; formats: { label: string; sides: number }[] }[];
    communes: { name: string; why: string }[];
  };
  expect(pieces).toHaveLength(1);
  expect(pieces[0]).toMatchObject({ key: 'hoc-moi-ngay', path: 'artworks.0', headline: 'Học mỗi ngày' });
  expect(pieces[0]?.formats.map(({ label }) => label)[1]).toBe('Áp phích A3 (297 × 420 mm)');
  expect(communes.map(({ why }) => why)).toEqual(['shortest', 'longest']);
  const [shortest = '', longest = ''] = communes.map(({ name }) => name);
  expect(shortest.length).toBeLessThan(longest.length);
});

it('draws what stands in the form, in a commune’s name, and says at its field why it cannot', async () => {
  const side = { piece: 0, formatId: 'social-4x5', page: 1, unit: '' };
  const drawn = await ask('drawing', { ...typed(), ...side });
  expect(drawn.picture).toMatch(/^data:image\/jpeg;base64,/);
  const named = await ask('drawing', { ...typed(), ...side, unit: '11359' });
  expect(named.picture).not.toBe(drawn.picture);
  const tooLong = typed({ headline: 'Học mỗi ngày để không ai bị bỏ lại phía sau. '.repeat(12) });
  const refused = await ask('drawing', { ...tooLong, ...side });
  expect(refused).toMatchObject({ picture: null, findings: [{ severity: 'fatal', path: 'artworks.0.headline' }] });
  const said = (await ask('drawing', { ...tooLong, ...side, language: 'en' })).findings as never as { message: string }[];
  expect(said[0]?.message).toMatch(/characters/);
});

it('draws it as the print shop gets it and on a dark ground, where there is such a file and such a ground', async () => {
  const steps = { design: 'poster-steps', formats: ['poster-a3'], points: [{ id: 'p', text: 'Mở ứng dụng' }] };
  const { pieces } = (await ask('pieces', typed(steps))) as never as { pieces: object[] };
  expect(pieces).toMatchObject([{ hasDark: true, formats: [{ id: 'poster-a3', isPrinted: true }] }]);
  const draw = (piece: object, side: object) => ask('drawing', { ...typed(piece), piece: 0, page: 1, unit: '', ...side });
  const drawn: unknown[] = [];
  for (const look of [{}, { isProof: true }, { variant: 'dark' }])
    drawn.push((await draw(steps, { formatId: 'poster-a3', ...look })).picture);
  expect(new Set(drawn).size).toBe(3);
  expect(drawn.every((picture) => String(picture).startsWith('data:image/jpeg'))).toBe(true);
  const screen = await draw({}, { formatId: 'social-4x5', isProof: true });
  expect(screen).toMatchObject({ picture: null, findings: [{ severity: 'fatal' }] });
});

it('shows the page that publication would build, and makes no edition', async () => {
  const { page } = (await ask('page', typed())) as never as { page: string };
  expect(page).toContain('<h1>');
  expect(page).toContain('Chiến dịch đang viết');
  expect(page).toContain('src="data:image/');
  expect(page).not.toMatch(/src="\/m\/sha256-/);
  expect((await payload.count({ collection: 'editions' })).totalDocs).toBe(0);
});

it('checks all at once what a submission would refuse, and what it would only mention', async () => {
  const { findings } = (await ask('check', typed({ guide: null }))) as never as {
    findings: { severity: string; path: string }[];
  };
  const fatal = findings.filter(({ severity }) => severity === 'fatal').map(({ path }) => path);
  expect(fatal).toContain('artworks.0.guide');
  expect(findings.map(({ path }) => path)).toContain('captions.zalo');
  const whole = typed();
  const rest = {
    document: { type: 'Kế hoạch', date: '2026-01-30', system: 'dang' },
    period: { start: '2026-01-30', label: '2026' },
  };
  const checked = (await ask('check', { ...whole, values: { ...whole.values, ...rest, key: 'dang-viet' } })) as never as {
    findings: { severity: string; message: string }[];
  };
  expect(checked.findings.filter(({ severity }) => severity === 'fatal')).toEqual([]);
});

it('shows the post that the form would become on a channel of the office, as long as the platform counts it', async () => {
  type Posts = {
    channels: object[];
    post: { text: string; images: { url: string }[]; length: { used: number; max: number; unit: string } } | null;
  };
  const none = (await ask('posts', typed())) as never as Posts;
  expect(none).toEqual({ channels: [], post: null });
  const add = (key: string, unit: string) => {
    const kind = key.replace(/-.*/, '') as 'facebook' | 'telegram';
    const settings = { facebook: { pageId: '4711' }, telegram: { chatId: '@bdhvs' } }[kind];
    return payload.create({
      collection: 'channels',
      data: { key, name: `Kênh ${key}`, kind, settings, unit: office.unitId(unit) },
    });
  };
  await add('facebook-can-tho', '92');
  await add('telegram-can-tho', '92');
  await add('facebook-hai-phong', '31');
  const { channels: choices, post } = (await ask('posts', typed())) as never as Posts;
  expect(choices).toEqual([
    { key: 'facebook-can-tho', name: 'Kênh facebook-can-tho', kindLabel: 'Trang Facebook' },
    { key: 'telegram-can-tho', name: 'Kênh telegram-can-tho', kindLabel: 'Kênh Telegram' },
  ]);
  expect(post?.text).toContain('Chiến dịch đang viết');
  expect(post?.images.map(({ url }) => url.slice(0, 23))).toEqual(['data:image/jpeg;base64,']);
  const other = (await ask('posts', { ...typed(), channel: 'telegram-can-tho' })) as never as Posts;
  expect(other.post).toMatchObject({ kind: 'telegram', length: { max: 1_024, unit: 'utf16' } });
  expect(other.post?.length.used).toBeGreaterThan(other.post?.text.length ?? 0);
  const foreign = (await ask('posts', { ...typed(), channel: 'facebook-hai-phong' })) as never as Posts;
  expect(foreign.post).toMatchObject({ channelId: 'facebook-can-tho' });
  expect((await payload.count({ collection: 'editions' })).totalDocs).toBe(0);
});

it('keeps the other languages of a stored document beside the words of the form', async () => {
  const data = { key: 'hai-tieng', title: 'Tiếng Việt', artworks: [] };
  const { id } = await createCampaign({ payload, office, data });
  await payload.update({ collection: 'campaigns', id, locale: 'en', data: { title: 'In English' } });
  const values = { title: 'Tiếng Việt, sửa' };
  const { page } = (await ask('page', { collection: 'campaigns', id: String(id), values })) as never as { page: string };
  expect(page).toContain('Tiếng Việt, sửa');
  const english = await ask('pieces', { collection: 'campaigns', id: String(id), locale: 'en', values: { title: 'Other' } });
  expect(english.pieces).toEqual([]);
});

it('draws nothing in the name of a unit that is not the account’s, and nothing of a document out of its view', async () => {
  const foreign = typed();
  const values = { ...foreign.values, issuerUnit: office.unitId('31') };
  await expect(ask('page', { ...foreign, values })).rejects.toMatchObject({ code: 'workflow.forbidden' });
  await expect(ask('page', { ...typed(), user: office.officer })).rejects.toMatchObject({ code: 'workflow.forbidden' });
  const { id } = await createCampaign({ payload, office, data: { key: 'cua-can-tho' } });
  const stored = { collection: 'campaigns', id: String(id), values: {} };
  for (const name of ['pieces', 'page', 'posts', 'check', 'drawing'])
    await expect(ask(name, { ...stored, user: office.foreignApprover })).rejects.toMatchObject({ code: 'document.unknown' });
});

it('reads no parts of another campaign, whatever id the form has', async () => {
  const { id } = await createCampaign({ payload, office, data: { key: 'co-khau-hieu' } });
  const slogan = { key: 'rieng', text: 'Khẩu hiệu chưa công bố', campaign: id };
  await payload.create({ collection: 'slogans', data: slogan as never, overrideAccess: false, user: office.editor });
  const form = typed();
  const { page } = (await ask('page', { ...form, values: { ...form.values, id } })) as never as { page: string };
  expect(page).not.toContain('Khẩu hiệu chưa công bố');
});

it('shows whoever decides the page and each side of a frozen edition', async () => {
  const artworks = typed().values.artworks.map(({ id: _, ...row }) => ({ ...row, key: 'ap-phich' }));
  const made = await createCampaign({ payload, office, data: { key: 'gui-duyet', title: 'Gửi duyệt', artworks } as never });
  const { id } = made;
  const translated = (made.artworks ?? []).map((row) => ({ ...row, headline: 'Learn every day', action: 'Scan the code' }));
  const inEnglish = { collection: 'campaigns', id, locale: 'en', data: { artworks: translated } as never } as const;
  await payload.update({ ...inEnglish, draft: true, overrideAccess: false, user: office.editor });
  const submit = submissionRoutes.find(({ pattern }) => pattern === 'submit');
  const body = { collection: 'campaigns', id: String(id) };
  const sent = await submit?.handler(ports, { user: office.editor, language: 'vi', body } as never);
  const { sha256 } = (sent as { json: { sha256: string } }).json;
  const get = (pattern: string, params: object = {}, query = '') => {
    const route = previewRoutes.find((row) => row.pattern === `editions/:sha256/${pattern}`);
    const request = { user: office.approver, language: 'vi', params: { sha256, ...params }, query: new URLSearchParams(query) };
    return route?.handler(ports, request as never);
  };
  expect(await get('page')).toMatchObject({ json: { page: expect.stringContaining('Gửi duyệt') } });
  const piece = { artworkKey: 'ap-phich', formatId: 'social-4x5' };
  const [own, named] = [
    await get('preview/:artworkKey/:formatId', piece),
    await get('preview/:artworkKey/:formatId', piece, 'unit=11359'),
  ];
  expect(own).toMatchObject({ headers: { 'content-type': 'image/png' } });
  expect(named).not.toEqual(own);
  const english = await get('preview/:artworkKey/:formatId', piece, 'locale=en');
  expect(english).not.toEqual(own);
  // A language that the piece does not speak is Vietnamese.
  expect(await get('preview/:artworkKey/:formatId', piece, 'locale=km')).toEqual(own);
  expect(await get('previews')).toMatchObject({ json: { pieces: [{ languages: [{ code: 'vi' }, { code: 'en' }] }] } });
  await expect(get('preview/:artworkKey/:formatId', piece, 'page=x')).rejects.toMatchObject({ code: 'request.invalid' });
  await expect(get('preview/:artworkKey/:formatId', piece, 'unit=00000')).rejects.toMatchObject({ code: 'request.invalid' });
  await expect(get('files/:file', { file: 'x' })).rejects.toMatchObject({ code: 'request.invalid' });
});

it('freezes a photo and a logo that nobody has submitted yet before they are drawn', async () => {
  const photo = { sha256: 'a'.repeat(64), widthPx: 900, heightPx: 900, alt: { vi: 'Bà con' } };
  const data = { alt: { vi: 'Bà con' }, sha256: photo.sha256, filename: 'ba-con.webp', mimeType: 'image/webp', filesize: 10 };
  await payload.db.create({ collection: 'media', data: data as never });
  const seen: string[] = [];
  const drawn: unknown[] = [];
  const render = freezingFirst({
    payload,
    freezeFile: async ({ filename }) => void seen.push(filename),
    render: async (request) => {
      drawn.push(request, [...seen]);
      return {} as never;
    },
  });
  const request = { artwork: { photo }, issuer: { unitCode: '92', name: 'Cần Thơ' }, unit: null } as never;
  await render(request);
  expect(drawn).toEqual([request, ['ba-con.webp']]);
});
