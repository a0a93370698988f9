/** What of `sonner`'s toasts is used here. */
type Id = string | number;
type Options = { id?: Id; duration?: number };
type Say = (message: unknown, options?: Options) => Id;
type Outcome = ((value: unknown) => unknown) | unknown;
type Promised = { loading?: unknown; success?: Outcome; error?: Outcome };
export type LastingToasts = {
  success: Say;
  error: Say;
  loading: Say;
  promise: (promise: Promise<unknown>, said?: Promised) => unknown;
};

const briefMs = 4_000;

/**
 * From now on an error stays until it is closed. Only what the fields of a form say as well goes by itself (`isSaidElsewhere`).
 * Gives a function that takes the change back.
 */
export function lastingErrors(toasts: LastingToasts, isSaidElsewhere: (text: string) => boolean): () => void {
  const { error, promise } = toasts;
  toasts.error = (message, options) => {
    const duration = isSaidElsewhere(textOf(message)) ? briefMs : Number.POSITIVE_INFINITY;
    return error(message, { duration, ...options });
  };
  // `sonner` shows the end of a promise by itself, past `error`.
  toasts.promise = (given, said = {}) => {
    const id = toasts.loading(said.loading);
    const saying = (outcome: Outcome, value: unknown) => (typeof outcome === 'function' ? outcome(value) : (outcome ?? value));
    given.then(
      (value) => toasts.success(saying(said.success, value), { id, duration: briefMs }),
      (reason) => toasts.error(saying(said.error, reason), { id }),
    );
    return id;
  };
  return () => Object.assign(toasts, { error, promise });
}

/** Payload wraps an answer of the server into an element. */
function textOf(message: unknown): string {
  if (typeof message === 'string') return message;
  const { errorMessage } = (message as { props?: { errorMessage?: unknown } } | null)?.props ?? {};
  return typeof errorMessage === 'string' ? errorMessage : '';
}
