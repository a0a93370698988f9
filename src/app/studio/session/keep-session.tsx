'use client';

import { useAuth } from '@payloadcms/ui';
import { type ReactNode, useEffect, useSyncExternalStore } from 'react';
import { dayMs, minuteMs, secondMs } from '../../../domain/durations.ts';
import { useLanguage } from '../use-language.ts';
import { AskPassword } from './ask-password.tsx';
import { type Gate, openGate } from './session-gate.ts';
import { sessionWords } from './words.ts';

/** One for the page, from the moment its scripts are loaded: Payload asks who is logged in before anything is drawn. */
const gate = typeof window === 'undefined' ? null : standInFront();
/** Tabs share one session. */
const tabs = typeof BroadcastChannel === 'undefined' ? null : new BroadcastChannel('pano-session');

function standInFront(): Gate {
  const opened = openGate({ send: window.fetch.bind(window), origin: window.location.origin });
  window.fetch = opened.fetch;
  return opened;
}

/** Around the whole studio: when the session ends, the password is asked for over the page, and nothing is left or lost. */
export function KeepSession({ children }: { children: ReactNode }) {
  return (
    <>
      {children}
      {gate === null ? null : <AtTheGate gate={gate} />}
    </>
  );
}

function AtTheGate({ gate: { open, subscribe, asked, look, logIn, putOff, askAgain, endsAt } }: { gate: Gate }) {
  const words = sessionWords[useLanguage()];
  usePageAccount(open);
  useOwnEnd();
  useEffect(() => keepWatch({ look, asked, endsAt }), [look, asked, endsAt]);
  const now = useSyncExternalStore(subscribe, asked, () => null);
  if (now === null) return null;
  if (now.isPutOff)
    return (
      <div className="pano-put-off" role="status">
        {words.putOff}
        <button type="button" className="pano-button" onClick={askAgain}>
          {words.again}
        </button>
      </div>
    );
  const logInHere = async (password: string) => {
    const answer = await logIn(password);
    if (answer.isIn) tabs?.postMessage('logged-in');
    return answer;
  };
  return <AskPassword asked={now} logIn={logInHere} onLater={putOff} />;
}

function usePageAccount(open: Gate['open']): void {
  const { user } = useAuth<{ id?: unknown; name?: string; email?: string }>();
  const { id, name = '', email = '' } = user ?? {};
  // Before Payload's first question: effects of what is inside come first.
  useEffect(() => open(id === undefined ? null : { id: String(id), name, email }), [open, id, name, email]);
}

/** Longer than a page stays open, and as long as a timer of the browser can wait. */
const farMs = 20 * dayMs;

/**
 * Payload leaves the page at the end of the session by itself, and asks a minute before. It is told of an end that is far away:
 * the real one is watched here.
 */
function useOwnEnd(): void {
  const { user, token, tokenExpirationMs = 0, setUser } = useAuth();
  useEffect(() => {
    if (!user || tokenExpirationMs === 0 || tokenExpirationMs > Date.now() + farMs / 2) return;
    setUser({ user, exp: (Date.now() + farMs) / secondMs, ...(token === undefined ? {} : { token }) });
  }, [user, token, tokenExpirationMs, setUser]);
}

const watchEveryMs = 20 * secondMs;
/** Somebody who works is not asked: the session is made longer in its last minutes. */
const lastMs = 10 * minuteMs;
const atWorkMs = 5 * minuteMs;

/** Gives a function that ends the watch. */
function keepWatch({ look, asked, endsAt }: Pick<Gate, 'look' | 'asked' | 'endsAt'>): () => void {
  let workedAt = Date.now();
  const work = () => {
    workedAt = Date.now();
  };
  const lookIfAsked = () => {
    if (asked() !== null) void look();
  };
  const watch = async () => {
    const leftMs = endsAt() === 0 ? Number.POSITIVE_INFINITY : endsAt() - Date.now();
    if (asked() !== null || leftMs <= 0) await look();
    else if (leftMs < lastMs && Date.now() - workedAt < atWorkMs) {
      await fetch('/api/users/refresh-token', { method: 'POST', credentials: 'same-origin' }).catch(() => undefined);
      await look();
    }
    timer = setTimeout(watch, watchEveryMs);
  };
  let timer = setTimeout(watch, watchEveryMs);
  for (const name of ['keydown', 'pointerdown']) document.addEventListener(name, work);
  window.addEventListener('focus', lookIfAsked);
  tabs?.addEventListener('message', lookIfAsked);
  return () => {
    clearTimeout(timer);
    for (const name of ['keydown', 'pointerdown']) document.removeEventListener(name, work);
    window.removeEventListener('focus', lookIfAsked);
    tabs?.removeEventListener('message', lookIfAsked);
  };
}
