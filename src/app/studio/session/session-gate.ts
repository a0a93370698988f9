import { shareInFlight } from '../../../concurrency/share-in-flight.ts';
import { secondMs } from '../../../domain/durations.ts';
import { pageAccountHeader, type SessionEnd } from '../../../domain/page-account.ts';
import { openWaitingRoom } from './waiting-room.ts';

type Send = typeof fetch;

/** The account that the page was opened by. */
type Account = { id: string; name: string; email: string };

/** What the person is asked. `other`: who has logged in instead, in another tab. `isPutOff`: they want to do it later. */
export type Asked = { account: Account; why: SessionEnd | 'other'; other: string; isPutOff: boolean };

/** `wrong`: the password. */
export type LoggedIn = { isIn: true } | { isIn: false; isWrong: boolean; message: string };

export type Gate = {
  fetch: Send;
  /** Whose page it is; `null`: nobody's, as at the login. */
  open: (account: Account | null) => void;
  asked: () => Asked | null;
  subscribe: (listener: () => void) => () => void;
  logIn: (password: string) => Promise<LoggedIn>;
  /** Asks the server who is logged in, and goes on or asks the person. */
  look: () => Promise<void>;
  putOff: () => void;
  askAgain: () => void;
  /** When the session ends, in milliseconds; 0 = not known. */
  endsAt: () => number;
};

type There = { kind: 'same' } | { kind: 'unknown' } | { kind: 'none'; why: SessionEnd } | { kind: 'other'; name: string };

/**
 * Every request of a page goes through it. What is refused because the session has ended waits until the password was typed and
 * is then sent again, so that no form sees the refusal. Payload's own questions about the account wait too: their answer would
 * take the account away, and the page with it.
 *
 * A refusal counts only after the server was asked who is logged in: 403 is also the answer to a lack of rights.
 */
export function openGate({ send, origin }: { send: Send; origin: string }): Gate {
  let account: Account | null = null;
  let asked: Asked | null = null;
  let endsAt = 0;
  const listeners = new Set<() => void>();
  const room = openWaitingRoom();
  const share = shareInFlight<There>();

  const say = (next: Asked | null) => {
    asked = next;
    for (const listener of listeners) listener();
  };
  const close = () => {
    if (asked !== null) say(null);
    room.settle(true);
  };
  const whoIsThere = () =>
    share('who', async () => {
      const response = await send('/api/users/me', { credentials: 'same-origin', cache: 'no-store' }).catch(() => null);
      const told = response?.ok ? ((await response.json().catch(() => null)) as Told | null) : null;
      if (told === null) return { kind: 'unknown' };
      if (!told.user) return { kind: 'none', why: await whyEnded(send) };
      if (String(told.user.id) !== account?.id) return { kind: 'other', name: told.user.name ?? '' };
      endsAt = (told.exp ?? 0) * secondMs;
      return { kind: 'same' };
    });
  const ask = (there: There) => {
    if (account === null || there.kind === 'same' || there.kind === 'unknown') return;
    const [why, other] = there.kind === 'other' ? (['other', there.name] as const) : ([there.why, ''] as const);
    if (asked === null || asked.other !== other) say({ account, why, other, isPutOff: false });
  };

  /** Whether Payload's own question is answered with the account of the page. */
  const isSame = async (response: Response, of: Account): Promise<boolean> => {
    const { user, exp } = response.ok ? ((await response.clone().json()) as Told) : { user: of };
    const isOf = String(user?.id) === of.id;
    if (isOf && exp !== undefined) endsAt = exp * secondMs;
    return isOf;
  };

  const through: Send = async (input, init) => {
    const sent = describe({ input, init, origin });
    const of = account;
    if (of === null || sent === null) return send(input, init);
    for (let isRepeated = false; ; isRepeated = true) {
      const mayAsk = asked === null || asked.isPutOff || (await room.wait(sent.isOfSession));
      const { headers } = sent;
      headers.set(pageAccountHeader, of.id);
      const response = await send(input instanceof Request ? input.clone() : input, { ...init, headers });
      const isRefused = sent.isMe ? !(await isSame(response, of)) : isRefusal(response, sent);
      if (account !== of || !isRefused) return response;
      const there = await whoIsThere();
      if (there.kind === 'unknown') return response;
      if (there.kind === 'same') {
        if (isRepeated || !sent.isRepeatable || response.status === 403) return response;
        continue;
      }
      // What only reads is not worth a second question.
      if (!sent.isOfSession && (!mayAsk || (asked?.isPutOff && sent.isReading))) return response;
      if (asked?.isPutOff && !sent.isReading) say({ ...asked, isPutOff: false });
      else ask(there);
      if (!(await room.wait(sent.isOfSession))) return response;
    }
  };

  return {
    fetch: through,
    open: (next) => {
      if (next?.id === account?.id) return;
      account = next;
      endsAt = 0;
      close();
    },
    asked: () => asked,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    logIn: async (password) => {
      const answer = await logIn({ send, email: account?.email ?? '', password });
      if (!answer.isIn) return answer;
      if ((await whoIsThere()).kind === 'same') close();
      return answer;
    },
    look: async () => {
      if (account === null) return;
      const there = await whoIsThere();
      if (there.kind === 'same') close();
      else if (!asked?.isPutOff) ask(there);
    },
    putOff: () => {
      if (asked === null) return;
      say({ ...asked, isPutOff: true });
      room.settle(false);
    },
    askAgain: () => {
      if (asked !== null) say({ ...asked, isPutOff: false });
    },
    endsAt: () => endsAt,
  };
}

type Told = { user?: { id: unknown; name?: string } | null; exp?: number };

type Sent = { headers: Headers; isReading: boolean; isOfSession: boolean; isMe: boolean; isRepeatable: boolean };

/** `null`: a request that no session is needed for, or that is none of ours. */
function describe({ input, init, origin }: { input: Parameters<Send>[0]; init: RequestInit | undefined; origin: string }) {
  const asRequest = input instanceof Request ? input : null;
  const url = new URL(asRequest?.url ?? String(input), origin);
  const headers = new Headers(init?.headers ?? asRequest?.headers);
  const method = (init?.method ?? asRequest?.method ?? 'GET').toUpperCase();
  // The form's own questions go to the address of the page.
  const isForm = method === 'POST' && headers.has('next-action');
  const isCall = url.pathname.startsWith('/api/') && !/^\/api\/users\/(login|logout|session-end)$/.test(url.pathname);
  if (url.origin !== origin || !(isForm || isCall)) return null;
  const isMe = url.pathname === '/api/users/me';
  const isOfSession = isMe || url.pathname === '/api/users/refresh-token';
  return { headers, isReading: method === 'GET' || isForm, isOfSession, isMe, isRepeatable: isCall };
}

function isRefusal({ status }: Response, { isRepeatable }: Sent): boolean {
  return status === 401 || status === 403 || (!isRepeatable && status >= 500);
}

async function whyEnded(send: Send): Promise<SessionEnd> {
  const response = await send('/api/users/session-end', { method: 'POST', credentials: 'same-origin' }).catch(() => null);
  const told = response?.ok ? ((await response.json().catch(() => null)) as { why?: SessionEnd } | null) : null;
  return told?.why ?? 'expired';
}

type Login = { send: Send; email: string; password: string };

async function logIn({ send, email, password }: Login): Promise<LoggedIn> {
  const response = await send('/api/users/login', {
    method: 'POST',
    credentials: 'same-origin',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ email, password }),
  }).catch(() => null);
  if (response?.ok) return { isIn: true };
  const told = (await response?.json().catch(() => null)) as { code?: string; errors?: { message?: string }[] } | null;
  return { isIn: false, isWrong: told?.code === 'account.wrong-login', message: told?.errors?.[0]?.message ?? '' };
}
