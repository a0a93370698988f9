/**
 * How a platform counts: JavaScript's own units, UTF-8 bytes (an accented Vietnamese letter takes 2 or 3), or letters as
 * people see them.
 */
export type TextUnit = 'utf16' | 'bytes' | 'graphemes';
export type TextLimit = { max: number; unit: TextUnit };

export type ImageLimits = {
  min: number;
  max: number;
  /** A picture must be smaller than this. */
  bytes: number;
  types: string[];
  longSidePx: number | null;
  /** Width / height the platform shows, `null` = any. Pictures are fitted to it, never distorted. */
  aspect: number | null;
  /** The platform fetches pictures from their public address instead of taking bytes. */
  isFetched?: true;
};

export type VideoLimits = {
  isRequired: boolean;
  bytes: number;
  containers: string[];
  codecs: string[];
  minSeconds: number;
  maxSeconds: number;
  minFps: number;
  maxFps: number;
  shortSidePx: { min: number; max: number };
  orientation: 'portrait' | 'landscape' | 'any';
  /** Where captions go: beside the video, or into its picture. */
  captions: 'file' | 'burnt-in';
  /**
   * Of a video that has to be converted: its own; upright, where the app is held so and captions become twice as large; or
   * lamp for lamp, then every video is converted.
   */
  shape: 'own' | 'upright' | { widthPx: number; heightPx: number };
  /** The platform makes every upload anew, from any sound, with pixels of any shape and of half pictures too. */
  isRemade?: true;
};

/** What a channel takes, as data; `null` = no limit, except `images` and `video`, where it means "takes none". */
export type ChannelLimits = {
  text: TextLimit | null;
  /** Of the text under pictures or a video, where that is another; absent = as `text`. */
  caption?: TextLimit;
  title: TextLimit | null;
  hashtags: number;
  images: ImageLimits | null;
  video: VideoLimits | null;
  /** Hours of the day in Asia/Ho_Chi_Minh at which the platform takes nothing. */
  quietHours: { from: string; to: string } | null;
  /** Posts in a sliding window. */
  quota: { posts: number; hours: number } | null;
  /** A delivery later than this is `missed`; `null` = late is better than never; absent = the policy's default. */
  lateAfterMs?: number | null;
};

/** Whether posts carry our link: what is shown in Pano's own pages and boards has neither a text nor pictures of its own. */
export function carriesLink({ text, images }: Pick<ChannelLimits, 'text' | 'images'>): boolean {
  return text !== null || images !== null;
}
