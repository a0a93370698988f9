type Send = typeof fetch;

/** The save of a form that did not arrive: "PATCH /api/guides/7". */
export type LostSave = string;

type Watched = {
  send: Send;
  origin: string;
  /** What the person reads where a save did not arrive. */
  refusal: () => string;
};

export type Connection = {
  fetch: Send;
  isAway: () => boolean;
  /** The newest save that did not arrive since the server went away. */
  lostSave: () => LostSave | null;
  subscribe: (listener: () => void) => () => void;
  /** Asks the server whether it is back. */
  look: () => Promise<void>;
};

/**
 * Knows from the page's own requests whether the server answers. It is away when none arrives, or when the edge answers in the
 * place of the studio. A form's save that does not arrive is refused in the reader's words, not in the browser's English.
 */
export function watchConnection({ send, origin, refusal }: Watched): Connection {
  let isAway = false;
  let lost: LostSave | null = null;
  const listeners = new Set<() => void>();
  const set = (next: boolean, save: LostSave | null = null) => {
    const isSame = next === isAway && save === null;
    isAway = next;
    lost = save ?? (next || !isSame ? lost : null);
    if (!isSame) for (const listener of listeners) listener();
  };
  const watched: Send = async (input, init) => {
    const sent = describe({ input, init, origin });
    if (sent === null) return send(input, init);
    try {
      const response = await send(input, init);
      if (!isInstead(response)) {
        set(false);
        return response;
      }
      set(true, sent.save);
      return sent.save === null ? response : refused(refusal());
    } catch (error) {
      if (init?.signal?.aborted) throw error;
      set(true, sent.save);
      if (sent.save === null && !sent.isPreference) throw error;
      return refused(refusal());
    }
  };
  const look = async () => {
    const response = await send('/api/users/me', { credentials: 'same-origin', cache: 'no-store' }).catch(() => null);
    if (response !== null && !isInstead(response)) set(false);
  };
  return {
    ...{ fetch: watched, isAway: () => isAway, look },
    lostSave: () => lost,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

/** The edge's page in the place of the studio, or a proxy's. The studio's own answers are JSON. */
const isInstead = ({ status, headers }: Response): boolean =>
  [502, 503, 504].includes(status) && !(headers.get('content-type') ?? '').includes('json');

/** As Payload's forms read it. */
const refused = (message: string): Response => Response.json({ errors: [{ message }] }, { status: 503 });

type Sent = { input: Parameters<Send>[0]; init: RequestInit | undefined; origin: string };

type Asked = {
  /** What a form saves by it. */
  save: LostSave | null;
  /** Payload waits for a preference for ever when its question breaks off, and with it every save of the form. */
  isPreference: boolean;
};

/** `null`: no request to the studio. */
function describe({ input, init, origin }: Sent): Asked | null {
  const asRequest = input instanceof Request ? input : null;
  const url = new URL(asRequest?.url ?? String(input), origin);
  const method = (init?.method ?? asRequest?.method ?? 'GET').toUpperCase();
  const isForm = method === 'POST' && new Headers(init?.headers ?? asRequest?.headers).has('next-action');
  if (url.origin !== origin || !(isForm || url.pathname.startsWith('/api/'))) return null;
  const isSave = init?.body instanceof FormData && ['POST', 'PATCH'].includes(method) && !isForm;
  const isPreference = url.pathname.startsWith('/api/payload-preferences/');
  return { save: isSave ? `${method} ${url.pathname}` : null, isPreference };
}
