/** What a video really is, read from its bytes and never from its name. */
export type VideoFacts = {
  /** As in RFC 6381 without parameters: "mp4", "webm", "mov". */
  container: string;
  seconds: number;
  /** As shown, with the rotation of the track applied. */
  widthPx: number;
  heightPx: number;
  fps: number;
  /** "avc", "hevc", "vp8", "vp9", "av1"; with a "+" where it has more than 8 bits or more colour than 4:2:0. */
  videoCodec: string;
  /** `null` = silent. */
  audioCodec: string | null;
  /**
   * Width of a pixel over its height.
   * @default 1 (also in facts of before it was read)
   */
  pixelAspect?: number;
  /**
   * Whether pictures are made of two half pictures.
   * @default false
   */
  isInterlaced?: boolean;
};
