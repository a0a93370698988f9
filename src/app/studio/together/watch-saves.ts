import { baseHeader } from '../../../domain/base-version.ts';

type Send = typeof fetch;

/** Who has saved over what a form was opened with: in words of the server, and the version that is stored now. */
export type SavedSince = { message: string; savedAt: string; by: string };

/** What was typed, as it was sent. */
export type Typed = { values: Record<string, unknown>; locale: string };

/** `mine`: over what is stored. `leave`: the page is on its way elsewhere. `back`: to the form, unsaved. */
export type Answered = 'mine' | 'leave' | 'back';

export type OpenForm = {
  /** `updatedAt` of the document as the form was opened with it. */
  base: string;
  askSince: (since: SavedSince, typed: Typed) => Promise<Answered>;
  askGone: (typed: Typed) => Promise<Answered>;
};

type Watch = {
  fetch: Send;
  /** Gives a function that ends it. */
  open: (document: string, form: OpenForm) => () => void;
  rebase: (document: string, base: string) => void;
};

/**
 * Every save of an open form says with which version of the document the form was opened. A save that the server refuses because
 * of a newer one waits for the person's answer, and is then sent again over the version that they have seen.
 */
export function watchSaves(send: Send, origin: string): Watch {
  const forms = new Map<string, OpenForm>();
  const watched: Send = async (input, init) => {
    const save = saveIn({ input, init, origin });
    const form = save === null ? undefined : forms.get(save.document);
    if (save === null || form === undefined || form.base === '') return send(input, init);
    for (let base = form.base; ; ) {
      const headers = new Headers(init?.headers);
      headers.set(baseHeader, base);
      const response = await send(input, { ...init, headers });
      const told = [404, 409].includes(response.status) ? await read(response) : null;
      const isSince = told?.code === 'document.saved-since';
      if (!isSince && told?.code !== 'document.gone') return response;
      const answer = isSince ? await form.askSince(sinceOf(told), save.typed) : await form.askGone(save.typed);
      if (answer === 'leave') return new Promise(() => undefined);
      if (answer === 'back' || !isSince) return response;
      base = sinceOf(told).savedAt;
    }
  };
  const open = (document: string, form: OpenForm) => {
    forms.set(document, form);
    return () => {
      if (forms.get(document) === form) forms.delete(document);
    };
  };
  const rebase = (document: string, base: string) => {
    const form = forms.get(document);
    if (form !== undefined) form.base = base;
  };
  return { fetch: watched, open, rebase };
}

type Told = { code?: string; savedAt?: string; by?: string; errors?: { message?: string }[] };

const read = async (response: Response): Promise<Told | null> =>
  response
    .clone()
    .json()
    .catch(() => null);

const sinceOf = (told: Told | null): SavedSince => ({
  message: told?.errors?.[0]?.message ?? '',
  savedAt: told?.savedAt ?? '',
  by: told?.by ?? '',
});

type Sent = { input: Parameters<Send>[0]; init: RequestInit | undefined; origin: string };

/** The save of a form, as Payload sends it: one document, its values as JSON in a multipart body. */
function saveIn({ input, init, origin }: Sent): { document: string; typed: Typed } | null {
  if (init?.method?.toUpperCase() !== 'PATCH' || !(init.body instanceof FormData)) return null;
  const url = new URL(String(input), origin);
  const [, collection, id] = /^\/api\/([^/]+)\/([^/]+)$/.exec(url.pathname) ?? [];
  const text = init.body.get('_payload');
  if (url.origin !== origin || !collection || !id || typeof text !== 'string') return null;
  const values = JSON.parse(text) as Record<string, unknown>;
  return { document: `${collection}/${id}`, typed: { values, locale: url.searchParams.get('locale') ?? 'vi' } };
}
