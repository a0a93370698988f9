import { defineDesign } from './define-design.ts';
import { barPaths } from './parts/bars.ts';
import { fitFigure, fitNumber } from './parts/figure.tsx';
import { sharesOf } from './parts/figures.ts';
import { areaOf, InfoPage } from './parts/info-page.tsx';
import { Lines } from './parts/lines.tsx';
import { Box } from './parts/page.tsx';

/** Two to five figures as bars on their whole: a hundred for per cents, the largest for anything else. */
export default defineDesign({
  label: { vi: 'Infographic: thanh so sánh', en: 'Infographic: bars' },
  formats: ['poster-a3', 'social-4x5'],
  pages: 1,
  hasVariants: true,
  limits: {
    headline: 60,
    action: 60,
    values: { least: 2, most: 5, label: 52, source: 60 },
  },
  draw: (input) => {
    const { palette } = input.brand;
    const area = areaOf(input);
    const { u } = area;
    const values = input.artwork.values ?? [];
    const isLight = input.artwork.variant === 'light';
    const tone = isLight
      ? ({ ground: 'paper', lines: 'tint', sun: 'main', headline: 'mainDeep', kicker: 'calm' } as const)
      : ({ ground: 'calm', lines: 'calmRing', sun: 'accent', headline: 'accent', kicker: 'white' } as const);
    const text = isLight
      ? { number: palette.mainDeep.hex, label: palette.calm.hex, source: palette.grey.hex }
      : { number: palette.accent.hex, label: palette.white.hex, source: palette.tint.hex };
    const row = Math.min(area.height / Math.max(values.length, 1), 200 * u);
    const barPx = Math.min(34 * u, row * 0.25);
    const figureWidth = 210 * u;
    const track = area.width - figureWidth - 24 * u;
    const colours = {
      bar: isLight ? palette.main.hex : palette.accent.hex,
      track: isLight ? palette.tint.hex : palette.calmRing.hex,
    };
    const bars = barPaths({ shares: sharesOf(values), widthPx: track, rowPx: row, barPx, colours });
    const labelHeight = row / 2 - barPx / 2 - 6 * u;
    return (
      <InfoPage input={input} area={area} tone={tone} foot="paper">
        <svg
          width={Math.round(track)}
          height={Math.round(row * values.length)}
          viewBox={`0 0 ${Math.round(track)} ${Math.round(row * values.length)}`}
          style={{ position: 'absolute', left: area.left, top: area.top }}
          role="presentation"
        >
          {bars.map(({ d, fill }) => (
            <path key={d} d={d} fill={fill} />
          ))}
        </svg>
        {values.map((value, index) => {
          const room = {
            u,
            widthPx: track,
            numberPx: 76 * u,
            labelHeightPx: labelHeight,
            labelMaxPx: 32 * u,
            sourceHeightPx: 30 * u,
          };
          const { label, source } = fitFigure(input, value, index, room);
          const number = fitNumber(input, value, index, { u, widthPx: figureWidth, numberPx: 76 * u });
          const top = area.top + index * row;
          const left = area.left;
          return (
            <div key={value.label.vi} style={{ display: 'flex' }}>
              <Box left={left} top={top} width={area.width} height={labelHeight} justify="flex-end">
                <Lines text={label} colour={text.label} />
              </Box>
              <Box left={left} top={top + row / 2 + barPx / 2 + 7 * u} width={area.width} height={source.heightPx}>
                <Lines text={source} colour={text.source} />
              </Box>
              <Box
                left={left + area.width - figureWidth}
                top={top + row / 2 - number.heightPx / 2}
                width={figureWidth}
                height={number.heightPx}
                align="flex-end"
              >
                <Lines text={number} colour={text.number} align="flex-end" />
              </Box>
            </div>
          );
        })}
      </InfoPage>
    );
  },
});
