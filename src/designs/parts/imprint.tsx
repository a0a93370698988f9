import type { DesignInput } from '../define-design.ts';
import type { Imprint } from './leaflet-grid.ts';
import { Lines } from './lines.tsx';

/** Commune, province and issuing body, one under the other. */
export function ImprintLines({ input, text, gapPx }: { input: DesignInput; text: Imprint; gapPx: number }) {
  const { palette } = input.brand;
  return (
    <div style={{ display: 'flex', flexDirection: 'column', flexShrink: 0 }}>
      {text.name ? <Lines text={text.name} colour={palette.black.hex} /> : null}
      {text.province ? <Lines text={text.province} colour={palette.black.hex} /> : null}
      <Lines text={text.issuer} colour={palette.grey.hex} marginTop={gapPx} />
    </div>
  );
}
