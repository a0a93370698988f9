import type { FlattenedField } from 'payload';
import { type Raw, readGroup, readRows } from '../../content-types/freeze/raw.ts';
import { inBoth, type ReaderText } from '../../domain/reader-language.ts';

/** A link of a document: where it leads, its field as people see it, "Ấn phẩm 2 › Mã QR dẫn tới", and as the form names it. */
export type Link = { collection: string; id: string; field: ReaderText; path: string };

/** The fields above, from the outermost. */
type Above = { labels: ReaderText[]; path: string };

/** Every filled link of a document, in the order of its form. What is hidden in the form is the workflow's own. */
export function linksOf(fields: readonly FlattenedField[], raw: Raw, above: Above = { labels: [], path: '' }): Link[] {
  return fields.flatMap((field): Link[] => {
    if (isHidden(field)) return [];
    const label = labelOf(field);
    const path = above.path + field.name;
    if (field.type === 'group' || field.type === 'tab') {
      const labels = label ? [...above.labels, label] : above.labels;
      return linksOf(field.flattenedFields, readGroup(raw, field.name), { labels, path: `${path}.` });
    }
    if (field.type === 'array') {
      const one = textOf(field.labels?.singular) ?? label ?? nameOf(field);
      return readRows(raw, field.name).flatMap((row, index) => {
        const labels = [...above.labels, inBoth((language) => `${one[language]} ${index + 1}`)];
        return linksOf(field.flattenedFields, row, { labels, path: `${path}.${index}.` });
      });
    }
    if (field.type !== 'relationship' && field.type !== 'upload') return [];
    const whole = [...above.labels, label ?? nameOf(field)];
    const named = inBoth((language) => whole.map((each) => each[language]).join(' › '));
    const [collection = ''] = [field.relationTo].flat();
    return idsIn(raw[field.name]).map((id) => ({ collection, id, field: named, path }));
  });
}

/** One id, several, or one a language; populated or not. */
function idsIn(value: unknown): string[] {
  if (typeof value === 'string' || typeof value === 'number') return value === '' ? [] : [String(value)];
  if (Array.isArray(value)) return value.flatMap(idsIn);
  if (value === null || typeof value !== 'object') return [];
  return 'id' in value ? idsIn(value.id) : Object.values(value).flatMap(idsIn);
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
