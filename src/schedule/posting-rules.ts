import type { ChannelPosting, KindPosting, PostingRules, QuietHours } from '../domain/posting.ts';

/** What the rules need to know of a kind of channel. */
export type HoursOfKind = { limits: { quietHours: QuietHours | null }; posting?: KindPosting };

/** What holds for one channel: what was set for it, before what its kind brings along. */
export function postingRulesOf(kind: HoursOfKind | undefined, channel: ChannelPosting = {}): PostingRules {
  return {
    quiet: channel.quiet ?? kind?.limits.quietHours ?? null,
    blackoutDates: channel.blackoutDates ?? [],
    spacingMinutes: channel.spacingMinutes ?? kind?.posting?.spacingMinutes ?? 0,
  };
}
