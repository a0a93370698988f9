/** States from which nothing goes on by itself. */
export const restful: ReadonlySet<string> = new Set([
  'published',
  'unconfirmed',
  'held',
  'rejected',
  'missed',
  'cancelled',
  'auth-wait',
]);
