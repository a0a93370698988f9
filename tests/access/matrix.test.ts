import type { CollectionSlug, TypedUser } from 'payload';
import { beforeAll, describe, expect, it } from 'vitest';
import { ancestorPaths, isInside, may, roles } from '../../src/access/roles.ts';
import { createGuide } from '../setup/office.ts';
import { office, payload } from '../setup/with-office.ts';

/** Who may do what, one row a collection: `c` create, `r` read, `u` update, `d` delete. Everything that is not written here is refused. */
const matrix: Record<string, Partial<Record<Who, string>>> = {
  guides: { admin: 'crud', editor: 'cru', approver: 'r', officer: '', foreignApprover: '', nobody: '' },
  campaigns: { admin: 'crud', editor: 'cru', approver: 'r', officer: '', foreignApprover: '', nobody: '' },
  leaflets: { admin: 'crud', editor: 'cru', approver: 'r', officer: '', foreignApprover: '', nobody: '' },
  infographics: { admin: 'crud', editor: 'cru', approver: 'r', officer: '', foreignApprover: '', nobody: '' },
  videos: { admin: 'crud', editor: 'cru', approver: 'r', officer: '', foreignApprover: '', nobody: '' },
  articles: { admin: 'crud', editor: 'cru', approver: 'r', officer: '', foreignApprover: '', nobody: '' },
  editions: { admin: 'r', editor: 'r', approver: 'r', officer: '', foreignApprover: '', nobody: '' },
  deliveries: { admin: 'r', editor: 'r', approver: 'r', officer: 'r', foreignApprover: 'r', nobody: '' },
  'delivery-attempts': { admin: 'r', editor: 'r', approver: 'r', officer: 'r', foreignApprover: 'r', nobody: '' },
  'delivery-metrics': { admin: 'r', editor: 'r', approver: 'r', officer: 'r', foreignApprover: 'r', nobody: '' },
  units: { admin: 'crud', editor: 'r', approver: 'r', officer: 'r', foreignApprover: 'r', nobody: '' },
  channels: { admin: 'crud', editor: 'r', approver: 'r', officer: 'r', foreignApprover: 'r', nobody: '' },
  webhooks: { admin: 'crud', editor: '', approver: '', officer: '', foreignApprover: '', nobody: '' },
  'webhook-calls': { admin: 'r', editor: '', approver: '', officer: '', foreignApprover: '', nobody: '' },
  users: { admin: 'crud', editor: '', approver: '', officer: '', foreignApprover: '', nobody: '' },
};
type Who = 'admin' | 'editor' | 'approver' | 'officer' | 'foreignApprover' | 'nobody';
const people: Who[] = ['admin', 'editor', 'approver', 'officer', 'foreignApprover', 'nobody'];

const rows = new Map<string, string>();

beforeAll(async () => {
  for (const collection of Object.keys(matrix)) rows.set(collection, await insert(collection));
});

const userOf = (who: Who): TypedUser | null => (who === 'nobody' ? null : office[who]);
let serial = 0;

/** A row in Cần Thơ's name, past all rules. */
async function insert(collection: string): Promise<string> {
  const created = await payload.create({ collection: collection as CollectionSlug, data: sample(collection) as never, depth: 0 });
  return String(created.id);
}

function sample(collection: string): Record<string, unknown> {
  const key = `${collection}-${++serial}`;
  const issued = { key, title: 'Một tiêu đề', issuerUnit: office.unitId('92-btgdv') };
  const campaign = rows.get('campaigns');
  const source = { seed: 'x', line: 1, quote: 'x' };
  const artwork = {
    key: 'a',
    design: 'leaflet-a5',
    formats: ['leaflet-a5'],
    headline: 'A',
    action: 'B',
    guide: rows.get('guides'),
  };
  const now = new Date().toISOString();
  const samples: Record<string, Record<string, unknown>> = {
    guides: { ...issued, reviewedAt: '2026-11-21', steps: [{ title: 'Một', text: 'Hai' }] },
    campaigns: {
      ...issued,
      scopeUnit: office.unitId('92'),
      document: { type: 'Kế hoạch', date: '2026-01-01', system: 'dang' },
      period: { start: '2026-01-01', label: '2026' },
    },
    leaflets: { ...issued, campaign, artwork },
    infographics: { ...issued, campaign, values: [{ label: 'A', value: 1, source }] },
    videos: { ...issued, durationSeconds: 30, transcript: 'Lời đọc' },
    articles: { ...issued, sections: [{ text: 'Lời văn' }] },
    editions: {
      title: key,
      number: 1000 + serial,
      version: 1,
      state: 'submitted',
      contentType: 'guide',
      contentId: key,
      sha256: key.padEnd(64, '0'),
      issuerPath: 'vn/92/92-btgdv/',
      documentId: key,
      submittedBy: 'x',
      submittedById: 'x',
      submittedAt: now,
      content: {},
    },
    deliveries: {
      effectKey: key,
      state: 'planned',
      editionSha256: 'x',
      channelId: 'x',
      scheduleId: 'x',
      dueAt: now,
      nextAt: now,
    },
    'delivery-attempts': { key, deliveryId: key, number: 1, fence: 1, worker: 'x', startedAt: now, phase: 'claimed' },
    'delivery-metrics': { key, deliveryId: key, channelId: 'x', age: '1h', takenAt: now, values: {} },
    units: { code: key, name: key, label: key, level: 'commune', type: 'Xã', path: `vn/92/${key}/`, validFrom: '2025-07-01' },
    channels: { key, name: key, kind: 'portal', settings: {} },
    webhooks: { key, name: key, url: 'https://cong.example.vn/tin' },
    'webhook-calls': { key, webhook: 'x', messageId: 'x', payload: '{}', state: 'dead', firstAt: now, nextAttemptAt: now },
    users: { name: key, email: `${key}@example.vn`, password: 'mot-mat-khau-dai', role: 'officer', unit: office.unitId('92') },
  };
  return samples[collection] ?? {};
}

async function isAllowed(who: Who, operation: string, collection: string): Promise<boolean> {
  const slug = collection as CollectionSlug;
  const rights = { collection: slug, overrideAccess: false, user: userOf(who), depth: 0 } as const;
  const id = rows.get(collection) ?? '';
  const calls: Record<string, () => Promise<unknown>> = {
    c: () => payload.create({ ...rights, data: sample(collection) as never }),
    r: () => payload.findByID({ ...rights, id }),
    u: () => payload.update({ ...rights, id, data: {} as never }),
    d: async () => payload.delete({ ...rights, id: await insert(collection) }),
  };
  try {
    await calls[operation]?.();
    return true;
  } catch (error) {
    const { status } = error as { status?: number };
    if (status === 403 || status === 404) return false;
    throw error;
  }
}

const cells = Object.keys(matrix).flatMap((collection) =>
  people.flatMap((who) => ['c', 'r', 'u', 'd'].map((operation) => [who, operation, collection] as const)),
);

it.each(cells)('%s %s %s', async (who, operation, collection) => {
  expect(await isAllowed(who, operation, collection)).toBe((matrix[collection]?.[who] ?? '').includes(operation));
});

describe('the unit tree', () => {
  it('lets an editor write in the own tree only, and in nobody else’s name', async () => {
    const data = { ...sample('guides'), issuerUnit: office.unitId('31') };
    const attempt = payload.create({ collection: 'guides', data: data as never, overrideAccess: false, user: office.editor });
    await expect(attempt).rejects.toThrow(/không thuộc/);
  });

  it('lets a commune see what its province has issued for it', async () => {
    const guide = await createGuide({ payload, office, key: 'cua-tinh' });
    await payload.update({ collection: 'guides', id: guide.id, data: { issuerUnit: office.unitId('31') } });
    const rights = { overrideAccess: false, user: office.officer } as const;
    expect((await payload.findByID({ collection: 'guides', id: guide.id, ...rights })).key).toBe('cua-tinh');
  });

  it('reads paths as a tree', () => {
    expect(ancestorPaths('vn/31/11359/')).toEqual(['vn/', 'vn/31/']);
    const actor = { id: '1', name: 'A', role: 'editor' as const, unitPath: 'vn/9/' };
    expect(isInside(actor, 'vn/92/')).toBe(false);
    expect(isInside({ ...actor, unitPath: '' }, 'vn/92/')).toBe(false);
    expect(isInside(actor, 'vn/9/91/')).toBe(true);
    expect(roles.filter((role) => may({ ...actor, role }, 'approve'))).toEqual(['approver']);
    expect(may(null, 'write')).toBe(false);
  });
});

it('never shows a channel’s secrets, not even to an administrator', async () => {
  process.env.PANO_SECRETS_KEY = Buffer.alloc(32, 7).toString('base64');
  const data = {
    key: 'trang',
    name: 'Trang',
    kind: 'facebook' as const,
    settings: { pageId: '1' },
    newSecrets: { accessToken: 'EAAB-rat-bi-mat' },
  };
  const created = await payload.create({ collection: 'channels', data, overrideAccess: false, user: office.admin });
  const read = await payload.findByID({ collection: 'channels', id: created.id, overrideAccess: false, user: office.admin });
  expect(JSON.stringify([created, read])).not.toContain('rat-bi-mat');
  expect(JSON.stringify(read)).not.toContain('secrets');
});

it('refuses a short password with a sentence', async () => {
  const data = { ...sample('users'), password: 'ngan' };
  await expect(payload.create({ collection: 'users', data: data as never })).rejects.toThrow(/ít nhất 12 ký tự/);
});
