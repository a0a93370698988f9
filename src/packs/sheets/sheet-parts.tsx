import type { ReactElement, ReactNode } from 'react';
import type { SpokenAs } from '../../designs/define-design.ts';
import { kitOf } from '../../designs/parts/kit-of.ts';
import { Lines } from '../../designs/parts/lines.tsx';
import { type FittedText, fitText } from '../../typeset/fit.ts';
import { type FontWeight, fontFamily } from '../../typeset/fonts.ts';

/**
 * A4 at 96 pixels an inch. Office printers leave a white edge, so the outer 15 mm at the sides and 10 mm above and below are
 * empty.
 */
export const pagePx = { width: 794, height: 1123 } as const;
const margin = 57;
export const sheetMargin = { sidePx: margin, endPx: Math.round(margin * 0.7) } as const;
export const column = pagePx.width - 2 * margin;

const { black, mainDeep, white } = kitOf().palette;

export type TextProps = {
  text: string;
  width: number;
  size?: number;
  weight?: FontWeight;
  colour?: string;
  top?: number;
  spoken?: SpokenAs;
  item?: number;
};

/** A paragraph of fixed size, broken by our own rules. */
export function Text({ colour = black.hex, top = 0, spoken, item, ...words }: TextProps): ReactElement {
  const read = { ...(spoken ? { spoken } : {}), item };
  return <Lines text={setText(words)} colour={colour} marginTop={top} {...read} />;
}

/** Pixels that a paragraph takes, the room above it included. */
export function heightOfText({ top = 0, ...words }: TextProps): number {
  return top + setText(words).heightPx;
}

function setText({ text, width, size = 13, weight = 400 }: Pick<TextProps, 'text' | 'width' | 'size' | 'weight'>): FittedText {
  const box = { widthPx: width, heightPx: 400, lineHeight: 1.36, maxPx: size, minPx: size * 0.6, isRunning: true } as const;
  return fitText({ ...box, text, weight }).fitted;
}

export function Section({ title, width, children }: { title: string; width: number; children: ReactNode }): ReactElement {
  return (
    <div style={{ display: 'flex', flexDirection: 'column', width, marginTop: 16 }}>
      <Text text={title} width={width} size={15} weight={700} colour={mainDeep.hex} spoken="heading" />
      <div style={{ display: 'flex', width, height: 2, backgroundColor: mainDeep.hex, marginTop: 3, marginBottom: 4 }} />
      {children}
    </div>
  );
}

export function Bullets({ lines, width }: { lines: readonly string[]; width: number }): ReactElement {
  return (
    <div style={{ display: 'flex', flexDirection: 'column', width }}>
      {lines.map((line, index) => (
        <div key={line} style={{ display: 'flex', marginTop: 5 }}>
          <div style={{ display: 'flex', width: 6, height: 6, marginTop: 6, marginRight: 9, backgroundColor: mainDeep.hex }} />
          <Text text={line} width={width - 15} item={index} />
        </div>
      ))}
    </div>
  );
}

export function Sheet({ children }: { children: ReactNode }): ReactElement {
  const page = {
    ...pagePx,
    display: 'flex',
    flexDirection: 'column',
    padding: `${sheetMargin.endPx}px ${sheetMargin.sidePx}px`,
    fontFamily,
    backgroundColor: white.hex,
  } as const;
  return <div style={page}>{children}</div>;
}
