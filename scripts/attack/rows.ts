import type { Person, Target } from './target.ts';

/** A row of a list that Payload answers. */
export type Row = Record<string, unknown> & { id: string };

type Asked = { target: Target; collection: string; query?: string; as?: Person };

/** Rows of a collection as somebody sees them; `[]` where the list is refused. At most 100. */
export async function rowsOf({ target, collection, query = '', as = 'admin' }: Asked): Promise<Row[]> {
  const { json } = await target.send({ path: `/api/${collection}?depth=0&limit=100${query}`, as });
  return ((json as { docs?: Row[] } | null)?.docs ?? []).map((row) => ({ ...row, id: String(row.id) }));
}

/** The first row. Throws where there is none: the demo has it. */
export async function oneOf(asked: Asked): Promise<Row> {
  const [row] = await rowsOf(asked);
  if (row === undefined) throw new Error(`Expected the demo to have ${asked.collection}${asked.query ?? ''}.`);
  return row;
}

/** Takes what an attack left behind into the trash. */
export async function discard({ target, collection, id }: { target: Target; collection: string; id: unknown }): Promise<void> {
  if (id === undefined || id === null) return;
  const body = { deletedAt: new Date().toISOString() };
  await target.send({ method: 'PATCH', path: `/api/${collection}/${id}`, as: 'admin', body });
}

/** Identifier of what a creation answered; `undefined` where it was refused. */
export function createdId(json: unknown): unknown {
  return (json as { doc?: { id?: unknown } } | null)?.doc?.id;
}
