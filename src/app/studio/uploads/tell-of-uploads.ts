/** What of `sonner`'s toasts is used here. */
type Say<Shown> = (message: Shown, options?: object) => string | number;
export type Toasts<Shown> = { success: Say<Shown>; error: Say<Shown>; dismiss: (id: string | number) => unknown };

type Words<Shown> = {
  saved: (count: number) => string;
  refused: (count: number) => string;
  /** The reasons one below the other, as the toast shows them. */
  list: (reasons: string[]) => Shown;
};

/** A toast per refused file: its words, and its id to take it away. */
type Reason = { text: string; id: string | number };

/** More uploads than anyone chooses at once. */
const mostKept = 200;

/**
 * Payload's form for many files speaks English however the studio is set, says how many files failed and not which, and lays a
 * toast for each over the last. From now on one toast stays that names every refused file with its reason, in the reader's
 * language. Gives a function that takes the change back.
 */
export function tellOfUploads<Shown>(toasts: Toasts<Shown>, { saved, refused, list }: Words<Shown>): () => void {
  const { success, error } = toasts;
  let reasons: Reason[] = [];
  toasts.success = (message, options) => {
    const count = countIn(message, /^Successfully saved (\d+) files$/);
    return success(count === null ? message : (saved(count) as Shown), options);
  };
  toasts.error = (message, options) => {
    const count = countIn(message, /^Failed to save (\d+) files$/);
    if (count === null) {
      const id = error(message, options);
      const text = textOf(message);
      if (text !== '') reasons = [...reasons, { text, id }].slice(-mostKept);
      return id;
    }
    const ofThese = reasons.slice(-count);
    for (const { id } of ofThese) toasts.dismiss(id);
    reasons = [];
    const description = list(ofThese.map(({ text }) => text));
    return error(refused(count) as Shown, { ...options, description, duration: Number.POSITIVE_INFINITY, closeButton: true });
  };
  return () => Object.assign(toasts, { success, error });
}

function countIn(message: unknown, pattern: RegExp): number | null {
  const [, count] = (typeof message === 'string' && pattern.exec(message)) || [];
  return count === undefined ? null : Number(count);
}

/** Payload wraps an answer of the server into an element. */
function textOf(message: unknown): string {
  if (typeof message === 'string') return message;
  const { errorMessage } = (message as { props?: { errorMessage?: unknown } } | null)?.props ?? {};
  return typeof errorMessage === 'string' ? errorMessage : '';
}
