import { z } from 'zod';
import type { ReaderText } from '../../domain/reader-language.ts';

declare module 'zod' {
  interface GlobalMeta {
    /** What the setting is called. */
    label?: ReaderText;
    /** What belongs into the input. It also ends the sentence that refuses a wrong value. */
    hint?: ReaderText;
    /** What the values of an enumeration are called. */
    choices?: Record<string, ReaderText>;
    /** Hardly anybody needs to change it. */
    isAdvanced?: boolean;
    /**
     * Pano calls it: judged by the guard at each save and each call. The keys are forgotten when it changes.
     * @default true for `z.url()`
     */
    isAddress?: boolean;
    /** Says whose keys these are: they are forgotten when it changes. */
    isAccount?: boolean;
  }
}

/** One setting of a channel as a form shows it. Texts are those of the schema's `meta`. */
export type SettingField = {
  name: string;
  label: ReaderText;
  /** `null` = the label says enough. */
  hint: ReaderText | null;
  input: 'text' | 'number' | 'switch' | 'choice' | 'group';
  choices: { value: string; label: ReaderText }[];
  /** Of a group. */
  fields: SettingField[];
  /** What holds where nothing is filled in; `null` = nothing does. */
  initial: string | number | boolean | null;
  isRequired: boolean;
  isAdvanced: boolean;
  /** Pano calls it. */
  isAddress: boolean;
  /** Another value makes Pano forget the keys. */
  bindsKeys: boolean;
};

/** The part of JSON Schema that settings use. */
type Schema = {
  type?: string;
  enum?: string[];
  default?: unknown;
  properties?: Record<string, Schema>;
  required?: string[];
  format?: string;
} & Pick<z.GlobalMeta, 'label' | 'hint' | 'choices' | 'isAdvanced' | 'isAddress' | 'isAccount'>;

/** Settings of a channel as fields of a form, in the order in which the schema names them. */
export function settingFields(settings: z.ZodType): SettingField[] {
  return fieldsOf(z.toJSONSchema(settings, { io: 'input' }) as Schema);
}

function fieldsOf({ properties = {}, required = [] }: Schema): SettingField[] {
  return Object.entries(properties).map(([name, schema]): SettingField => {
    const { label = sameText(name), hint = null, choices = {}, isAdvanced = false, default: initial } = schema;
    const { isAddress = false, isAccount = false } = schema;
    return {
      name,
      label,
      hint,
      input: inputOf(schema),
      choices: (schema.enum ?? []).map((value) => ({ value, label: choices[value] ?? sameText(value) })),
      fields: fieldsOf(schema),
      initial: ['string', 'number', 'boolean'].includes(typeof initial) ? (initial as string | number | boolean) : null,
      isRequired: required.includes(name),
      isAdvanced,
      isAddress: isAddress || schema.format === 'uri',
      bindsKeys: isAddress || isAccount || schema.format === 'uri',
    };
  });
}

/** An identifier that has no text is shown as it is. */
const sameText = (text: string): ReaderText => ({ vi: text, en: text });

function inputOf({ type, enum: values }: Schema): SettingField['input'] {
  if (values !== undefined) return 'choice';
  if (type === 'boolean') return 'switch';
  if (type === 'object') return 'group';
  return type === 'integer' || type === 'number' ? 'number' : 'text';
}

const noField: ReaderText = { vi: 'Cấu hình', en: 'Settings' };
const needed: ReaderText = { vi: 'ô này bắt buộc phải điền', en: 'it must be filled in' };
const malformed: ReaderText = { vi: 'giá trị chưa đúng dạng', en: 'the value has another form' };

/** What a person reads of an issue: the setting's name on the form, and what is expected there. */
export function settingProblem(
  settings: z.ZodType,
  issue: z.core.$ZodIssue | undefined,
): { field: ReaderText; expected: ReaderText } {
  let fields = settingFields(settings);
  let found: SettingField | undefined;
  for (const part of issue?.path ?? []) {
    found = fields.find(({ name }) => name === part) ?? found;
    fields = found?.fields ?? [];
  }
  const isEmpty = issue?.code === 'invalid_type' && issue.input === undefined;
  return { field: found?.label ?? noField, expected: isEmpty ? needed : (found?.hint ?? malformed) };
}
