import type { CollectionSlug, Payload } from 'payload';
import sharp from 'sharp';
import type { Office } from '../setup/office.ts';

type Sample = { data: Record<string, unknown>; file?: { data: Buffer; mimetype: string; name: string; size: number } };

export type Samples = {
  /** A new row's fields. Every call gives other keys. */
  sampleOf(collection: string): Sample;
  /** Writes a sample past all rules; gives its id. */
  insert(collection: string): Promise<string>;
};

/** Rows in the name of Cần Thơ for every collection. Throws for a collection that has none here. */
export async function openSamples({ payload, office }: { payload: Payload; office: Office }): Promise<Samples> {
  const picture = await sharp({ create: { width: 64, height: 64, channels: 3, background: '#c8102e' } })
    .png()
    .toBuffer();
  let serial = 0;
  const ids: Record<string, string> = {};
  const sampleOf = (collection: string): Sample => {
    const key = `${collection}-${++serial}`;
    const data = rowsOf({ key, serial, ids, office })[collection];
    if (data === undefined) throw new Error(`Expected a sample of ${collection}: add one to tests/access/samples.ts.`);
    if (collection !== 'media') return { data };
    return { data, file: { data: picture, mimetype: 'image/png', name: `${key}.png`, size: picture.length } };
  };
  const insert = async (collection: string): Promise<string> => {
    const { data, file } = sampleOf(collection);
    const given = { collection: collection as CollectionSlug, data: data as never, depth: 0, ...(file ? { file } : {}) };
    return String((await payload.create(given)).id);
  };
  for (const collection of ['campaigns', 'guides', 'editions', 'channels']) ids[collection] = await insert(collection);
  ids.sha256 = String((await payload.findByID({ collection: 'editions', id: ids.editions ?? '', depth: 0 })).sha256);
  ids.deliveries = await insert('deliveries');
  return { sampleOf, insert };
}

type RowInput = { key: string; serial: number; ids: Record<string, string>; office: Office };

function rowsOf(input: RowInput): Record<string, Record<string, unknown>> {
  return { ...contentRows(input), ...releaseRows(input) };
}

function contentRows({ key, ids, office }: RowInput): Record<string, Record<string, unknown>> {
  const issued = { key, title: 'Một tiêu đề', issuerUnit: office.unitId('92-btgdv') };
  const { campaigns: campaign, guides: guide } = ids;
  const source = { seed: 'x', line: 1, quote: 'x' };
  const artwork = { key: 'a', design: 'leaflet-a5', formats: ['leaflet-a5'], headline: 'A', action: 'B', guide };
  return {
    guides: { ...issued, reviewedAt: '2026-11-21', steps: [{ title: 'Một', text: 'Hai' }] },
    campaigns: {
      ...issued,
      scopeUnits: [office.unitId('92')],
      document: { type: 'Kế hoạch', date: '2026-01-01', system: 'dang' },
      period: { start: '2026-01-01', label: '2026' },
    },
    themes: { key, title: 'Một chủ đề', campaign, source },
    slogans: { key, text: 'Một khẩu hiệu', campaign, source },
    leaflets: { ...issued, campaign, artwork },
    infographics: { ...issued, campaign, values: [{ label: 'A', value: 1, source }] },
    videos: { ...issued, durationSeconds: 30, transcript: 'Lời đọc' },
    articles: { ...issued, sections: [{ text: 'Lời văn' }] },
    'payload-kv': { key, data: {} },
    'payload-migrations': { name: key, batch: 1 },
    media: { alt: 'Một ảnh', unit: office.unitId('92-btgdv') },
    units: { code: key, name: key, label: key, level: 'commune', type: 'Xã', path: `vn/92/${key}/`, validFrom: '2025-07-01' },
    users: { name: key, email: `${key}@example.vn`, password: 'mot-mat-khau-dai', role: 'officer', unit: office.unitId('92') },
  };
}

function releaseRows({ key, serial, ids, office }: RowInput): Record<string, Record<string, unknown>> {
  const now = new Date().toISOString();
  return {
    editions: {
      ...{ title: key, number: 1000 + serial, version: 1, state: 'approved', contentType: 'guide', contentId: key },
      ...{ sha256: key.padEnd(64, '0'), issuerPath: 'vn/92/92-btgdv/', documentId: key },
      ...{ submittedBy: 'x', submittedById: 'x', submittedAt: now, content: {} },
    },
    schedules: {
      ...{ title: key, editions: [ids.editions], channels: [ids.channels] },
      ...{ startDate: '2099-01-01T12:00:00.000Z', time: '07:00' },
    },
    deliveries: {
      ...{
        effectKey: key,
        state: 'planned',
        editionSha256: ids.sha256,
        channelId: 'x',
        scheduleId: 'at-once',
        dueAt: now,
        nextAt: now,
      },
    },
    'delivery-attempts': { key, deliveryId: ids.deliveries, number: 1, fence: 1, worker: 'x', startedAt: now, phase: 'claimed' },
    'delivery-metrics': { key, deliveryId: ids.deliveries, channelId: 'x', age: '1h', takenAt: now, values: {} },
    channels: { key, name: key, kind: 'portal', settings: {}, unit: office.unitId('92') },
    webhooks: { key, name: key, url: 'https://cong.example.vn/tin' },
    'webhook-calls': { key, webhook: 'x', messageId: 'x', payload: '{}', state: 'dead', firstAt: now, nextAttemptAt: now },
  };
}
