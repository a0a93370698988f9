'use client';

import { useLanguage } from '../use-language.ts';
import { artworkWords } from './words.ts';

/** `undefined`: not drawn yet. `null`: it cannot be drawn. Its name stands beside it. */
export function Picture({ picture }: { picture: string | null | undefined }) {
  const words = artworkWords[useLanguage()];
  if (!picture) return <div className="pano-skeleton">{picture === null ? words.noPicture : words.drawing}</div>;
  // biome-ignore lint/performance/noImgElement: drawn this moment for one person; nothing to optimise.
  return <img src={picture} alt="" />;
}
