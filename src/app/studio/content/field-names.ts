import type { ReaderLanguage } from '../../../domain/reader-language.ts';

type Named = unknown;

/** What of a field's configuration is read here. Texts are in one language or in both. */
export type NamedField = {
  name?: string | undefined;
  label?: Named;
  labels?: { singular?: Named } | undefined;
  fields?: readonly NamedField[] | undefined;
  tabs?: readonly NamedField[] | undefined;
};

/** What people call a field by its path in a form: "Ấn phẩm 1 › Tiêu đề". '' where it is not known. */
export function nameOfField(fields: readonly NamedField[], path: string, language: ReaderLanguage): string {
  return namesOn(fields, path.split('.'), language).filter(Boolean).join(' › ');
}

function namesOn(fields: readonly NamedField[], [name, ...rest]: string[], language: ReaderLanguage): string[] {
  const field = flattened(fields).find((each) => each.name === name);
  if (field === undefined) return [];
  const inner = [...(field.fields ?? []), ...(field.tabs ?? [])];
  const [row = '', ...inRow] = rest;
  if (/^\d+$/.test(row)) {
    const one = said(field.labels?.singular, language) || said(field.label, language);
    return [`${one} ${Number(row) + 1}`, ...namesOn(inner, inRow, language)];
  }
  return [said(field.label, language), ...(rest.length === 0 ? [] : namesOn(inner, rest, language))];
}

/** Fields that lie in the same values: rows, tabs and folds without a name are only looks. */
function flattened(fields: readonly NamedField[]): NamedField[] {
  return fields.flatMap((field) => (field.name ? [field] : flattened([...(field.fields ?? []), ...(field.tabs ?? [])])));
}

function said(text: Named, language: ReaderLanguage): string {
  const inLanguage = text !== null && typeof text === 'object' ? (text as Record<string, unknown>)[language] : text;
  return typeof inLanguage === 'string' ? inLanguage : '';
}
