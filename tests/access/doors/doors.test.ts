import type { CollectionSlug } from 'payload';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { office, payload } from '../../setup/with-office.ts';
import { type Answered, type Ask, openRest } from './ask.ts';
import { type Act, judgedCollections, mayPass } from './oracle.ts';
import { openWorld, type Person, type Place, people, placeNames, type World } from './world.ts';

/** Every door of every collection for every person at every place, against an oracle that does not know the table. */

let world: World;
let ask: Ask;
let cells = 0;
// Each refusal would be a line in the log, thousands of them.
process.env.PANO_LOG = 'silent';
beforeAll(async () => {
  world = await openWorld({ payload, office });
  ask = openRest(payload, world);
});
afterAll(() => void process.stdout.write(`Doors tried: ${cells} cells.\n`));

/** Judged by their owner and not by a place: `../own-locks.test.ts`. */
const apart = ['payload-preferences', 'payload-locked-documents'];
/** Operations on one row are tried at these places; those on many at all of them. */
const fewPlaces: Place[] = ['own', 'foreign'];
const manyPlaces: Place[] = ['own', 'parent', 'sibling', 'published'];
const placesOf = (collection: string) => (['guides', 'themes', 'media'].includes(collection) ? manyPlaces : fewPlaces);

it('has a sentence for every collection, and no other', () => {
  const slugs = payload.config.collections.map(({ slug }) => slug);
  expect([...judgedCollections, ...apart].sort()).toEqual([...slugs].sort());
});

/** Cells that came out otherwise than the oracle says. */
type Trial = { collection: string; wrong: string[] };

function judge(trial: Trial, cell: { person: Person; act: Act; place: Place; door: string }, isPassed: boolean): void {
  cells += 1;
  const { collection, wrong } = trial;
  const { person, act, place, door } = cell;
  if (mayPass({ person, act, collection, place }) !== isPassed)
    wrong.push(`${person} ${isPassed ? 'may' : 'may not'} ${door}: ${place}`);
}

const isPassed = ({ status }: { status: number }) => status < 400;
const idsOf = (docs: { id: unknown }[] | undefined) => new Set((docs ?? []).map(({ id }) => String(id)));

const isRefusal = (error: unknown) => {
  const { status, name } = error as { status?: number; name?: string };
  if (status !== undefined && status < 500) return true;
  throw new Error(`Expected a refusal, got ${name}`, { cause: error });
};
/** None where the door is shut. Throws for anything but a refusal. */
const idsFrom = (finding: Promise<{ docs: { id: unknown }[] }>) =>
  finding.then(({ docs }) => idsOf(docs)).catch((error: unknown) => idsOf(isRefusal(error) ? [] : undefined));

async function tryLists(trial: Trial, person: Person): Promise<void> {
  const { collection } = trial;
  const rows = world.rows.get(collection);
  if (rows === undefined) return;
  const ids = Object.values(rows);
  const where = `where[id][in]=${ids.join(',')}`;
  const rest = await ask(person, 'GET', `${collection}?${where}&pagination=false&depth=0`);
  const rights = {
    collection: collection as CollectionSlug,
    overrideAccess: false,
    user: world.userOf(person),
    depth: 0,
  } as const;
  const local = await idsFrom(payload.find({ ...rights, where: { id: { in: ids } }, pagination: false }));
  const count = await ask(person, 'GET', `${collection}/count?${where}`);
  const found = idsOf(rest.body.docs);
  for (const place of placeNames) {
    judge(trial, { person, act: 'read', place, door: 'GET list' }, found.has(rows[place]));
    judge(trial, { person, act: 'read', place, door: 'local find' }, local.has(rows[place]));
  }
  cells += 1;
  const counted = isPassed(count) ? count.body.totalDocs : 0;
  if (counted !== found.size) trial.wrong.push(`${person} counts ${counted}, finds ${found.size}`);
  await tryBulkWrites(trial, person, { where, rows });
  await tryVersions(trial, person);
}

type Bulk = { where: string; rows: Record<Place, string> };

async function tryBulkWrites(trial: Trial, person: Person, { where, rows }: Bulk): Promise<void> {
  const { collection } = trial;
  const updated = idsOf((await ask(person, 'PATCH', `${collection}?${where}&depth=0`, {})).body.docs);
  for (const place of placeNames) judge(trial, { person, act: 'update', place, door: 'PATCH list' }, updated.has(rows[place]));
  // What somebody may delete is tried with a row of its own.
  const kept = placeNames.filter((place) => !mayPass({ person, act: 'delete', collection, place }));
  if (kept.length === 0) return;
  const ids = kept.map((place) => rows[place]).join(',');
  const deleted = idsOf((await ask(person, 'DELETE', `${collection}?where[id][in]=${ids}`)).body.docs);
  for (const place of kept) judge(trial, { person, act: 'delete', place, door: 'DELETE list' }, deleted.has(rows[place]));
}

async function tryVersions(trial: Trial, person: Person): Promise<void> {
  const { collection } = trial;
  const versions = world.versions.get(collection);
  if (versions === undefined) {
    judge(
      trial,
      { person, act: 'readVersions', place: 'own', door: 'GET versions' },
      isPassed(await ask(person, 'GET', `${collection}/versions`)),
    );
    return;
  }
  const listed = await ask(person, 'GET', `${collection}/versions?limit=500&depth=0`);
  const rights = { collection: collection as 'guides', overrideAccess: false, user: world.userOf(person), depth: 0 } as const;
  const local = await idsFrom(payload.findVersions({ ...rights, pagination: false }));
  const found = idsOf(listed.body.docs);
  for (const place of placeNames) {
    judge(trial, { person, act: 'readVersions', place, door: 'GET versions' }, found.has(versions[place]));
    judge(trial, { person, act: 'readVersions', place, door: 'local findVersions' }, local.has(versions[place]));
  }
}

async function tryOne(trial: Trial, person: Person, place: Place): Promise<void> {
  const { collection } = trial;
  const id = world.rows.get(collection)?.[place];
  const tried = async (act: Act, door: string, answering: Promise<Answered>) =>
    judge(trial, { person, act, place, door }, isPassed(await answering));
  await tried('create', 'POST', create(collection, person, place));
  if (id === undefined) return;
  await tried('read', 'GET one', ask(person, 'GET', `${collection}/${id}?depth=0`));
  await tried('update', 'PATCH one', ask(person, 'PATCH', `${collection}/${id}?depth=0`, {}));
  await tried('copy', 'POST duplicate', ask(person, 'POST', `${collection}/${id}/duplicate?depth=0`, {}));
  const version = world.versions.get(collection)?.[place];
  if (version !== undefined) {
    await tried('readVersions', 'GET version', ask(person, 'GET', `${collection}/versions/${version}?depth=0`));
    await tried('restore', 'POST version', ask(person, 'POST', `${collection}/versions/${version}?depth=0`, {}));
  }
  const victim = mayPass({ person, act: 'delete', collection, place }) ? await world.insertAt(collection, place) : id;
  await tried('delete', 'DELETE one', ask(person, 'DELETE', `${collection}/${victim}`));
}

/** A file comes by the local API: the body of a form is the same for everybody. */
async function create(collection: string, person: Person, place: Place): Promise<Answered> {
  const { data, file } = world.fieldsAt(collection, place);
  if (file === undefined) return ask(person, 'POST', `${collection}?depth=0`, data);
  const rights = { collection: collection as 'media', overrideAccess: false, user: world.userOf(person), depth: 0 } as const;
  return payload.create({ ...rights, data: data as never, file: file as never }).then(
    () => ({ status: 201, body: {} }),
    (error: unknown) => (isRefusal(error) ? { status: 403, body: {} } : { status: 500, body: {} }),
  );
}

describe('what passes a door is what people were told', () => {
  it.each(judgedCollections)('%s', async (collection) => {
    const trial: Trial = { collection, wrong: [] };
    for (const person of people) {
      await tryLists(trial, person);
      for (const place of placesOf(collection)) await tryOne(trial, person, place);
    }
    expect(trial.wrong).toEqual([]);
  });
});

it('tries more than five thousand cells', () => {
  expect(cells).toBeGreaterThan(5_000);
});
