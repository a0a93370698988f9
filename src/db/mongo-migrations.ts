import type { Payload } from 'payload';

type Rows = { updateMany(filter: Record<string, unknown>, update: Record<string, unknown>): Promise<unknown> };

/** Past Payload's models: rows of an older form need not fit them. */
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

type Step = (args: { payload: Payload }) => Promise<void>;

/** What MongoDB needs of the migrations: tables and columns it has none of, stored values it has. Each may run twice. */
export const mongoMigrations: { name: string; up: Step; down: Step }[] = [
  {
    name: '20261125_234700_delivery_state_names',
    up: ({ payload }) => renameStates(payload, { scheduled: 'planned', unknown: 'unconfirmed' }),
    down: ({ payload }) =>
      renameStates(payload, { planned: 'scheduled', unconfirmed: 'unknown', rehearsed: 'cancelled', removed: 'cancelled' }),
  },
];
