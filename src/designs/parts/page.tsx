import type { ReactElement, ReactNode } from 'react';
import type { Frame } from '../../formats/format.ts';
import { fontFamily } from '../../typeset/fonts.ts';

type PageProps = {
  frame: Frame;
  /** `null` leaves the sheet bare: a photo lies beneath everything. */
  ground: string | null;
  art?: ReactNode;
  children: ReactNode;
};

/**
 * The whole sheet: ground and ornament run into the bleed, the children are placed on the trimmed piece.
 *
 * `art` is drawn in the sheet's own pixels with the trim's upper left corner at 0 0; it may run over every edge.
 */
export function Page({ frame, ground, art, children }: PageProps): ReactElement {
  const { widthPx, heightPx, bleedPx } = frame;
  const sheet = { width: widthPx + 2 * bleedPx, height: heightPx + 2 * bleedPx };
  const viewBox = `${-bleedPx} ${-bleedPx} ${sheet.width} ${sheet.height}`;
  const colour = ground === null ? {} : { backgroundColor: ground };
  return (
    <div style={{ ...sheet, ...colour, display: 'flex', position: 'relative', fontFamily }}>
      {art ? (
        <svg {...sheet} viewBox={viewBox} style={{ position: 'absolute', left: 0, top: 0 }} role="presentation">
          {art}
        </svg>
      ) : null}
      <div style={{ display: 'flex', position: 'absolute', left: bleedPx, top: bleedPx, width: widthPx, height: heightPx }}>
        {children}
      </div>
    </div>
  );
}

type BoxProps = {
  left: number;
  top: number;
  width: number;
  height: number;
  ground?: string;
  /** Where the children stand along the height. */
  justify?: 'flex-start' | 'center' | 'flex-end' | 'space-between';
  align?: 'flex-start' | 'center' | 'flex-end';
  children?: ReactNode;
};

/** A fixed place on the piece; its children are stacked. */
export function Box({ left, top, width, height, ground, justify = 'flex-start', align = 'flex-start', children }: BoxProps) {
  const place = { position: 'absolute', left, top, width, height } as const;
  const colour = ground === undefined ? {} : { backgroundColor: ground };
  return (
    <div style={{ ...place, ...colour, display: 'flex', flexDirection: 'column', justifyContent: justify, alignItems: align }}>
      {children}
    </div>
  );
}
