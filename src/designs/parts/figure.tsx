import type { FittedText } from '../../typeset/fit.ts';
import type { DesignInput } from '../define-design.ts';
import { figureText, sourceText, type Value, valueField } from './figures.ts';
import { Lines } from './lines.tsx';

export type Figure = { number: FittedText; label: FittedText; source: FittedText };
type FigureRoom = {
  u: number;
  widthPx: number;
  numberPx: number;
  labelHeightPx: number;
  labelMaxPx?: number;
  sourceHeightPx?: number;
};

/** A figure, what it counts and where it comes from, each fitted to the same width. */
export function fitFigure(input: DesignInput, value: Value, index: number, room: FigureRoom): Figure {
  const { typeset, say } = input;
  const { u, widthPx, labelHeightPx, labelMaxPx = 34 * u, sourceHeightPx = 52 * u } = room;
  const label = { widthPx, heightPx: labelHeightPx, weight: 600, lineHeight: 1.27, maxPx: labelMaxPx, minPx: 22 * u } as const;
  const source = { widthPx, heightPx: sourceHeightPx, weight: 400, lineHeight: 1.27, maxPx: 20 * u, minPx: 17 * u } as const;
  return {
    number: fitNumber(input, value, index, room),
    label: typeset(valueField(index, 'label'), { ...label, text: say(value.label) }),
    source: typeset(valueField(index, 'source'), { ...source, text: sourceText(value, input) }),
  };
}

/** The figure alone, where it stands apart from its words. */
export function fitNumber(
  { typeset, locale }: DesignInput,
  value: Value,
  index: number,
  { u, widthPx, numberPx }: Pick<FigureRoom, 'u' | 'widthPx' | 'numberPx'>,
): FittedText {
  const type = { weight: 800, lineHeight: 1.1, maxLines: 1, maxPx: numberPx, minPx: 34 * u } as const;
  return typeset(valueField(index, 'value'), { ...type, text: figureText(value, locale), widthPx, heightPx: numberPx * 1.2 });
}

type FigureLinesProps = {
  figure: Figure;
  colours: { number: string; label: string; source: string };
  u: number;
  align?: 'flex-start' | 'center';
};

export function FigureLines({ figure, colours, u, align = 'flex-start' }: FigureLinesProps) {
  return (
    <div style={{ display: 'flex', flexDirection: 'column', alignItems: align, flexShrink: 0 }}>
      <Lines text={figure.number} colour={colours.number} align={align} />
      <Lines text={figure.label} colour={colours.label} align={align} marginTop={4 * u} />
      <Lines text={figure.source} colour={colours.source} align={align} marginTop={8 * u} />
    </div>
  );
}
