import { type CollectionBeforeChangeHook, ValidationError } from 'payload';
import { planProblems } from '../../src/db/plan-check.ts';

/** Refuses a plan that cannot be kept, with every reason beside its field. */
export const checkPlan: CollectionBeforeChangeHook = async ({ data, originalDoc, req, collection }) => {
  const fields = { ...originalDoc, ...data };
  const problems = await planProblems({ payload: req.payload, fields, now: new Date(), req });
  if (problems.length === 0) return data;
  const errors = problems.map(({ field, error }) => ({ path: field, message: error.forPeople, label: labelOf(field) }));
  throw new ValidationError({ collection: collection.slug, errors, req }, req.t);
};

/** What the summary above the form calls the field. */
const labelOf = (field: string): string => fieldNames[field] ?? field;
const fieldNames: Record<string, string> = {
  startDate: 'Ngày đầu',
  time: 'Giờ',
  repeat: 'Lặp lại',
  weekdays: 'Vào các thứ',
  until: 'Đến hết ngày',
  count: 'Số lần',
  exceptDates: 'Trừ các ngày',
  cooldownDays: 'Giãn cách',
  editions: 'Ấn bản',
  theme: 'Chủ đề',
};
