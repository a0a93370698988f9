import type { FlattenedField } from 'payload';
import { type Raw, readGroup, readRows } from '../../content-types/freeze/raw.ts';
import { inBoth, type ReaderText } from '../../domain/reader-language.ts';

/**
 * A field of a document: the group, row or document that has it, its name as people see it, "Ấn phẩm 2 › Mã QR dẫn tới", and
 * as the form names it.
 */
export type FormField = { field: FlattenedField; raw: Raw; name: ReaderText; path: string };

/** The fields above, from the outermost. */
type Above = { labels: ReaderText[]; path: string };

/** Every field of a document in the order of its form, those of groups and rows too. What is hidden is the workflow's own. */
export function fieldsOf(fields: readonly FlattenedField[], raw: Raw, above: Above = { labels: [], path: '' }): FormField[] {
  return fields.flatMap((field): FormField[] => {
    if (isHidden(field)) return [];
    const label = labelOf(field);
    const path = above.path + field.name;
    if (field.type === 'group' || field.type === 'tab') {
      const labels = label ? [...above.labels, label] : above.labels;
      return fieldsOf(field.flattenedFields, readGroup(raw, field.name), { labels, path: `${path}.` });
    }
    const whole = [...above.labels, label ?? nameOf(field)];
    const name = inBoth((language) => whole.map((each) => each[language]).join(' › '));
    const own = { field, raw, name, path };
    if (field.type !== 'array') return [own];
    const one = textOf(field.labels?.singular) ?? label ?? nameOf(field);
    const inRows = readRows(raw, field.name).flatMap((row, index) => {
      const labels = [...above.labels, inBoth((language) => `${one[language]} ${index + 1}`)];
      return fieldsOf(field.flattenedFields, row, { labels, path: `${path}.${index}.` });
    });
    return [own, ...inRows];
  });
}

function isHidden(field: FlattenedField): boolean {
  return 'admin' in field && field.admin !== undefined && 'hidden' in field.admin && field.admin.hidden === true;
}

const labelOf = (field: FlattenedField): ReaderText | null => ('label' in field ? textOf(field.label) : null);
const nameOf = ({ name }: FlattenedField): ReaderText => ({ vi: name, en: name });

function textOf(label: unknown): ReaderText | null {
  if (typeof label === 'string') return { vi: label, en: label };
  const { vi, en } = (label ?? {}) as Partial<ReaderText>;
  return vi && en ? { vi, en } : null;
}
