import type { FieldHook, TextField, TextFieldSingleValidation } from 'payload';
import { AppError } from '../../src/domain/errors.ts';
import type { ReaderText } from '../../src/domain/reader-language.ts';
import { parsePlanDate, storedPlanDate } from '../../src/text/plan-date.ts';
import { periodError, planDateError } from '../../src/text/plan-date-error.ts';
import { label } from './labels.ts';
import { languageOfRequest } from './words.ts';

type PlanDateField = {
  name: string;
  label: ReaderText;
  /** @default false */
  required?: boolean;
  /** Name of the field beside it that it may not end before. */
  notBefore?: string;
  /** `false` for a date that the office itself sets: "không ghi" is no answer then. @default true */
  mayBeUndated?: boolean;
};

/**
 * A date as exact as its paper: a day, a month, a quarter, a year or "không ghi". It is typed as people in Viet Nam write it
 * and stored as `storedPlanDate` has it. What was stored before there was this form may stay until somebody changes it.
 */
export function planDateField(options: PlanDateField): TextField {
  const { name, label: title, required = false, notBefore, mayBeUndated = true } = options;
  const check = (value: string, isUntouched: boolean, siblings: Record<string, unknown>): AppError | null => {
    if (value === '') return null;
    const start = notBefore === undefined ? null : siblings[notBefore];
    const isOver = typeof start === 'string' ? periodError({ start, end: value }) : null;
    if (isUntouched || isOver) return isOver;
    const error = planDateError(value);
    if (error) return error;
    const date = parsePlanDate(value);
    return !mayBeUndated && 'kind' in date && date.kind === 'undated' ? new AppError('date.named-needed') : null;
  };
  const validate: TextFieldSingleValidation = (value, { req, previousValue, siblingData }) => {
    const isUntouched = typeof value === 'string' && value !== '' && value === previousValue;
    const error = check(value?.trim() ?? '', isUntouched, siblingData as Record<string, unknown>);
    return error === null || error.sentence(languageOfRequest(req));
  };
  return {
    name,
    type: 'text',
    required,
    label: title,
    validate,
    hooks: { beforeValidate: [storeAsOneText] },
    admin: {
      components: { Field: '/src/app/studio/content/plan-date-field.tsx#PlanDateField' },
      description: mayBeUndated
        ? label('Ví dụ: 30/01/2026, tháng 2/2026, quý I/2026, 2026; không ghi', 'E.g. 30/01/2026, 02/2026, 2026; undated')
        : label('Ví dụ: 30/01/2026', 'E.g. 30/01/2026'),
    },
  };
}

/** What no date can say: "sau 21/5/2025". Shown beside the date. */
export const dateNoteField: TextField = {
  name: 'dateNote',
  type: 'text',
  maxLength: 120,
  label: label('Ghi thêm về ngày', 'Note on the date'),
  admin: { description: label('Nếu cần, ví dụ: sau 21/5/2025', 'If needed, e.g. sau 21/5/2025') },
};

/** A text that is no date is left to `validate`, and one that nobody changed to whoever types it again. */
const storeAsOneText: FieldHook = ({ value, previousValue }) => {
  if (typeof value !== 'string' || value === previousValue) return value;
  const date = parsePlanDate(value);
  return 'problem' in date ? value : storedPlanDate(date);
};
