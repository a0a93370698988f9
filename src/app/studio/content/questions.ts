/** What the browser keeps of a question that has ended, on the page's clock in ms. */
export type Question = { start: number; end: number; isAnswered: boolean };

/** How long a form may take over an answer until it asks what waited behind it. */
const slowestMs = 1_000;

/**
 * Whether the server was told of a change and has answered. Payload asks one question at a time, and the one that waits behind
 * it may have been written before the change: then the second one asked since is the first that knows of it.
 */
export function isAnswered(questions: readonly Question[], changedAt: number): boolean {
  const since = questions.filter(({ start }) => start >= changedAt).toSorted((one, other) => one.start - other.start);
  const wasAsking = questions.some(({ start, end }) => start < changedAt && end > changedAt - slowestMs);
  return since.slice(wasAsking ? 1 : 0).some((question) => question.isAnswered);
}
