import type { ReactElement } from 'react';
import type { FittedText } from '../../typeset/fit.ts';
import type { SpokenAs } from '../define-design.ts';

type LinesProps = {
  text: FittedText;
  colour: string;
  align?: 'flex-start' | 'center' | 'flex-end';
  marginTop?: number;
  /** Where its field does not tell what it is to a reader. */
  spoken?: SpokenAs;
  /** Number of the item of a list, where no field says so. */
  item?: number | undefined;
};

/** Fitted lines, one box each, so that no engine breaks them again. Nothing hides its overflow: stacked marks are never cut. */
export function Lines({ text, colour, align = 'flex-start', marginTop = 0, spoken, item }: LinesProps): ReactElement {
  const { lines, sizePx, lineHeightPx, weight, trackingPx } = text;
  const style = {
    display: 'flex',
    flexShrink: 0,
    whiteSpace: 'pre',
    height: lineHeightPx,
    lineHeight: `${lineHeightPx}px`,
    fontSize: sizePx,
    fontWeight: weight,
    letterSpacing: trackingPx,
    color: text.isSmallPrint && isDark(colour) ? black : colour,
  } as const;
  return (
    <div
      data-field={item === undefined ? text.field : `item.${item}`}
      data-lang={text.lang}
      data-spoken={spoken}
      style={{ display: 'flex', flexDirection: 'column', flexShrink: 0, alignItems: align, marginTop }}
    >
      {lines.map((line) => (
        <div key={line} style={style}>
          {line}
        </div>
      ))}
    </div>
  );
}

const black = '#000000';

/** Whether it is the letters that are printed, and not the ground around them. */
function isDark(colour: string): boolean {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16));
  return 0.299 * red + 0.587 * green + 0.114 * blue < 128;
}
