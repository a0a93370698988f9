import type { Payload, TypedUser } from 'payload';
import { type Raw, readGroup, readRows, readText } from '../content-types/freeze/raw.ts';
import type { StoredEdition } from '../db/editions.ts';
import { contentFacts } from '../domain/content-facts.gen.ts';
import type { ReaderText } from '../domain/reader-language.ts';
import { fieldsOf } from './checks/fields-of.ts';
import { lookupAs } from './freeze/lookup.ts';

/** A field at which an approver may set a mark. `path`: ids of rows in the place of their numbers. */
export type MarkableField = { path: string; name: ReaderText };

type Asked = { payload: Payload; user: TypedUser; edition: Pick<StoredEdition, 'content' | 'documentId'> };

/** The fields of an edition's document in the order of its form, with the account's own rights; none of one that is deleted. */
export async function markableFields({ payload, user, edition }: Asked): Promise<MarkableField[]> {
  const { collection } = contentFacts[edition.content.type];
  const [raw] = await lookupAs({ payload, user }).byIds(collection, [edition.documentId]);
  const fields = payload.collections[collection as 'guides'].config.flattenedFields;
  if (raw === undefined) return [];
  return fieldsOf(fields, raw)
    .filter(({ field }) => isWritten(field))
    .map(({ path, name }) => ({ path: steadyPath(raw, path), name }));
}

/** What editors write. Fields without a name for people, and those that the system fills, are nobody's to mend. */
function isWritten(field: object): boolean {
  const {
    label,
    admin = {},
    access,
  } = field as { label?: unknown; admin?: { readOnly?: boolean; hidden?: boolean }; access?: { update?: unknown } };
  return (
    label !== undefined && label !== false && admin.readOnly !== true && admin.hidden !== true && access?.update === undefined
  );
}

/** "steps.1.text" as "steps.66ab….text": rows move, their ids stay. */
function steadyPath(document: Raw, path: string): string {
  let raw = document;
  let rows: Raw[] = [];
  return path
    .split('.')
    .map((part) => {
      if (/^\d+$/.test(part)) {
        raw = rows[Number(part)] ?? {};
        return readText(raw, 'id') || part;
      }
      rows = readRows(raw, part);
      if (rows.length === 0) raw = readGroup(raw, part);
      return part;
    })
    .join('.');
}
