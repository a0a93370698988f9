import type { z } from 'zod';
import type { Receipt } from '../domain/delivery.ts';
import { AppError } from '../domain/errors.ts';
import type { Finding } from '../domain/finding.ts';
import type { HttpFailure } from './http/send.ts';

/** What goes out, frozen: built from an approved edition, never from a draft. */
export type DeliveryContent = {
  editionSha256: string;
  title: string;
  /** NFC. The channel adds the link by itself. */
  text: string;
  /** Absolute, and unique to this delivery (see `uniqueLink`): after a lost answer the post is looked for by it. */
  link: string;
  images: DeliveryImage[];
  /** `Delivery.effectKey`. */
  deliveryKey: string;
};
export type DeliveryImage = { mimeType: string; bytes: Uint8Array; sha256: string; alt: string };

/** What a channel takes, as data; `null` = no limit. Text is counted in UTF-16 units, pictures in bytes. */
export type ChannelLimits = {
  textLength: number | null;
  images: number | null;
  imageBytes: number | null;
  imageTypes: string[] | null;
  /** A delivery later than this is `missed`; `null` = late is better than never; absent = the policy's default. */
  lateAfterMs?: number | null;
};

/** `commit` is the only phase in which a lost answer may mean that the public sees it already. */
export type Phase = 'prepare' | 'commit' | 'read';

/**
 * How a step ended.
 *
 * `retry`: nothing is public, try again; a rate limit is not counted as an attempt. `auth`: reconnect. `rejected`: the
 * content must change. `blocked`: an administrator must act, the channel stops. `unknown`: it may be public; only
 * `reconcile` may go on. `mayResend: false` when even "not there" must be judged by a person.
 */
export type Outcome<T> =
  | { kind: 'ok'; value: T }
  | { kind: 'pending'; afterMs: number; checkpoint: unknown }
  | { kind: 'retry'; error: AppError; afterMs: number | null; isCounted: boolean }
  | { kind: 'auth' | 'rejected' | 'blocked'; error: AppError }
  | { kind: 'unknown'; error: AppError; mayResend: boolean };

/** `absent` is said only when the whole list since the attempt was read. */
export type Reconciliation =
  | { kind: 'found'; receipt: Receipt }
  | { kind: 'absent' }
  | { kind: 'cannot-tell'; error: AppError; canAskAgain: boolean };

/** What makes a post findable after a crash. `since` lies before the attempt. */
export type Fingerprint = { deliveryKey: string; link: string; since: Date };

/** What the server lends to channels that live inside Pano: the public side's generations. */
export type GenerationPort = {
  /** Makes a generation that contains the entry; again changes nothing. Throws `AppError` by remedy. */
  publish(args: { deliveryKey: string }): Promise<{ url: string | null }>;
  /** Asks the current generation; `null` = not there. */
  findPublished(deliveryKey: string): Promise<{ url: string | null } | null>;
};

export type ChannelContext<Settings = unknown> = GenerationPort & {
  settings: Settings;
  secrets: Readonly<Record<string, string>>;
  fetch: typeof fetch;
  now: () => Date;
};

/**
 * What a channel does, and nothing about when.
 *
 * Deciding that it is time, retrying and remembering belong to `src/delivery`, so a channel file can be read and
 * tested without a database or a clock.
 *
 * `prepare` may run any number of times: nothing it does can be seen by the public. `commit` makes the one
 * irreversible call, and never retries inside. Its outcome says whether a repeat could post twice.
 */
type ChannelSpec<Settings, Stored> = {
  id: string;
  label: { vi: string; en: string };
  limits: ChannelLimits;
  settings: z.ZodType<Settings>;
  /** Names of the secrets it needs; those in `optionalSecrets` may be missing. */
  secrets: string[];
  optionalSecrets?: string[];
  /** True when committing twice has the effect of once, so an attempt in doubt may be repeated. */
  isCommitIdempotent: boolean;
  /** What `prepare` leaves for `commit`; a stored one that does not parse counts as none. */
  checkpoint: z.ZodType<Stored>;
  /** Pure. Codes are of the error table. */
  validate(content: DeliveryContent): Finding[];
  prepare(
    context: ChannelContext<Settings>,
    args: { content: DeliveryContent; checkpoint: Stored | null; save: (checkpoint: Stored) => Promise<void> },
  ): Promise<Outcome<Stored>>;
  commit(context: ChannelContext<Settings>, args: { content: DeliveryContent; checkpoint: Stored }): Promise<Outcome<Receipt>>;
  /** Read-only: asks after something the platform is still working on. */
  poll(context: ChannelContext<Settings>, args: { checkpoint: unknown }): Promise<Outcome<Receipt>>;
  reconcile(context: ChannelContext<Settings>, fingerprint: Fingerprint): Promise<Reconciliation>;
  /** What a failed call means in a phase. Pure. */
  classify(failure: HttpFailure, phase: Phase, now: Date): Outcome<never>;
};

/** A channel as the engine sees it: settings and checkpoints are plain JSON until the channel reads them. */
export type Channel = Omit<ChannelSpec<unknown, unknown>, 'settings' | 'checkpoint'> & {
  /** Throws `channel.settings-invalid`. */
  checkSettings(settings: unknown): void;
};

/** Closes the types of one channel file, so that the registry holds channels with different settings. */
export function defineChannel<Settings, Stored>(spec: ChannelSpec<Settings, Stored>): Channel {
  const open = (context: ChannelContext): ChannelContext<Settings> => {
    for (const field of spec.secrets) {
      if (!context.secrets[field]) throw new AppError('channel.secret-missing', { params: { field } });
    }
    return { ...context, settings: parseSettings(spec, context.settings) };
  };
  return {
    ...spec,
    checkSettings: (settings) => {
      parseSettings(spec, settings);
    },
    prepare: async (context, { checkpoint, ...args }) =>
      spec.prepare(open(context), { ...args, checkpoint: spec.checkpoint.safeParse(checkpoint).data ?? null }),
    commit: async (context, { content, checkpoint }) =>
      spec.commit(open(context), { content, checkpoint: spec.checkpoint.parse(checkpoint) }),
    poll: async (context, args) => spec.poll(open(context), args),
    reconcile: async (context, fingerprint) => spec.reconcile(open(context), fingerprint),
  };
}

function parseSettings<Settings>(spec: { id: string; settings: z.ZodType<Settings> }, given: unknown): Settings {
  const parsed = spec.settings.safeParse(given ?? {});
  if (parsed.success) return parsed.data;
  const issue = parsed.error.issues[0];
  throw new AppError('channel.settings-invalid', {
    cause: parsed.error,
    params: { kind: spec.id, field: issue?.path.join('.') || 'settings', reason: issue?.message ?? 'invalid' },
  });
}
