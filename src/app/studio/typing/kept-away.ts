import type { Answer } from '../call.ts';
import type { Kept, Place } from './kept.ts';

type Call = (path: string, body: Record<string, unknown>) => Promise<Answer>;

/** A form is sent at most so often, while somebody types. */
const everyMs = 8_000;

/** A form's typing in the account itself, so that another device has it: this browser's own shelf is faster, but only here. */
export type KeptAway = {
  /** Sends the newest of what is given, now or when it is time. `onKept`: it is there. */
  keep(place: Place, kept: Kept, onKept: () => void): void;
  /** What waits to be sent is not: the form says again what is stored. */
  hold(): void;
  /** Once it is saved or dropped; what is on its way is waited for, so that it does not come after. */
  forget(place: Place, session: string): Promise<void>;
  find(place: Place): Promise<Kept | null>;
};

export function keptAway(call: Call): KeptAway {
  let timer: ReturnType<typeof setTimeout> | null = null;
  let sentAt = Number.NEGATIVE_INFINITY;
  let sending: Promise<unknown> = Promise.resolve();
  const stop = () => {
    if (timer !== null) clearTimeout(timer);
    timer = null;
  };
  return {
    keep: ({ user: _, ...place }, { at: __, ...kept }, onKept) => {
      stop();
      const send = () => {
        timer = null;
        sentAt = Date.now();
        sending = call('typed/keep', { ...place, ...kept }).then(({ ok }) => {
          if (ok) onKept();
        });
      };
      const waitMs = sentAt + everyMs - Date.now();
      if (waitMs <= 0) send();
      else timer = setTimeout(send, waitMs);
    },
    hold: stop,
    forget: async ({ user: _, ...place }, session) => {
      stop();
      await sending;
      await call('typed/forget', { ...place, session });
    },
    find: async ({ user: _, ...place }) => {
      const { ok, typed } = await call('typed/find', place);
      return ok ? ((typed as Kept | null | undefined) ?? null) : null;
    },
  };
}
