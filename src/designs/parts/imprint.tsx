import type { DesignInput } from '../define-design.ts';
import type { Imprint } from './leaflet-grid.ts';
import { Lines } from './lines.tsx';
import { LogoPlate } from './logo.tsx';

type ImprintProps = { input: DesignInput; text: Imprint; gapPx: number };

/** The logo, and commune, province and issuing body one under the other. */
export function ImprintLines({ input, text, gapPx }: ImprintProps) {
  const words = <Words input={input} text={text} gapPx={gapPx} />;
  if (!text.logo) return words;
  return (
    <div style={{ display: 'flex', alignItems: 'center', flexShrink: 0 }}>
      <LogoPlate place={text.logo} />
      <div style={{ display: 'flex', width: text.logo.gapPx }} />
      {words}
    </div>
  );
}

function Words({ input, text, gapPx }: ImprintProps) {
  const { palette } = input.brand;
  return (
    <div style={{ display: 'flex', flexDirection: 'column', flexShrink: 0 }}>
      {text.name ? <Lines text={text.name} colour={palette.black.hex} /> : null}
      {text.province ? <Lines text={text.province} colour={palette.black.hex} /> : null}
      <Lines text={text.issuer} colour={palette.grey.hex} marginTop={gapPx} />
    </div>
  );
}
