import { createHash } from 'node:crypto';
import sharp from 'sharp';
import { beforeAll, expect, it } from 'vitest';
import { channels } from '../../src/channels/registry.gen.ts';
import { ensureChannel } from '../../src/db/channels/channel-list.ts';
import { planAtOnce } from '../../src/delivery/plan/at-once.ts';
import type { DeliveryContext } from '../../src/delivery/ports/context.ts';
import { tick } from '../../src/delivery/tick.ts';
import type { Delivery } from '../../src/domain/delivery.ts';
import { createEdge } from '../../src/edge/create-edge.ts';
import { openScanLog } from '../../src/measure/scans.ts';
import { createVideoCache } from '../../src/media/video/video-cache.ts';
import { createPublisher } from '../../src/publish/publisher/publisher.ts';
import type { Render } from '../../src/render/rendition-cache.ts';
import { portalKey } from '../../src/server/prepare.ts';
import { deliveryContext } from '../../src/server/worker.ts';
import { readSettings } from '../../src/settings.ts';
import type { BlobStore } from '../../src/store/blob-store.ts';
import { openFolderStore } from '../../src/store/folder.ts';
import { decideEdition } from '../../src/workflow/decide.ts';
import { fileFreezer } from '../../src/workflow/freeze/freeze-file.ts';
import { submitDocument } from '../../src/workflow/submit.ts';
import { createCampaign, createGuide } from '../setup/office.ts';
import { patience } from '../setup/patience.ts';
import { folder, office, payload } from '../setup/with-office.ts';

let ctx: DeliveryContext;
let sha256: string;
let store: BlobStore;

/** A tall poster, as a design draws it. */
const render: Render = async () => {
  const drawn = sharp({ create: { width: 1_080, height: 1_350, channels: 3, background: '#b71c1c' } }).jpeg();
  const bytes = await drawn.toBuffer();
  const hash = createHash('sha256').update(bytes).digest('hex');
  return { bytes, mimeType: 'image/jpeg', sha256: hash, widthPx: 1_080, heightPx: 1_350, findings: [] } as never;
};

beforeAll(async () => {
  await ensureChannel({ payload, key: portalKey, data: { name: 'Cổng thông tin', kind: 'portal', settings: {} } });
  store = await openFolderStore({ folder: `${folder}/store` });
  const settings = { ...readSettings(), siteUrl: 'https://bdhvs.example.vn', publisher: 'Ban', dataFolder: folder };
  const given = {
    payload,
    store,
    freezeFile: async () => {},
    render,
    videoCache: createVideoCache({ folder: `${folder}/films` }),
    settings,
  };
  const publisher = createPublisher({ ...given, now: () => new Date() });
  ctx = deliveryContext({ payload, render, store, videos: null as never, generation: publisher, settings });
  const guide = await createGuide({ payload, office });
  const { id } = await createCampaign({
    payload,
    office,
    data: {
      key: 'chien-dich',
      captions: { facebook: 'Mời bà con.', zalo: 'Bà con ơi!\n\n#VNeID', loudspeaker: 'c' },
      artworks: [
        {
          key: 'ap-phich',
          design: 'poster-headline',
          formats: ['social-4x5'],
          headline: 'Mỗi công dân một danh tính số',
          action: 'Quét mã để xem hướng dẫn',
          guide: guide.id,
        },
      ],
    },
  });
  const submit = { payload, user: office.editor, type: 'campaign', documentId: String(id), now: new Date() } as const;
  ({ sha256 } = await submitDocument({ ...submit, checkArtworks: async () => [], freezeFile: async () => {} }));
  await decideEdition({ decision: 'approve', payload, user: office.approver, sha256, now: new Date() });
}, patience(180_000));

/** From a real edge over the store that the studio published into; it is given nothing else. */
async function fetchFromEdge(path: string): Promise<Buffer> {
  const scans = openScanLog({ folder: `${folder}/measure`, now: () => new Date() });
  const downloads = { offers: async () => [], progress: async () => null as never, file: async () => null };
  const packs = async () => null as never;
  const edge = await createEdge({ store, packs, downloads, scans, proxy: null, now: () => new Date() });
  const port = await edge.listen({ port: 0, host: '127.0.0.1' });
  const answer = await fetch(`http://127.0.0.1:${port}${path}`);
  expect(answer.headers.get('content-type')).toBe('image/jpeg');
  const bytes = Buffer.from(await answer.arrayBuffer());
  await edge.close();
  await scans.close();
  return bytes;
}

const zalo = (editionSha256 = sha256) => {
  const delivery = { editionSha256, artworkKey: null, effectKey: 'f'.repeat(64), channelId: 'zalo' } as Delivery;
  return ctx.contentOf(delivery, channels.zalo, { oaId: '1', appId: '2' });
};

it('waits while the portal does not have the picture that a platform would fetch', async () => {
  await payload.create({
    collection: 'channels',
    data: { name: 'Zalo', key: 'zalo', kind: 'zalo', settings: { oaId: '1', appId: '2' } },
  });
  await expect(zalo()).rejects.toMatchObject({ code: 'channel.picture-not-yet-public', remedy: 'retry' });
});

it('names an address where an edge gives exactly the bytes of the post, also for a channel connected after the edition came out', async () => {
  await payload.delete({ collection: 'channels', where: { key: { equals: 'zalo' } } });
  await planAtOnce({ deliveries: ctx.deliveries, wanted: [{ editionSha256: sha256, channelId: portalKey }], now: new Date() });
  await tick(ctx);
  await payload.create({
    collection: 'channels',
    data: { name: 'Zalo', key: 'zalo', kind: 'zalo', settings: { oaId: '1', appId: '2' } },
  });
  const { images, text, hashtags, issuer } = await zalo();
  expect(images).toHaveLength(1);
  const [image] = images;
  expect(image).toMatchObject({ widthPx: 1_280, heightPx: 720, url: `https://bdhvs.example.vn/m/sha256-${image?.sha256}.jpg` });
  expect(text).toBe(`Bà con ơi!\n\n${issuer}`);
  expect(hashtags).toEqual([]);
  const served = await fetchFromEdge(new URL(image?.url ?? '').pathname);
  expect(createHash('sha256').update(served).digest('hex')).toBe(image?.sha256);
});

/** An approved article with two photos, in the order in which the editor laid them. */
async function articleWithPhotos(): Promise<string> {
  const photos: string[] = [];
  for (const [alt, background] of [
    ['Bà con tập quét mã', '#1b6b3a'],
    ['Tổ công nghệ số chỉ tận tay', '#2b7a86'],
  ] as const) {
    const data = await sharp({ create: { width: 1_600, height: 1_200, channels: 3, background } })
      .webp()
      .toBuffer();
    const file = { data, name: `anh-${photos.length}.webp`, mimetype: 'image/webp', size: data.length };
    photos.push(String((await payload.create({ collection: 'media', data: { alt, unit: office.unitId('92-btgdv') }, file })).id));
  }
  const { id } = await payload.create({
    collection: 'articles',
    data: {
      key: 'ngay-hoi-so',
      title: 'Ngày hội số',
      summary: 'Bà con được cài VNeID tại chỗ.',
      issuerUnit: office.unitId('92-btgdv'),
      sections: [{ text: 'Mở đầu.' }],
      files: photos,
    },
    overrideAccess: false,
    user: office.editor,
  });
  const freezeFile = fileFreezer({ store, folder: readSettings().mediaFolder });
  const submit = { payload, user: office.editor, type: 'article', documentId: String(id), now: new Date() } as const;
  const edition = await submitDocument({ ...submit, checkArtworks: async () => [], freezeFile });
  await decideEdition({ decision: 'approve', payload, user: office.approver, sha256: edition.sha256, now: new Date() });
  return edition.sha256;
}

it('posts an article with its photos: all that a platform takes, in their order; where it fetches them, from the portal', async () => {
  const article = await articleWithPhotos();
  const wanted = [portalKey, 'zalo'].map((channelId) => ({ editionSha256: article, channelId }));
  await planAtOnce({ deliveries: ctx.deliveries, wanted, now: new Date() });
  await tick({ ...ctx, kinds: { portal: channels.portal } });
  const { images } = await zalo(article);
  expect(images.map(({ alt }) => alt)).toEqual(['Bà con tập quét mã', 'Tổ công nghệ số chỉ tận tay']);
  for (const image of images) {
    expect(image).toMatchObject({ mimeType: 'image/jpeg', widthPx: 1_280, heightPx: 720 });
    const served = await fetchFromEdge(new URL(image.url ?? '').pathname);
    expect(createHash('sha256').update(served).digest('hex')).toBe(image.sha256);
  }
  const delivery = { editionSha256: article, artworkKey: null, effectKey: 'e'.repeat(64), channelId: 'trang' } as Delivery;
  const onPage = await ctx.contentOf(delivery, channels.facebook, { pageId: '1' });
  expect(onPage.images.map(({ widthPx, heightPx, mimeType }) => [widthPx, heightPx, mimeType])).toEqual([
    [1_600, 1_200, 'image/jpeg'],
    [1_600, 1_200, 'image/jpeg'],
  ]);
});
