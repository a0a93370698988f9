import type { ReactElement } from 'react';
import type { FittedText } from '../../typeset/fit.ts';

type LinesProps = { text: FittedText; colour: string; align?: 'flex-start' | 'center' | 'flex-end'; marginTop?: number };

/** Fitted lines, one box each, so that no engine breaks them again. Nothing hides its overflow: stacked marks are never cut. */
export function Lines({ text, colour, align = 'flex-start', marginTop = 0 }: LinesProps): ReactElement {
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
    color: colour,
  } as const;
  return (
    <div style={{ display: 'flex', flexDirection: 'column', flexShrink: 0, alignItems: align, marginTop }}>
      {lines.map((line) => (
        <div key={line} style={style}>
          {line}
        </div>
      ))}
    </div>
  );
}
