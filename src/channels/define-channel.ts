import type { z } from 'zod';
import type { Receipt } from '../domain/delivery.ts';
import { AppError } from '../domain/errors.ts';
import type { Finding } from '../domain/finding.ts';
import type { KindPosting } from '../domain/posting.ts';
import type { ReaderText } from '../domain/reader-language.ts';
import { type GuardedNetwork, outboundNetwork } from '../net/guard.ts';
import { guardedFetch } from '../net/guarded-fetch.ts';
import type { OutboundRule } from '../net/outbound-rule.ts';
import type { DeliveryContent } from './contract/delivery-content.ts';
import { type CaptionKey, type ChannelFacts, commonCaption, type PostCard, type Surface } from './contract/facts.ts';
import { keysOwner } from './contract/keys-owner.ts';
import type { ChannelLimits } from './contract/limits.ts';
import { callRule, type PlatformHosts, type TypedAddress, typedAddresses, typedRule } from './contract/outbound.ts';
import { type SettingField, settingFields, settingProblem } from './contract/settings-form.ts';

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

/** An outcome that is a failure: all that a failed call can mean. */
export type Failed = Exclude<Outcome<never>, { kind: 'ok' | 'pending' }>;

/** `absent` is said only when the whole list since the attempt was read. */
export type Reconciliation =
  | { kind: 'found'; receipt: Receipt }
  | { kind: 'absent' }
  | { kind: 'cannot-tell'; error: AppError; canAskAgain: boolean };

/** What makes a post findable after a crash. `since` is before the attempt; `checkpoint` is what `prepare` left. */
export type Fingerprint = { deliveryKey: string; link: string; since: Date; checkpoint: unknown };

/** As whom the channel speaks. A reconnect must find the same `id`. */
export type Account = {
  id: string;
  name: string;
  url: string | null;
  /** ISO instants; `null` = does not end, or the platform does not say. */
  tokenUntil: string | null;
  /** Posts the platform still takes in its window; `null` = it does not say. */
  quotaLeft: number | null;
  /** What an administrator should know: "unaudited project: everything stays private". */
  notices: Finding[];
};

/**
 * A new pair of tokens. All of `secrets` is stored before anything is done with it; what is absent or empty keeps its old
 * value.
 */
export type TokenPair = { secrets: Record<string, string>; accessUntil: string | null; refreshUntil: string | null };

/** Numbers as the platform gives them; `null` = it does not say, which is not zero. */
export type ChannelMetrics = Record<string, number | null>;

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
  /** Calls what the kind may call, and nothing else (`net/guarded-fetch.ts`). */
  fetch: typeof fetch;
  /** Absent = the internet, nothing of this machine. */
  network?: GuardedNetwork;
  now: () => Date;
};

/**
 * What a channel is given from outside. Its own `fetch` is made by `defineChannel`, so that no channel can go past the guard; one
 * that is given here only carries out what the guard let through, for tests that watch or break calls.
 */
export type GivenContext = Omit<ChannelContext, 'fetch'> & { fetch?: typeof fetch };

/**
 * What a channel does, and nothing about when.
 *
 * Deciding that it is time, retrying, refreshing tokens and remembering belong to `src/delivery`, so a channel file can be
 * read and tested without a database or a clock.
 *
 * `prepare` may run any number of times: nothing it does can be seen by the public. `commit` makes the one
 * irreversible call, and never retries inside. Its outcome says whether a repeat could post twice.
 */
type ChannelSpec<Settings, Stored> = {
  id: string;
  label: ReaderText;
  limits: ChannelLimits;
  /**
   * Which of a campaign's texts it posts; an empty one is replaced by the common text.
   * @default 'facebook'
   */
  captionKey?: CaptionKey;
  /**
   * How the studio draws its posts.
   * @default 'plain'
   */
  card?: PostCard;
  /**
   * `utm_medium` of a click on a link in its posts.
   * @default 'social'
   */
  utmMedium?: string;
  /**
   * Set for a channel inside Pano (`defineGenerationChannel`): which part of a generation shows its entries.
   * @default null
   */
  surface?: Surface | null;
  /** Where an account's settings change what it takes: a page that makes reels of its videos. Pure. */
  limitsFor?(settings: Settings): ChannelLimits;
  /** When it takes posts and when they are read; an administrator may set other hours for one channel. */
  posting?: KindPosting;
  settings: z.ZodType<Settings>;
  /**
   * The machines of the platform: nothing else is called, and nothing else can be set.
   * @default any machine of the public network, by https
   */
  hosts?: PlatformHosts;
  /**
   * What it calls, where that is not an address in one box. Pure.
   * @default the boxes of the form that hold an address
   */
  addresses?(settings: Settings): TypedAddress[];
  /** Which of these may be called, where it is not https. */
  addressRule?: OutboundRule;
  /** Names of the secrets it needs; those in `optionalSecrets` may be missing. */
  secrets: string[];
  optionalSecrets?: string[];
  /** True when committing twice has the effect of once, so an attempt in doubt may be repeated. */
  isCommitIdempotent: boolean;
  /**
   * True when `commit` itself says, by `intend`, that its irreversible moment comes. What it does before (connect, log in, name
   * the recipients) then leaves no doubt when it breaks, and is simply done again.
   * @default false: the intent is written before `commit` begins
   */
  intendsItself?: boolean;
  /** What `prepare` leaves for `commit`; a stored one that does not parse counts as none. */
  checkpoint: z.ZodType<Stored>;
  /** Pure. Codes are of the error table. */
  validate(content: DeliveryContent): Finding[];
  /** Read-only, right before preparing: what the account may do now. A fatal finding stops the delivery. */
  preflight?(context: ChannelContext<Settings>, content: DeliveryContent): Promise<Outcome<Finding[]>>;
  prepare(
    context: ChannelContext<Settings>,
    args: { content: DeliveryContent; checkpoint: Stored | null; save: (checkpoint: Stored) => Promise<void> },
  ): Promise<Outcome<Stored>>;
  commit(
    context: ChannelContext<Settings>,
    args: {
      content: DeliveryContent;
      checkpoint: Stored;
      /**
       * Writes the intent. `false`, or an error: nothing may be sent any more, whatever is answered then. Only for a channel that
       * `intendsItself`; for others the intent is there already.
       */
      intend: () => Promise<boolean>;
    },
  ): Promise<Outcome<Receipt>>;
  /**
   * How long the platform may work on a post before a person is asked.
   * @default a day
   */
  processingMs?: number;
  /** Read-only: asks after something the platform is still working on. */
  poll(context: ChannelContext<Settings>, args: { checkpoint: Stored }): Promise<Outcome<Receipt>>;
  reconcile(context: ChannelContext<Settings>, fingerprint: Fingerprint): Promise<Reconciliation>;
  /** As whom it is connected, and in what health. Absent: the channel has no account of its own. */
  identify?(context: ChannelContext<Settings>): Promise<Outcome<Account>>;
  /** The part of a token pair's life after which it is refreshed; half of it unless said. */
  refreshAtShare?: number;
  /** Absent: its tokens do not need refreshing. Called under a lock, once. */
  refresh?(context: ChannelContext<Settings>): Promise<Outcome<TokenPair>>;
  /** Absent: the platform tells no numbers. */
  metrics?(context: ChannelContext<Settings>, receipt: Receipt): Promise<Outcome<ChannelMetrics>>;
  /** Takes a post away; taking away what is gone already is `ok`. Absent: only a person can, on the platform. */
  remove?(context: ChannelContext<Settings>, receipt: Receipt): Promise<Outcome<null>>;
};

type Spec = ChannelSpec<unknown, unknown>;
/** The same step, as the engine calls it. */
type Given<Step> = Step extends (context: ChannelContext, ...args: infer Args) => infer Answer
  ? (context: GivenContext, ...args: Args) => Answer
  : Step;
type StepName = 'prepare' | 'poll' | 'reconcile' | 'identify' | 'refresh' | 'metrics' | 'remove';
type Steps = { [Name in keyof Pick<Spec, StepName>]: Given<Spec[Name]> };
type OwnShape = 'settings' | 'checkpoint' | 'preflight' | 'limitsFor' | 'captionKey' | 'card' | 'commit';
type Called = 'hosts' | 'addresses' | 'addressRule';

/** A channel as the engine sees it: settings and checkpoints are plain JSON until the channel reads them. */
export type Channel = Omit<Spec, OwnShape | Called | StepName | keyof ChannelFacts> &
  Steps & {
    /** Without `intend` the intent counts as written. */
    commit(
      context: GivenContext,
      args: { content: DeliveryContent; checkpoint: unknown; intend?: () => Promise<boolean> },
    ): Promise<Outcome<Receipt>>;
    captionKey: CaptionKey;
    card: PostCard;
    /** `limits` as the account is set up. Throws `channel.settings-invalid`. */
    limitsFor(settings: unknown): ChannelLimits;
    preflight(context: GivenContext, content: DeliveryContent): Promise<Outcome<Finding[]>>;
    /** Throws `channel.settings-invalid`. */
    checkSettings(settings: unknown): void;
    /** What an administrator fills in. */
    settingFields: SettingField[];
    /** What it would call, with where that may be. Throws `channel.settings-invalid`. */
    addressesOf(settings: unknown): (TypedAddress & { rule: OutboundRule })[];
    /** Whose its keys are, to compare: with another answer they must be forgotten. Takes what was stored by older versions. */
    keysOwner(settings: unknown): string;
  } & ChannelFacts;

/** Closes the types of one channel file, so that the registry holds channels with different settings. */
export function defineChannel<Settings, Stored>(spec: ChannelSpec<Settings, Stored>): Channel {
  const { hosts, addresses, addressRule, ...rest } = spec;
  const rule = callRule(spec.id, hosts);
  const open = ({ fetch: transport, network = outboundNetwork(), ...context }: GivenContext): ChannelContext<Settings> => {
    for (const field of spec.secrets) {
      if (!context.secrets[field]) throw new AppError('channel.secret-missing', { params: { field } });
    }
    const settings = parseSettings(spec, context.settings);
    return { ...context, network, settings, fetch: guardedFetch({ network, rule, transport }) };
  };
  const fields = settingFields(spec.settings);
  const { identify, refresh, metrics, remove, surface = null } = spec;
  return {
    ...rest,
    captionKey: spec.captionKey ?? commonCaption,
    card: spec.card ?? 'plain',
    utmMedium: spec.utmMedium ?? 'social',
    surface,
    livesIn: surface === null ? 'platform' : 'generation',
    settingFields: fields,
    addressesOf: (settings) => {
      const parsed = parseSettings(spec, settings);
      const typed = addressRule ?? typedRule(spec.id, hosts);
      return (addresses?.(parsed) ?? typedAddresses(fields, parsed)).map((address) => ({ ...address, rule: typed }));
    },
    keysOwner: (settings) => keysOwner(fields, settings),
    checkSettings: (settings) => {
      parseSettings(spec, settings);
    },
    limitsFor: (settings) => spec.limitsFor?.(parseSettings(spec, settings)) ?? spec.limits,
    preflight: async (context, content) => (await spec.preflight?.(open(context), content)) ?? { kind: 'ok', value: [] },
    prepare: async (context, { checkpoint, ...args }) =>
      spec.prepare(open(context), { ...args, checkpoint: spec.checkpoint.safeParse(checkpoint).data ?? null }),
    commit: async (context, { content, checkpoint, intend = async () => true }) =>
      spec.commit(open(context), { content, checkpoint: spec.checkpoint.parse(checkpoint), intend }),
    poll: async (context, { checkpoint }) => spec.poll(open(context), { checkpoint: spec.checkpoint.parse(checkpoint) }),
    reconcile: async (context, fingerprint) => spec.reconcile(open(context), fingerprint),
    identify: identify && (async (context) => identify(open(context))),
    refresh: refresh && (async (context) => refresh(open(context))),
    metrics: metrics && (async (context, receipt) => metrics(open(context), receipt)),
    remove: remove && (async (context, receipt) => remove(open(context), receipt)),
  };
}

function parseSettings<Settings>(
  spec: Pick<ChannelSpec<Settings, unknown>, 'id' | 'label' | 'settings'>,
  given: unknown,
): Settings {
  const parsed = spec.settings.safeParse(given ?? {}, { reportInput: true });
  if (parsed.success) return parsed.data;
  const issue = parsed.error.issues[0];
  const { field, expected } = settingProblem(spec.settings, issue);
  throw new AppError('channel.settings-invalid', {
    cause: parsed.error,
    params: {
      kind: spec.id,
      label: spec.label,
      field,
      expected,
      path: issue?.path.join('.') || 'settings',
      reason: issue?.message ?? 'invalid',
    },
  });
}
