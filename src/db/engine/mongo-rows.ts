import type { Payload } from 'payload';

export type Fields = Record<string, unknown>;
export type Rows = {
  updateMany(filter: Fields, update: Fields): Promise<unknown>;
  updateOne(filter: Fields, update: Fields): Promise<unknown>;
  replaceOne(filter: Fields, row: Fields): Promise<unknown>;
  find(filter: Fields): { toArray(): Promise<Fields[]> };
};

type Models = Record<string, { collection: Rows } | undefined>;

/** Without Payload's models: rows of an older form may not fit them. `kind`: the documents, or their versions. */
export function rowsOf(payload: Payload, collection: string, kind: 'collections' | 'versions' = 'collections'): Rows {
  const model = (payload.db as unknown as Record<typeof kind, Models>)[kind][collection];
  if (model === undefined) throw new Error(`MongoDB has no collection ${collection}.`);
  return model.collection;
}
