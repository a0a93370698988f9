import { type Pin, Pins } from './pins.tsx';

/** A drawing with numbers at the places that were marked. */
export function MarkedPicture({ src, alt, pins }: { src: string; alt: string; pins: readonly Pin[] }) {
  return (
    <span className="pano-surface">
      {/* biome-ignore lint/performance/noImgElement: drawn for this view, behind a login; nothing to optimise. */}
      <img src={src} alt={alt} loading="lazy" />
      <Pins pins={pins} />
    </span>
  );
}
