import type { CampaignContent } from '../../domain/content.ts';

/** Which part of a generation shows the entries of a channel: the portal's pages and feeds, or LED boards. */
export type Surface = 'portal' | 'boards';

/** A campaign has a text of its own for each of these. */
export type CaptionKey = Exclude<keyof CampaignContent['captions'], 'recordings'>;

/** Every campaign has this text: other channels take it when theirs is empty. */
export const commonCaption: CaptionKey = 'facebook';

/** How a preview in the studio draws a post; `plain` shows text and picture without the look of a platform. */
export type PostCard = 'page' | 'article' | 'watch' | 'upright' | 'message' | 'thread' | 'plain';

/** What generic code may know of a channel without loading it. `facts.gen.ts` holds it for every channel. */
export type ChannelFacts = {
  /** `generation`: its posts are entries of Pano's own public side. `platform`: they are sent elsewhere. */
  livesIn: 'generation' | 'platform';
  /** `null` for a channel that lives on a platform. */
  surface: Surface | null;
  /** `utm_medium` of a click on a link in its posts. */
  utmMedium: string;
};
