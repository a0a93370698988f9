import type { FlattenedField } from 'payload';
import { rowKeys } from '../../text/row-keys.ts';
import { slug } from '../../text/slug.ts';
import { type Raw, readGroup, readLocalised, readRows, readText } from './raw.ts';

/** `stored`: the document before; rows are known by their id. */
type Keyed = { fields: readonly FlattenedField[]; data: Raw; stored: Raw };

/**
 * A document whose rows have keys, each its own. A field `key` whose `custom.keyFrom` names a text of the same row or group is
 * made from that text where it is empty or another row's; what somebody types becomes what addresses can have. A stored key
 * stays, whatever it is: addresses and papers contain it.
 */
export function withRowKeys({ fields, data, stored }: Keyed): Raw {
  const keyed: Raw = { ...data };
  for (const field of fields) {
    const from = keySource(field);
    if (from === null || !('name' in field) || !(field.name in data)) continue;
    const { name } = field;
    if (field.type !== 'array') {
      const group = readGroup(data, name);
      keyed[name] = withKeys({ rows: [group], kept: () => readGroup(stored, name), from })[0];
      continue;
    }
    if (!Array.isArray(data[name])) continue;
    const before = new Map(readRows(stored, name).map((row) => [row.id, row]));
    keyed[name] = withKeys({ rows: readRows(data, name), kept: ({ id }) => before.get(id), from });
  }
  return keyed;
}

/** `null`: its rows have no key, or one that people choose. */
function keySource(field: FlattenedField): string | null {
  if (!('flattenedFields' in field)) return null;
  const inner = field.flattenedFields as FlattenedField[];
  const key = inner.find((one) => 'name' in one && one.name === 'key');
  const { keyFrom } = ((key as { custom?: { keyFrom?: unknown } } | undefined)?.custom ?? {}) as { keyFrom?: unknown };
  return typeof keyFrom === 'string' ? keyFrom : null;
}

type Rows = { rows: Raw[]; kept: (row: Raw) => Raw | undefined; from: string };

function withKeys({ rows, kept, from }: Rows): Raw[] {
  const taken = new Set(rows.map((row) => readText(kept(row) ?? {}, 'key')));
  const keyOf = (row: Raw): string => {
    const before = kept(row);
    const [given, known] = [readText(row, 'key'), readText(before ?? {}, 'key')];
    if (given === '' || given === known) return known;
    const key = slug(given);
    // A row that was duplicated brings along the key of the first one.
    if (before === undefined && taken.has(key)) return '';
    taken.add(key);
    return key;
  };
  const keys = rowKeys(rows.map((row) => ({ key: keyOf(row), name: readLocalised(row, from).vi })));
  return rows.map((row, index) => ({ ...row, key: keys[index] }));
}
