import { writeFile } from 'node:fs/promises';
import type { CollectionSlug } from 'payload';
import { type Client, createClient } from '../../src/client/create-client.ts';
import { ensureChannel } from '../../src/db/channels/channel-list.ts';
import { payloadDeliveries } from '../../src/db/deliveries/deliveries.ts';
import { planAtOnce } from '../../src/delivery/plan/at-once.ts';
import type { ContentType } from '../../src/domain/content.ts';
import { contentTypeIn } from '../../src/domain/content-list.ts';
import { createEdge } from '../../src/edge/create-edge.ts';
import { openScanLog } from '../../src/measure/scans.ts';
import { createVideoCache } from '../../src/media/video/video-cache.ts';
import { createPublisher } from '../../src/publish/publisher/publisher.ts';
import { portalKey } from '../../src/server/prepare.ts';
import { openFolderStore } from '../../src/store/folder.ts';
import { decideEdition } from '../../src/workflow/decide.ts';
import { submitDocument } from '../../src/workflow/submit.ts';
import { openOffice } from '../setup/office.ts';
import { openTestPayload } from '../setup/payload.ts';

/**
 * Takes the toy type from a draft to readers, in a copy of the tree that has it. `toy.test.ts` starts it with the path of the
 * file to which it writes what readers got.
 */
const [, , outputFile = ''] = process.argv;
const now = () => new Date('2026-11-23T02:00:00.000Z');
const siteUrl = 'https://bdhvs.example.vn';

const { payload, folder, close } = await openTestPayload('office');
const office = await openOffice(payload);
await ensureChannel({ payload, key: portalKey, data: { name: 'Cổng thông tin', kind: 'portal', settings: {} } });

const draft = await payload.create({
  collection: 'quizzes' as CollectionSlug,
  data: {
    key: 'mat-khau-manh',
    title: 'Đố vui: mật khẩu mạnh',
    summary: 'Ba câu hỏi.',
    issuerUnit: office.unitId('92-btgdv'),
    questions: [{ text: 'Mật khẩu nên dài bao nhiêu?', answer: 'Từ mười hai ký tự.' }],
  } as never,
  overrideAccess: false,
  user: office.editor,
});
const type = contentTypeIn('quizzes') as ContentType;
const common = { payload, now: now(), freezeFile: async () => {} };
const submitted = await submitDocument({
  ...{ ...common, user: office.editor, type, documentId: String(draft.id) },
  checkArtworks: async () => [],
});
const { sha256, state } = await decideEdition({
  decision: 'approve',
  ...common,
  user: office.approver,
  sha256: submitted.sha256,
});

const deliveries = payloadDeliveries(payload);
await planAtOnce({ deliveries, wanted: [{ editionSha256: sha256, channelId: portalKey }], now: now(), isAgain: false });
for (const { id } of await deliveries.list({ states: ['planned'] })) {
  await deliveries.move({ id, from: ['planned'], patch: { state: 'published' }, now: now() });
}
const store = await openFolderStore({ folder: `${folder}/store` });
const publisher = createPublisher({
  ...{ ...common, store, now, videoCache: createVideoCache({ folder: `${folder}/videos` }) },
  render: () => Promise.reject(new Error('a quiz has no artwork')),
  settings: { siteUrl, publisher: 'Ban Tuyên giáo', dataFolder: folder },
});
await publisher.publishNow();

const scans = openScanLog({ folder: `${folder}/measure`, now });
const nothing = { offers: async () => [], progress: async () => ({ state: 'working', done: 0, total: 0 }) as const };
const downloads = { ...nothing, file: async () => null };
const edge = await createEdge({
  store,
  packs: async () => Promise.reject(new Error('no packs')),
  downloads,
  scans,
  proxy: null,
  now,
});
const port = await edge.listen({ port: 0, host: '127.0.0.1' });
const origin = `http://127.0.0.1:${port}`;
const get = async (path: string) => {
  const answer = await fetch(origin + path);
  return { status: answer.status, text: await answer.text(), surrogateKey: answer.headers.get('surrogate-key') };
};
const client = createClient({ siteUrl: origin }) as Client & {
  list(asked: { collection: string }): Promise<{ documents: unknown[] }>;
};

const seen = {
  state,
  page: await get('/cau-do/mat-khau-manh'),
  list: await get('/content/v1/quizzes'),
  document: await get('/content/v1/quizzes/mat-khau-manh'),
  edition: await get(`/content/v1/editions/${sha256}`),
  feed: await get('/feeds/portal.json'),
  rss: await get('/feeds/portal.rss'),
  sitemap: await get('/sitemap.xml'),
  openapi: await get('/content/v1/openapi.json'),
  search: await get('/content/v1/search?q=mat+khau+manh'),
  filtered: await get('/content/v1/documents?type=quiz'),
  client: {
    listed: await client.list({ collection: 'quizzes' }),
    found: await client.search({ q: 'mat khau manh' }),
  },
};
await writeFile(outputFile, JSON.stringify(seen));
await edge.close();
await scans.close();
await close();
process.exit(0);
