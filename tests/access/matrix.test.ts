import type { CollectionSlug, GlobalSlug } from 'payload';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ancestorPaths, isInside, may, type Role, roles } from '../../src/access/roles.ts';
import { studioRoutes } from '../../src/studio-api/studio-api.ts';
import { createGuide } from '../setup/office.ts';
import { folder, office, payload } from '../setup/with-office.ts';
import { type Endpoints, openEndpoints } from './endpoints.ts';
import { type Person, people, userOf } from './people.ts';
import { openSamples, type Samples } from './samples.ts';

/** Operations by person: `c` create, `r` read, `u` update, `d` delete. What is not written here is refused. */
type Row = Partial<Record<Person, string>>;

const admins = (operations: string): Row => ({ 'admin inside': operations, 'admin outside': operations });
const readersInside: Row = { 'editor inside': 'r', 'approver inside': 'r', 'officer inside': 'r' };
const readers: Row = { ...readersInside, 'editor outside': 'r', 'approver outside': 'r', 'officer outside': 'r' };

const content: Row = { ...readersInside, ...admins('crud'), 'editor inside': 'cru' };
const setUp: Row = { ...readers, ...admins('crud') };
const recorded: Row = { ...readersInside, ...admins('r') };

/** Who may do what with a row of Cần Thơ: one line a collection. */
const matrix: Record<string, Row> = {
  guides: content,
  campaigns: content,
  leaflets: content,
  infographics: content,
  videos: content,
  articles: content,
  themes: content,
  slogans: content,
  media: content,
  editions: { ...readersInside, ...admins('r') },
  schedules: { ...readersInside, ...admins('crud'), 'editor inside': 'crud', 'approver inside': 'crud' },
  deliveries: recorded,
  'delivery-attempts': recorded,
  'delivery-metrics': recorded,
  channels: { ...readersInside, ...admins('crud') },
  webhooks: admins('crud'),
  'webhook-calls': admins('r'),
  units: setUp,
  users: admins('crud'),
};

/** `r` read, `u` update. */
const globals: Record<string, Row> = { 'delivery-switches': { ...readers, ...admins('ru') } };

const everybody: Person[] = people.filter((person) => person !== 'nobody');
const inside = (...names: Role[]): Person[] => [...names.map((role) => `${role} inside` as const), 'admin outside'];
const readersOfEditions = inside('admin', 'editor', 'approver', 'officer');
const planners = everybody.filter((person) => !person.startsWith('officer'));
const writers = everybody.filter((person) => /^(editor|admin)/.test(person));
const resolvers = inside('admin', 'approver');
const administrators: Person[] = ['admin inside', 'admin outside'];

/** Who gets past the access checks of an endpoint, with an edition of Cần Thơ: one line an endpoint. */
const endpoints: Record<string, Person[]> = {
  'POST submit': inside('admin', 'editor'),
  'GET editions/:sha256/previews': readersOfEditions,
  'GET editions/:sha256/preview/:artworkKey/:formatId': readersOfEditions,
  'GET editions/:sha256/page': readersOfEditions,
  'POST drafts/pieces': readersOfEditions,
  'POST drafts/drawing': readersOfEditions,
  'POST drafts/page': readersOfEditions,
  'POST drafts/posts': readersOfEditions,
  'POST drafts/room': readersOfEditions,
  'GET communes': everybody,
  'POST drafts/check': readersOfEditions,
  'POST drafts/trial': readersOfEditions,
  'GET designs': everybody,
  'GET earlier-pieces': everybody,
  'GET campaigns/:id/pieces/:row/picture': readersOfEditions,
  'GET campaigns/writable': writers,
  'POST campaigns/:id/pieces': inside('admin', 'editor'),
  'POST typed/keep': everybody,
  'POST typed/find': everybody,
  'POST typed/forget': everybody,
  'GET favourite-designs': everybody,
  'POST favourite-designs': writers,
  'GET documents/:collection/:id/changes': readersOfEditions,
  'GET documents/:collection/:id/saved': readersOfEditions,
  'GET documents/:collection/:id/versions': readersOfEditions,
  'GET documents/:collection/:id/versions/:version': readersOfEditions,
  'POST documents/:collection/:id/compare': readersOfEditions,
  'POST documents/:collection/:id/untrash': inside('admin', 'editor'),
  'GET editions/:sha256/files/:file': readersOfEditions,
  'GET editions/:sha256/posts': readersOfEditions,
  'GET editions/:sha256/posts/:channel/:picture': readersOfEditions,
  'GET editions/:sha256/recordings/:locale': readersOfEditions,
  'POST editions/:sha256/approve': ['approver inside'],
  'POST editions/:sha256/reject': ['approver inside'],
  'GET editions/:sha256/returned': readersOfEditions,
  'GET editions/:sha256/fields': ['approver inside'],
  'POST editions/:sha256/marks/:number/tick': inside('admin', 'editor'),
  'POST editions/:sha256/withdraw': inside('admin', 'approver'),
  'POST editions/:sha256/recall': inside('admin', 'editor'),
  'POST editions/:sha256/undo': inside('admin', 'editor', 'approver'),
  'GET editions/:sha256/standing': readersOfEditions,
  'GET editions/:sha256/warnings': readersOfEditions,
  'POST editions/:sha256/withdrawal-page': inside('admin', 'approver'),
  'POST editions/:sha256/publish': inside('admin', 'editor', 'approver'),
  'POST editions/:sha256/plan': inside('admin', 'editor', 'approver'),
  'GET publication-faults': everybody,
  'GET deliveries/:id/timeline': readersOfEditions,
  'POST deliveries/:id/confirm': resolvers,
  'POST deliveries/:id/resend': resolvers,
  'POST deliveries/:id/look': resolvers,
  'POST deliveries/:id/remove': resolvers,
  'POST deliveries/:id/retry': inside('admin', 'editor', 'approver'),
  'POST deliveries/:id/release': inside('admin', 'editor', 'approver'),
  'POST deliveries/:id/hold': inside('admin', 'editor', 'approver'),
  'POST deliveries/:id/cancel': inside('admin', 'editor', 'approver'),
  'POST schedules/preview': everybody,
  'POST schedules/import': planners,
  'GET schedules/export': planners,
  'GET plan.ics': everybody,
  'POST channels/:key/check': administrators,
  'POST webhook-calls/:id/retry': administrators,
  'GET accounts/:id/sessions': administrators,
  'POST accounts/:id/sessions/end-others': administrators,
  'POST accounts/:id/sessions/:session/end': administrators,
  'GET former-districts': writers,
};

let samples: Samples;
let api: Endpoints;

beforeAll(async () => {
  samples = await openSamples({ payload, office });
  api = await openEndpoints({ payload, office, folder });
});
afterAll(() => api.close());

/** Payload's own bookkeeping has Payload's own rules. */
const isOurs = (slug: string) => !slug.startsWith('payload-');
const rightsOf = (person: Person) => ({ overrideAccess: false, user: userOf(office, person), depth: 0 }) as const;

async function isAllowed(call: () => Promise<unknown>): Promise<boolean> {
  try {
    await call();
    return true;
  } catch (error) {
    const { status } = error as { status?: number };
    if (status === 403 || status === 404) return false;
    throw error;
  }
}

async function triedRow(slug: string): Promise<Row> {
  const collection = slug as CollectionSlug;
  const id = await samples.insert(slug);
  let victim = await samples.insert(slug);
  const row: Row = {};
  for (const person of people) {
    const rights = { collection, ...rightsOf(person) };
    const { data, file } = samples.sampleOf(slug);
    const allowed = [
      (await isAllowed(() => payload.create({ ...rights, data: data as never, ...(file ? { file } : {}) }))) && 'c',
      (await isAllowed(() => payload.findByID({ ...rights, id }))) && 'r',
      (await isAllowed(() => payload.update({ ...rights, id, data: {} as never }))) && 'u',
      (await isAllowed(() => payload.delete({ ...rights, id: victim }))) && 'd',
    ];
    if (allowed.includes('d')) victim = await samples.insert(slug);
    row[person] = allowed.filter(Boolean).join('');
  }
  return row;
}

async function triedGlobal(name: string): Promise<Row> {
  const slug = name as GlobalSlug;
  const row: Row = {};
  for (const person of people) {
    const rights = { slug, ...rightsOf(person) };
    const allowed = [
      (await isAllowed(() => payload.findGlobal(rights))) && 'r',
      (await isAllowed(() => payload.updateGlobal({ ...rights, data: {} }))) && 'u',
    ];
    row[person] = allowed.filter(Boolean).join('');
  }
  return row;
}

const whole = (row: Row | undefined): Row => ({ ...Object.fromEntries(people.map((person) => [person, ''])), ...row });

it('has a row for every collection and every global, and no other', () => {
  expect(Object.keys(payload.collections).filter(isOurs).sort()).toEqual(Object.keys(matrix).sort());
  expect(payload.globals.config.map(({ slug }) => slug).sort()).toEqual(Object.keys(globals).sort());
});

it.each(Object.keys(matrix))('%s', async (slug) => {
  expect(await triedRow(slug)).toEqual(whole(matrix[slug]));
});

it.each(Object.keys(globals))('%s', async (slug) => {
  expect(await triedGlobal(slug)).toEqual(whole(globals[slug]));
});

const nameOf = ({ method, pattern }: { method: string; pattern: string }) => `${method} ${pattern}`;

it('has a row for every endpoint, and no other', () => {
  expect(studioRoutes.map(nameOf).sort()).toEqual(Object.keys(endpoints).sort());
});

it.each(studioRoutes.map((route) => [nameOf(route), route] as const))('%s', async (name, route) => {
  const admitted: Person[] = [];
  for (const person of people) if (await api.admits(route, person)) admitted.push(person);
  expect(admitted.sort()).toEqual([...(endpoints[name] ?? [])].sort());
});

it('lets people without the right to manage accounts see their own account only', async () => {
  const rights = { collection: 'users', overrideAccess: false, user: office.officer, depth: 0 } as const;
  expect((await payload.find(rights)).docs.map(({ id }) => String(id))).toEqual([String(office.officer.id)]);
});

describe('the unit tree', () => {
  it('lets an editor write in the own tree only, and in nobody else’s name', async () => {
    const data = { ...samples.sampleOf('guides').data, issuerUnit: office.unitId('31') };
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
