import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Field, SanitizedConfig, Tab } from 'payload';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { keyField } from '../../collections/fields/key.ts';
import { requiredInVietnamese } from '../../collections/fields/localised.ts';
import { fieldWords } from '../../collections/fields/words.ts';
import { hookWords } from '../../collections/hooks/words.ts';
import { languageFaults, textsOf, vietnameseLetter } from '../setup/both-languages.ts';

let folder: string;
let config: SanitizedConfig;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'pano-labels-'));
  process.env.PANO_DATA = folder;
  process.env.DATABASE_URL = `file:${join(folder, 'pano.db')}`;
  config = await (await import('../../payload.config.ts')).default;
});
afterAll(() => rm(folder, { recursive: true, force: true }));

type Text = { path: string; text: unknown };

/** Payload's own list of sessions, which the studio does not show. */
const unseen = new Set(['users.sessions']);
/** Values of a select whose label is an identifier on purpose. */
const identifiers = new Set(['editions.contentType']);

/** What people read of a field and of those inside it. Hidden fields and panels show no label. */
function textsOfFields(fields: (Field | Tab)[], parent: string): Text[] {
  return fields.flatMap((field): Text[] => {
    const path = 'name' in field && field.name ? `${parent}.${field.name}` : parent;
    const { hidden, label, labels, options, admin, fields: inner, tabs } = { hidden: false, ...field } as FieldParts;
    if (hidden || admin?.hidden || unseen.has(path) || ('type' in field && field.type === 'ui')) return [];
    const hasLabel = !('type' in field) || !['row', 'tabs'].includes(field.type);
    return [
      ...(hasLabel ? [{ path: `${path} label`, text: label }] : []),
      ...(labels ? [labels.singular, labels.plural].map((text) => ({ path: `${path} labels`, text })) : []),
      ...(identifiers.has(path) ? [] : (options ?? []).map(({ value, label: text }) => ({ path: `${path} ${value}`, text }))),
      ...[admin?.description, admin?.placeholder].filter(Boolean).map((text) => ({ path: `${path} hint`, text })),
      ...textsOfFields([...(inner ?? []), ...(tabs ?? [])], path),
    ];
  });
}
type FieldParts = {
  hidden?: boolean;
  label?: unknown;
  labels?: { singular?: unknown; plural?: unknown };
  options?: { value: string; label: unknown }[];
  admin?: { hidden?: boolean; description?: unknown; placeholder?: unknown };
  fields?: Field[];
  tabs?: Tab[];
};

function allTexts(): Text[] {
  const own = [...config.collections, ...config.globals].filter(({ slug }) => !slug.startsWith('payload-'));
  return own.flatMap((entity) => [
    ...('labels' in entity ? Object.values(entity.labels) : [entity.label]).map((text) => ({ path: entity.slug, text })),
    ...[entity.admin.group, entity.admin.description].filter(Boolean).map((text) => ({ path: entity.slug, text })),
    ...textsOfFields(entity.fields, entity.slug),
  ]);
}

const isPair = (text: unknown): text is { vi: string; en: string } =>
  typeof text === 'object' && text !== null && ['vi', 'en'].every((language) => (text as Record<string, unknown>)[language]);

describe('what the studio calls its collections and fields', () => {
  it('is said in both languages', () => {
    const texts = allTexts();
    expect(texts.length).toBeGreaterThan(300);
    // Payload's own texts are functions that ask its translations.
    const faults = texts.filter(({ text }) => typeof text !== 'function' && !isPair(text));
    expect(faults).toEqual([]);
  });

  it('has no Vietnamese in the English labels', () => {
    const english = allTexts().flatMap(({ path, text }) => (isPair(text) ? [`${path}: ${text.en}`] : []));
    expect(english.filter((text) => vietnameseLetter.test(text))).toEqual([]);
  });
});

describe('what a field answers to a value that it refuses', () => {
  it('has the same texts in both languages', () => {
    expect(languageFaults(fieldWords)).toEqual([]);
    expect(textsOf(fieldWords.vi).size).toBeGreaterThan(0);
    expect(languageFaults(hookWords)).toEqual([]);
  });

  it('is said in the language of the person who saves, and in Vietnamese to a program', () => {
    const english = { i18n: { language: 'en' } };
    expect(requiredInVietnamese('', { req: english })).toBe('The Vietnamese text is needed.');
    expect(requiredInVietnamese('', { req: {} })).toBe('Cần điền nội dung tiếng Việt.');
    const validate = keyField.validate as (value: unknown, options: { req: unknown }) => unknown;
    expect(validate('tên', { req: english })).toBe(fieldWords.en.keyLetters);
    expect(validate('tên', { req: { i18n: { language: 'vi' } } })).toBe(fieldWords.vi.keyLetters);
    expect(validate('cai-vneid', { req: english })).toBe(true);
  });
});
