import type { Field, Validate } from 'payload';
import { requiredInVietnamese } from './localised.ts';

/** For the checks of a submission. */
type NeededMark = {
  isNeeded?: boolean;
  /** Another field that has the words of a document of before: then this one may be empty. */
  instead?: string;
};

/**
 * Fields that a draft is saved without and not submitted: somebody begins with a title and comes back tomorrow. What is filled in
 * is checked at once as before. Keys are made when it is saved.
 */
export function neededToSubmit(fields: Field[]): Field[] {
  return fields.map((field) => (isMadeBySaving(field) ? field : withInner(unrequired(field))));
}

function withInner(field: Field): Field {
  if (field.type === 'tabs') {
    const tabs = field.tabs.map((tab) => ({ ...tab, fields: neededToSubmit(tab.fields) }));
    return { ...field, tabs };
  }
  return 'fields' in field ? ({ ...field, fields: neededToSubmit(field.fields) } as Field) : field;
}

function unrequired(field: Field): Field {
  const { required, validate, custom, admin } = field as Loose;
  const isInWords = validate === (requiredInVietnamese as unknown);
  if (required !== true && !isInWords && custom?.isNeeded !== true) return field;
  const checked = isInWords || validate === undefined ? {} : { validate: unlessEmpty(validate) };
  const { required: _, validate: __, ...rest } = field as Loose;
  return {
    ...rest,
    ...checked,
    custom: { ...custom, isNeeded: true },
    // The star beside the label: `studio.css` for Payload's fields, `isNeeded` for ours.
    admin: { ...admin, className: 'is-needed', custom: { ...admin?.custom, isNeeded: true } },
  } as unknown as Field;
}

type Loose = {
  required?: boolean;
  validate?: Validate;
  custom?: NeededMark;
  admin?: { custom?: Record<string, unknown> };
};

const isMadeBySaving = (field: Field): boolean => (field as { custom?: { keyFrom?: string } }).custom?.keyFrom !== undefined;

function unlessEmpty(validate: Validate): Validate {
  return (value, options) => isEmpty(value) || validate(value, options);
}

const isEmpty = (value: unknown): boolean =>
  value === null ||
  value === undefined ||
  (typeof value === 'string' && value.trim() === '') ||
  (Array.isArray(value) && value.length === 0);
