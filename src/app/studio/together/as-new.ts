/** Of the document that is gone, or given anew: a row's id belongs to the row of before. */
const ofBefore = ['id', 'key', 'createdAt', 'updatedAt', 'deletedAt', 'workflowState', 'editionSha256', 'changedBy'];

/** The values of a form as those of a new document. */
export function asNew(values: Record<string, unknown>): Record<string, unknown> {
  const kept = Object.entries(values).filter(([name]) => !ofBefore.includes(name));
  return Object.fromEntries(kept.map(([name, value]) => [name, withoutRowIds(value)]));
}

function withoutRowIds(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutRowIds);
  if (value === null || typeof value !== 'object') return value;
  // A text of an article is a tree of its own, in which ids name what it shows.
  if ('root' in value) return value;
  const kept = Object.entries(value).filter(([name]) => name !== 'id');
  return Object.fromEntries(kept.map(([name, inner]) => [name, withoutRowIds(inner)]));
}
