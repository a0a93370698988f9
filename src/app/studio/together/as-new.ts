import { withoutRowIds } from './other-languages.ts';

/** Of the document that is gone, or given anew: a row's id belongs to the row of before. */
const ofBefore = ['id', 'key', 'createdAt', 'updatedAt', 'deletedAt', 'workflowState', 'editionSha256', 'changedBy'];

/** The values of a form as those of a new document. */
export function asNew(values: Record<string, unknown>): Record<string, unknown> {
  const kept = Object.entries(values).filter(([name]) => !ofBefore.includes(name));
  return Object.fromEntries(kept.map(([name, value]) => [name, withoutRowIds(value)]));
}
