import type { Payload, TypedUser } from 'payload';
import { toActor } from '../../../access/actor.ts';
import { carriesLink } from '../../../channels/contract/limits.ts';
import type { Channel } from '../../../channels/define-channel.ts';
import { channels as kinds } from '../../../channels/registry.gen.ts';
import { type Switches, stateOf } from '../../../db/channels/channel-row.ts';
import { payloadDeliveries } from '../../../db/deliveries/deliveries.ts';
import {
  atRisk,
  type ChannelState,
  type Condition,
  conditionOf,
  tokenUntil,
  warnAheadMs,
} from '../../../delivery/health/health-report.ts';
import { markOf } from '../../../delivery/plan/effect-key.ts';
import type { Delivery } from '../../../domain/delivery.ts';
import type { ReaderLanguage } from '../../../domain/reader-language.ts';
import { type LinkOpens, recentOpens } from '../../../measure/link-opens.ts';
import type { Channel as ChannelRow } from '../../../payload-types.ts';
import { readSettings } from '../../../settings.ts';

/** One channel on the health page. */
export type ChannelReport = {
  id: string;
  name: string;
  kindLabel: string;
  state: ChannelState;
  condition: Condition;
  tokenUntil: string | null;
  lastTrouble: string | null;
  hasAccount: boolean;
  endangered: Delivery[];
  /** Newest first. */
  lastPosts: LastPost[];
  /** How often the links of its posts were opened in the last `opensDays` days. `null` when posts carry no link. */
  opens: number | null;
};

/** A published post with its title and how often its link was opened. */
export type LastPost = Pick<Delivery, 'id' | 'receipt' | 'dueAt'> & { title: string; opens: number };

const postsShown = 3;

/** Who reads the health page, when and in which language. */
export type HealthRequest = { payload: Payload; user: TypedUser; now: Date; language: ReaderLanguage };

/** The channels that the account may use, those with problems first. Posts and figures are those of its own tree. */
export async function healthReports({
  payload,
  user,
  now,
  language,
}: HealthRequest): Promise<{ switches: Switches; reports: ChannelReport[]; opens: LinkOpens }> {
  const rights = { overrideAccess: false, user, depth: 0 } as const;
  const switches = await payload.findGlobal({ slug: 'delivery-switches', ...rights });
  const { docs } = await payload.find({ collection: 'channels', sort: 'name', pagination: false, ...rights });
  const mine = await ownDeliveries({ payload, user });
  const deliveries = (await upcoming(payload, now)).filter(({ id }) => mine(id));
  const opens = await recentOpens(readSettings().measureFolder, now);
  const reports = await Promise.all(
    docs.map((row) => reportOf({ payload, row, switches, deliveries, opens, mine, now, language })),
  );
  const isTroubled = ({ condition }: ChannelReport) => condition !== 'well' && condition !== 'rehearsal';
  return { switches, opens, reports: reports.sort((one, other) => Number(isTroubled(other)) - Number(isTroubled(one))) };
}

/** Waiting deliveries that are due within `warnAheadMs`. */
async function upcoming(payload: Payload, now: Date): Promise<Delivery[]> {
  const states = ['planned', 'retry-wait', 'auth-wait', 'held'] as const;
  const waiting = await payloadDeliveries(payload).list({ states });
  return waiting.filter(({ dueAt }) => Date.parse(dueAt) - now.getTime() <= warnAheadMs);
}

/** Tells whether a delivery is of the account's own tree. */
async function ownDeliveries({ payload, user }: Pick<HealthRequest, 'payload' | 'user'>): Promise<(id: string) => boolean> {
  const actor = toActor(user);
  if (actor?.role === 'admin') return () => true;
  const rights = { overrideAccess: false, user, depth: 0 } as const;
  const { docs } = await payload.find({ collection: 'deliveries', pagination: false, select: { state: true }, ...rights });
  const ids = new Set(docs.map(({ id }) => String(id)));
  return (id) => ids.has(id);
}

type Reading = { switches: Switches; deliveries: Delivery[]; opens: LinkOpens; mine: (id: string) => boolean };
type Sources = Omit<HealthRequest, 'user'> & Reading & { row: ChannelRow };

async function reportOf({ payload, row, switches, deliveries, opens, mine, now, language }: Sources): Promise<ChannelReport> {
  const state = stateOf(row, switches);
  const kind = kindOf(row.kind);
  const seen = { channel: state, renewsItself: kind?.refresh !== undefined, now };
  const all = await payloadDeliveries(payload).list({ channelIds: [row.key], states: ['published'] });
  const posts = all.filter(({ id }) => mine(id));
  const opensOf = ({ effectKey }: Delivery) => opens.byPost.get(markOf(effectKey)) ?? 0;
  return {
    id: String(row.id),
    name: row.name,
    kindLabel: labelOf(row.kind, language),
    state,
    condition: conditionOf(seen),
    tokenUntil: tokenUntil(seen),
    lastTrouble: row.lastTrouble ?? null,
    hasAccount: kind?.identify !== undefined,
    endangered: atRisk(seen, deliveries),
    lastPosts: await withTitles(payload, posts.slice(-postsShown).reverse(), opensOf),
    opens: kind !== undefined && carriesLink(kind.limits) ? posts.reduce((sum, post) => sum + opensOf(post), 0) : null,
  };
}

type OpensOf = (post: Delivery) => number;

async function withTitles(payload: Payload, posts: Delivery[], opensOf: OpensOf): Promise<LastPost[]> {
  const sha256s = posts.map(({ editionSha256 }) => editionSha256);
  const { docs } = await payload.find({
    collection: 'editions',
    where: { sha256: { in: sha256s } },
    pagination: false,
    depth: 0,
    select: { sha256: true, title: true },
  });
  const titles = new Map(docs.map(({ sha256, title }) => [sha256, title]));
  return posts.map((post) => {
    const { id, receipt, dueAt, editionSha256 } = post;
    return { id, receipt, dueAt, title: titles.get(editionSha256) ?? '', opens: opensOf(post) };
  });
}

const kindOf = (id: string): Channel | undefined => (kinds as Readonly<Record<string, Channel>>)[id];

/** Label of a kind of channel. An unknown kind is shown by its id. */
export const labelOf = (id: string, language: ReaderLanguage): string => kindOf(id)?.label[language] ?? id;
