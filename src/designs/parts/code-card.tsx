import type { ReactElement } from 'react';
import type { DesignInput } from '../define-design.ts';
import { Lines } from './lines.tsx';

type CodeCardProps = {
  input: DesignInput;
  /** Side of the white card. */
  sizePx: number;
  /** Size of the address and code below. */
  textPx: number;
  left: number;
  top: number;
  /** Of address and code, where the card does not stand on paper. */
  colour?: string;
};

/** Lines below the QR code: enough to type where nobody can scan. */
export function codeCardHeight({ sizePx, textPx }: { sizePx: number; textPx: number }): number {
  return sizePx + Math.round(textPx * 0.35) + 2 * Math.round(textPx * 1.3);
}

/** QR code on white with its quiet zone, the address and the short code below. */
export function CodeCard({ input, sizePx, textPx, left, top, colour }: CodeCardProps): ReactElement {
  const { palette } = input.brand;
  const side = Math.floor(sizePx / input.code.qrModules) * input.code.qrModules || sizePx;
  const line = { widthPx: sizePx, heightPx: textPx * 1.6, lineHeight: 1.3, maxLines: 1, maxPx: textPx, minPx: textPx * 0.55 };
  const address = input.typeset('code', { ...line, text: input.code.address, weight: 400 });
  const code = input.typeset('code', { ...line, text: input.code.grouped, weight: 700 });
  return (
    <div
      style={{ position: 'absolute', left, top, width: sizePx, display: 'flex', flexDirection: 'column', alignItems: 'center' }}
    >
      <div
        style={{
          display: 'flex',
          width: sizePx,
          height: sizePx,
          alignItems: 'center',
          justifyContent: 'center',
          backgroundColor: palette.white.hex,
        }}
      >
        <div data-slot="qr" style={{ display: 'flex', width: side, height: side }} />
      </div>
      <Lines text={address} colour={colour ?? palette.grey.hex} marginTop={Math.round(textPx * 0.35)} />
      <Lines text={code} colour={colour ?? palette.black.hex} />
    </div>
  );
}
