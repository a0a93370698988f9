import { afterEach, expect, it, vi } from 'vitest';
import { payloadDeliveries } from '../../src/db/deliveries/deliveries.ts';
import { readSite } from '../../src/db/read-site.ts';
import type { ContentType } from '../../src/domain/content.ts';
import { createVideoCache } from '../../src/media/video/video-cache.ts';
import { composeGeneration } from '../../src/publish/generation/compose.ts';
import { createPublisher } from '../../src/publish/publisher/publisher.ts';
import { openFolderStore } from '../../src/store/folder.ts';
import { readManifest } from '../../src/store/manifest.ts';
import { decideEdition } from '../../src/workflow/decide.ts';
import { submitDocument } from '../../src/workflow/submit.ts';
import { createCampaign, createGuide } from '../setup/office.ts';
import { publishDocument } from '../setup/publish-document.ts';
import { folder, office, payload } from '../setup/with-office.ts';

afterEach(() => vi.restoreAllMocks());

const now = () => new Date('2026-11-28T03:00:00Z');
const note = 'Đồng chí Quýt chép sai học phí <của lớp> & "biên bản"';
const publicNote = 'Mức học phí trong bản này không đúng.';
/** Words of the note as plain text, and as JSON, HTML, XML or an address would write them. */
const secret = /Quýt|Qu\\u00fdt|Qu&#|Qu%C3%BDt|chép sai/i;

const withdraw = (sha256: string, publicNote?: string) =>
  decideEdition({
    ...{ decision: 'withdraw', payload, user: office.approver, sha256, now: now(), reason: note },
    ...(publicNote === undefined ? {} : { publicNote }),
  });

async function published(type: ContentType, id: string) {
  return publishDocument({ payload, type, id, editor: office.editor, approver: office.approver });
}

it('of a withdrawal or of a refusal stands in no page, feed, API answer, code, webhook or delivery', async () => {
  vi.spyOn(console, 'error').mockReturnValue(undefined);
  const webhook = { key: 'cong', name: 'Cổng', url: 'https://cong.example.vn/tin', isActive: true };
  await payload.create({
    collection: 'webhooks',
    data: { ...webhook, newSecret: `whsec_${Buffer.alloc(32, 5).toString('base64')}` },
  });
  const guide = await createGuide({ payload, office, key: 'thu-hoi' });
  const silent = await createGuide({ payload, office, key: 'khong-neu-ly-do', title: 'Không nêu lý do' });
  const campaign = await createCampaign({ payload, office, data: { key: 'ct-thu-hoi' } });
  const editions = [
    await published('guide', String(guide.id)),
    await published('guide', String(silent.id)),
    await published('campaign', String(campaign.id)),
  ];
  const store = await openFolderStore({ folder: `${folder}/store` });
  const publisher = createPublisher({
    ...{ payload, store, freezeFile: async () => {}, render: () => Promise.reject(new Error('unused')), now },
    videoCache: createVideoCache({ folder: `${folder}/films` }),
    settings: { siteUrl: 'https://bdhvs.example.vn', publisher: 'Ban', dataFolder: folder },
  });
  await publisher.publishNow();
  const refused = await createGuide({ payload, office, key: 'bi-tra-lai', title: 'Bị trả lại' });
  const waiting = await submitDocument({
    ...{ payload, user: office.editor, type: 'guide', documentId: String(refused.id), now: now() },
    ...{ checkArtworks: async () => [], freezeFile: async () => {} },
  });
  const { sha256 } = waiting;
  await decideEdition({ decision: 'reject', payload, user: office.approver, sha256, now: now(), reason: note });
  for (const [at, edition] of editions.entries()) {
    const gone = await withdraw(edition.sha256, at === 1 ? undefined : publicNote);
    expect(gone.trail.at(-1)).toMatchObject({ note });
    await publisher.takeBack(gone);
  }

  const site = await readSite({ payload, readUnits: async () => [], siteUrl: 'https://x.vn', publisher: 'Ban', now: now() });
  const composed = [...composeGeneration({ ...site, pictures: [], files: [] })].map(([path, { body, status }]) => ({
    path,
    status,
    text: String(body),
  }));
  expect(composed.filter(({ text }) => secret.test(text)).map(({ path }) => path)).toEqual([]);
  const goneOf = (path: string) => composed.find((resource) => resource.path === path);
  for (const path of ['/huong-dan/thu-hoi', '/chien-dich/ct-thu-hoi']) {
    expect(goneOf(path)).toMatchObject({ status: 410, text: expect.stringContaining(publicNote) });
  }
  expect(goneOf('/huong-dan/khong-neu-ly-do')).toMatchObject({ status: 410, text: expect.stringContaining('không nêu lý do') });

  // What the publisher stored itself, by its newest manifest.
  const pointer = await store.readPointer();
  const manifest = await readManifest({ store, sha256: pointer?.manifest ?? '' });
  expect(manifest.find('/huong-dan/thu-hoi')?.status).toBe(410);
  const calls = await payload.find({ collection: 'webhook-calls', pagination: false, depth: 0 });
  expect(calls.docs.length).toBeGreaterThan(0);
  expect(JSON.stringify(calls.docs)).not.toMatch(secret);
  const deliveries = await payloadDeliveries(payload).list({});
  expect(JSON.stringify(deliveries)).not.toMatch(secret);
});
