import type { CollectionSlug, Payload, TypedUser } from 'payload';
import type { Office } from '../../setup/office.ts';
import { openSamples } from '../samples.ts';

/** Whom the doors are tried with. Two of each role of a province, so that one is always a stranger. */
export const people = [
  'nobody',
  'officer of the commune',
  'editor of the commune',
  'approver of the commune',
  'editor of the province',
  'editor of another province',
  'approver of the province',
  'approver of another province',
  'administrator',
] as const;
export type Person = (typeof people)[number];

/** Where the rows are that they try. */
export const places = {
  own: 'vn/31/11359/',
  child: 'vn/31/11359/11359-mttq/',
  parent: 'vn/31/',
  'office of the parent': 'vn/31/31-btgdv/',
  sibling: 'vn/31/11360/',
  country: 'vn/',
  foreign: 'vn/92/92-btgdv/',
  published: 'vn/92/92-btgdv/',
} as const;
export type Place = keyof typeof places;
export const placeNames = Object.keys(places) as Place[];

const roleOf = (person: Person) => (person === 'administrator' ? 'admin' : person.split(' ')[0]);

export function pathOf(person: Person): string {
  if (person.endsWith('commune')) return places.own;
  if (person.endsWith('another province')) return 'vn/92/';
  return person === 'administrator' ? 'vn/' : 'vn/31/';
}

export type World = {
  userOf(person: Person): TypedUser | null;
  /** Ids of a row of the collection at each place; of a collection whose rows are nobody's one id at all places. */
  rows: Map<string, Record<Place, string>>;
  /** Ids of one version of each of them. */
  versions: Map<string, Record<Place, string>>;
  /** Writes a row past all rules; gives its id. */
  insertAt(collection: string, place: Place): Promise<string>;
  /** Fields of a new row at a place. */
  fieldsAt(collection: string, place: Place): { data: Record<string, unknown>; file?: unknown };
};

const ofDocuments = ['articles', 'campaigns', 'guides', 'infographics', 'leaflets', 'videos'];
const ofCampaigns = ['slogans', 'themes'];
const ofPublishing = ['schedules', 'deliveries', 'delivery-attempts', 'delivery-metrics', 'channels'];

export async function openWorld({ payload, office }: { payload: Payload; office: Office }): Promise<World> {
  const sibling = { code: '11360', name: 'Phường Bên', label: 'Phường Bên', level: 'commune', type: 'Phường' } as const;
  const unit = { ...sibling, parentCode: '31', path: places.sibling, validFrom: '2025-07-01' };
  const { id: siblingId } = await payload.create({ collection: 'units', data: unit });
  const unitAt = (place: Place): string => {
    const code = places[place].split('/').filter(Boolean).at(-1) ?? '';
    return code === '11360' ? String(siblingId) : office.unitId(code);
  };
  const samples = await openSamples({ payload, office });
  const campaigns = {} as Record<Place, string>;
  const rows: World['rows'] = new Map();
  const portal = (await payload.create({ collection: 'channels', data: { key: 'cong', name: 'Cổng', kind: 'portal' } })).id;
  const planAt = (place: Place) => ({
    editions: [rows.get('editions')?.[place]],
    whichEdition: place === 'published' ? 'fixed' : 'newest',
  });
  const fieldsAt = (collection: string, place: Place) => {
    const { data, ...more } = samples.sampleOf(collection);
    if (ofDocuments.includes(collection)) return { data: { ...data, issuerUnit: unitAt(place) } };
    if (ofCampaigns.includes(collection)) return { data: { ...data, campaign: campaigns[place] } };
    if (collection === 'media') return { data: { ...data, unit: unitAt(place) }, ...more };
    if (collection === 'schedules') return { data: { ...data, ...planAt(place), channels: [portal] } };
    return ['users', 'channels'].includes(collection) ? { data: { ...data, unit: unitAt(place) } } : { data, ...more };
  };
  const insertAt = async (collection: string, place: Place): Promise<string> => {
    const fields = fieldsAt(collection, place);
    const { id } = await payload.create({ collection: collection as CollectionSlug, ...fields, depth: 0 } as never);
    const data = marksAt(collection, place);
    if (data) await payload.db.updateOne({ collection: collection as CollectionSlug, id, data, options: { atomic: true } });
    return String(id);
  };
  for (const collection of [...ofDocuments, ...ofCampaigns, 'media', 'editions', 'users', ...ofPublishing]) {
    const ids = {} as Record<Place, string>;
    for (const place of placeNames) {
      ids[place] = await insertAt(collection, place);
      if (collection === 'campaigns') campaigns[place] = ids[place];
    }
    rows.set(collection, ids);
  }
  rows.set('units', Object.fromEntries(placeNames.map((place) => [place, unitAt(place)])) as Record<Place, string>);
  for (const collection of ['webhooks', 'webhook-calls']) rows.set(collection, everywhere(await samples.insert(collection)));
  return { rows, versions: await versionsOf(payload, rows), fieldsAt, insertAt, userOf: usersOf(office, unitAt) };
}

const everywhere = (id: string) => Object.fromEntries(placeNames.map((place) => [place, id])) as Record<Place, string>;

/** What the workflow writes: the office of a row, and that it is public. */
function marksAt(collection: string, place: Place): Record<string, unknown> | null {
  const isPublic = place === 'published' && collection !== 'users';
  const sharedAt = isPublic ? new Date().toISOString() : null;
  if (collection === 'editions') return { issuerPath: places[place], sharedAt };
  if (ofPublishing.includes(collection)) return { officePath: places[place] };
  return isPublic ? { sharedAt } : null;
}

async function versionsOf(payload: Payload, rows: World['rows']): Promise<World['versions']> {
  const found: World['versions'] = new Map();
  for (const collection of ofDocuments) {
    const { docs } = await payload.db.findVersions<Record<string, unknown>>({
      collection: collection as never,
      pagination: false,
    });
    const byParent = new Map(docs.map(({ id, parent }) => [String(parent), String(id)]));
    const ids = Object.entries(rows.get(collection) ?? {}).map(([place, id]) => [place, byParent.get(id) ?? '']);
    found.set(collection, Object.fromEntries(ids));
  }
  return found;
}

function usersOf(office: Office, unitAt: (place: Place) => string): World['userOf'] {
  return (person) => {
    if (person === 'nobody') return null;
    const path = pathOf(person);
    const unit =
      path === 'vn/92/' ? office.unitId('92') : unitAt(path === places.own ? 'own' : path === 'vn/' ? 'country' : 'parent');
    const base = path === 'vn/92/' ? office.approver : office.foreignApprover;
    return { ...base, role: roleOf(person), unit, unitPath: path } as TypedUser;
  };
}
