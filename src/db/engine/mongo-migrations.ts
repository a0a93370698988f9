import type { Payload } from 'payload';

type Fields = Record<string, unknown>;
type Rows = {
  updateMany(filter: Fields, update: Fields): Promise<unknown>;
  updateOne(filter: Fields, update: Fields): Promise<unknown>;
  find(filter: Fields): { toArray(): Promise<Fields[]> };
};

/** Without Payload's models: rows of an older form may not fit them. */
function rowsOf(payload: Payload, collection: string): Rows {
  const { collections } = payload.db as unknown as { collections: Record<string, { collection: Rows } | undefined> };
  const model = collections[collection];
  if (model === undefined) throw new Error(`MongoDB has no collection ${collection}.`);
  return model.collection;
}

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
];
