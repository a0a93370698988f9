import type { Payload } from 'payload';
import { kindsOn } from '../../channels/contract/kinds-on.ts';
import { extendTrail, trailEntry } from '../../domain/trail.ts';
import { editionLabel } from '../edition-label.ts';
import { fillSearchColumnsOnMongo } from '../search/fill-columns.ts';
import { ownFiles } from './mongo-file-owners.ts';
import { dropOfficePaths, fillOfficePaths } from './mongo-office-paths.ts';
import { oldPlanWords, readPlanWords } from './mongo-plan-words.ts';
import { type Fields, type Rows, rowsOf } from './mongo-rows.ts';
import { datePaths, datesIn, surelyRead } from './plan-dates.ts';
import { supersededAmong, supersededNote } from './settle-editions.ts';

async function renameStates(payload: Payload, names: Record<string, string>): Promise<void> {
  for (const [from, to] of Object.entries(names)) {
    await rowsOf(payload, 'deliveries').updateMany({ state: from }, { $set: { state: to } });
  }
}

/** A schedule of one edition becomes one of several. It is planned again from now on, because its deliveries have other keys. */
async function manyEditions(payload: Payload): Promise<void> {
  const schedules = rowsOf(payload, 'schedules');
  for (const { _id, edition } of await schedules.find({ edition: { $exists: true } }).toArray()) {
    const $set = { editions: [edition], cooldownDays: 0, timeZone: 'Asia/Ho_Chi_Minh', activeFrom: new Date() };
    await schedules.updateOne({ _id }, { $set, $unset: { edition: '', expandedUntil: '' } });
  }
}

async function oneEdition(payload: Payload): Promise<void> {
  const schedules = rowsOf(payload, 'schedules');
  for (const { _id, editions } of await schedules.find({ 'editions.0': { $exists: true } }).toArray()) {
    const [edition] = editions as unknown[];
    await schedules.updateOne({ _id }, { $set: { edition }, $unset: { editions: '' } });
  }
}

/** The one unit that a campaign was for becomes its list. */
async function manyScopes(payload: Payload): Promise<void> {
  const campaigns = rowsOf(payload, 'campaigns');
  for (const { _id, scopeUnit } of await campaigns.find({ scopeUnit: { $exists: true } }).toArray()) {
    await campaigns.updateOne({ _id }, { $set: { scopeUnits: [scopeUnit] }, $unset: { scopeUnit: '' } });
  }
  const versions = rowsOf(payload, 'campaigns', 'versions');
  for (const { _id, version } of await versions.find({ 'version.scopeUnit': { $exists: true } }).toArray()) {
    const { scopeUnit } = version as Fields;
    const $set = { 'version.scopeUnits': [scopeUnit] };
    await versions.updateOne({ _id }, { $set, $unset: { 'version.scopeUnit': '' } });
  }
}

/** Back to the first of the list. */
async function oneScope(payload: Payload): Promise<void> {
  const campaigns = rowsOf(payload, 'campaigns');
  for (const { _id, scopeUnits } of await campaigns.find({ 'scopeUnits.0': { $exists: true } }).toArray()) {
    const [scopeUnit] = scopeUnits as unknown[];
    await campaigns.updateOne({ _id }, { $set: { scopeUnit }, $unset: { scopeUnits: '' } });
  }
  const versions = rowsOf(payload, 'campaigns', 'versions');
  for (const { _id, version } of await versions.find({ 'version.scopeUnits.0': { $exists: true } }).toArray()) {
    const [scopeUnit] = (version as Fields).scopeUnits as unknown[];
    await versions.updateOne({ _id }, { $set: { 'version.scopeUnit': scopeUnit }, $unset: { 'version.scopeUnits': '' } });
  }
}

/** See `migrations/20261129_152704_settled_editions.ts`. */
async function settleEditions(payload: Payload): Promise<void> {
  const [editions, deliveries, channels] = [
    rowsOf(payload, 'editions'),
    rowsOf(payload, 'deliveries'),
    rowsOf(payload, 'channels'),
  ];
  // A field that is missing reads as its default, which follows documents: what was fixed would change by itself.
  await rowsOf(payload, 'schedules').updateMany({ whichEdition: { $exists: false } }, { $set: { whichEdition: 'fixed' } });
  const withdrawn = { state: 'withdrawn', publicNote: { $exists: false } };
  for (const { _id, note } of await editions.find(withdrawn).toArray()) {
    await editions.updateOne({ _id }, { $set: { publicNote: note ?? '' } });
  }
  const rows = await editions.find({}).toArray();
  const keys = (await channels.find({ kind: { $in: kindsOn('portal') } }).toArray()).map(({ key }) => key);
  const isOut = { channelId: { $in: keys }, state: { $in: ['committing', 'processing', 'published'] } };
  const out = (await deliveries.find(isOut).toArray()).map(({ editionSha256, dueAt }) => {
    return { editionSha256: String(editionSha256), dueAt: new Date(dueAt as Date).toISOString() };
  });
  const known = rows.map(({ _id, contentType, documentId, number, state, sha256 }) => {
    const document = `${contentType}/${documentId}`;
    return { id: String(_id), document, number: Number(number), state: String(state), sha256: String(sha256) };
  });
  const byId = new Map(rows.map((row) => [String(row._id), row]));
  for (const found of supersededAmong(known, out)) {
    const row = byId.get(found.id);
    const entry = trailEntry({ at: new Date(), by: null, act: 'superseded', note: supersededNote(found) });
    await editions.updateOne(
      { _id: row?._id, state: 'approved' },
      { $set: { state: 'superseded', trail: extendTrail(row?.trail, entry) } },
    );
  }
  for (const { _id, ...row } of rows.filter(({ label }) => typeof label !== 'string')) {
    await editions.updateOne({ _id }, { $set: { label: editionLabel(row as Parameters<typeof editionLabel>[0]) } });
  }
}

async function unsettleEditions(payload: Payload): Promise<void> {
  await rowsOf(payload, 'editions').updateMany({ state: 'recalled' }, { $set: { state: 'rejected' } });
}

/** Dates that can be read surely take the one stored form; the others stay as they were typed. */
async function storePlanDates(payload: Payload): Promise<void> {
  for (const [collection, paths] of Object.entries(datePaths)) {
    await rewriteDates(rowsOf(payload, collection), paths);
    if (collection === 'units') continue;
    await rewriteDates(
      rowsOf(payload, collection, 'versions'),
      paths.map((path) => `version.${path}`),
    );
  }
}

async function rewriteDates(rows: Rows, paths: string[]): Promise<void> {
  for (const row of await rows.find({}).toArray()) {
    const read = datesIn(row, paths).map(({ path, text }) => [path, surelyRead(text)] as const);
    const $set = Object.fromEntries(read.filter(([, stored]) => stored !== null));
    if (Object.keys($set).length > 0) await rows.updateOne({ _id: row._id }, { $set });
  }
}

type Step = (args: { payload: Payload }) => Promise<void>;

/** The migrations of stored values. MongoDB has no tables and columns to change. Each may run twice. */
export const mongoMigrations: { name: string; up: Step; down: Step }[] = [
  {
    name: '20261125_234700_delivery_state_names',
    up: ({ payload }) => renameStates(payload, { scheduled: 'planned', unknown: 'unconfirmed' }),
    down: ({ payload }) =>
      renameStates(payload, { planned: 'scheduled', unconfirmed: 'unknown', rehearsed: 'cancelled', removed: 'cancelled' }),
  },
  {
    name: '20261126_003325_schedules_and_posting_hours',
    up: ({ payload }) => manyEditions(payload),
    down: ({ payload }) => oneEdition(payload),
  },
  {
    name: '20261129_151809_scope_unit_to_list',
    up: ({ payload }) => manyScopes(payload),
    down: ({ payload }) => oneScope(payload),
  },
  {
    name: '20261129_152704_settled_editions',
    up: ({ payload }) => settleEditions(payload),
    down: ({ payload }) => unsettleEditions(payload),
  },
  {
    name: '20261129_154501_plan_dates',
    up: ({ payload }) => storePlanDates(payload),
    // The stored form is a text as well, which what came before takes as it is.
    down: async () => {},
  },
  {
    name: '20261129_155001_fill_search_columns',
    up: async ({ payload }) => {
      await fillSearchColumnsOnMongo((collection) => rowsOf(payload, collection));
      await rowsOf(payload, 'units').updateMany({}, { $unset: { foldedLabel: '' } });
    },
    down: async () => {},
  },
  {
    name: '20261129_155624_plan_words_read',
    up: ({ payload }) => readPlanWords(payload),
    down: ({ payload }) => oldPlanWords(payload),
  },
  {
    name: '20261130_063500_accounts_without_locks',
    up: async ({ payload }) => {
      await rowsOf(payload, 'users').updateMany({}, { $unset: { loginAttempts: '', lockUntil: '' } });
    },
    down: async () => {},
  },
  {
    name: '20261130_065452_fill_office_paths',
    up: ({ payload }) => fillOfficePaths(payload),
    down: ({ payload }) => dropOfficePaths(payload),
  },
  {
    name: '20261130_071347_file_owners_filled',
    up: ({ payload }) => ownFiles(payload),
    // What came before does not know these fields.
    down: async () => {},
  },
];
