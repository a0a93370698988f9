import { z } from 'zod';

declare module 'zod' {
  interface GlobalMeta {
    /** What the values of an enumeration are called. */
    choices?: Record<string, string>;
    /** Hardly anybody needs to change it. */
    isAdvanced?: boolean;
  }
}

/** One setting of a channel as a form shows it. Words are those of the schema's `meta`, in Vietnamese. */
export type SettingField = {
  name: string;
  label: string;
  hint: string;
  input: 'text' | 'number' | 'switch' | 'choice' | 'group';
  choices: { value: string; label: string }[];
  /** Of a group. */
  fields: SettingField[];
  /** What holds where nothing is filled in; `null` = nothing does. */
  initial: string | number | boolean | null;
  isRequired: boolean;
  isAdvanced: boolean;
};

/** The part of JSON Schema that settings use. */
type Schema = {
  type?: string;
  title?: string;
  description?: string;
  enum?: string[];
  default?: unknown;
  properties?: Record<string, Schema>;
  required?: string[];
} & Pick<z.GlobalMeta, 'choices' | 'isAdvanced'>;

/** Settings of a channel as fields of a form, in the order in which the schema names them. */
export function settingFields(settings: z.ZodType): SettingField[] {
  return fieldsOf(z.toJSONSchema(settings, { io: 'input' }) as Schema);
}

function fieldsOf({ properties = {}, required = [] }: Schema): SettingField[] {
  return Object.entries(properties).map(([name, schema]): SettingField => {
    const { title = name, description = '', choices = {}, isAdvanced = false, default: initial } = schema;
    return {
      name,
      label: title,
      hint: description,
      input: inputOf(schema),
      choices: (schema.enum ?? []).map((value) => ({ value, label: choices[value] ?? value })),
      fields: fieldsOf(schema),
      initial: ['string', 'number', 'boolean'].includes(typeof initial) ? (initial as string | number | boolean) : null,
      isRequired: required.includes(name),
      isAdvanced,
    };
  });
}

function inputOf({ type, enum: values }: Schema): SettingField['input'] {
  if (values !== undefined) return 'choice';
  if (type === 'boolean') return 'switch';
  if (type === 'object') return 'group';
  return type === 'integer' || type === 'number' ? 'number' : 'text';
}

/** What a person reads of an issue: the setting's name on the form, and what is expected there. */
export function settingProblem(settings: z.ZodType, issue: z.core.$ZodIssue | undefined): { field: string; expected: string } {
  let fields = settingFields(settings);
  let found: SettingField | undefined;
  for (const part of issue?.path ?? []) {
    found = fields.find(({ name }) => name === part) ?? found;
    fields = found?.fields ?? [];
  }
  const isEmpty = issue?.code === 'invalid_type' && issue.input === undefined;
  return {
    field: found?.label ?? 'Cấu hình',
    expected: isEmpty ? 'ô này bắt buộc phải điền' : found?.hint || 'giá trị chưa đúng dạng',
  };
}
