import { defineDesign } from './define-design.ts';
import { FigureLines, fitFigure } from './parts/figure.tsx';
import { areaOf, InfoPage } from './parts/info-page.tsx';
import { Box } from './parts/page.tsx';

/**
 * Two to four milestones as a flight of stairs, from left to right.
 *
 * The stairs rise evenly: they show the order of milestones, not the size of their figures, which stands in numbers.
 */
export default defineDesign({
  label: { vi: 'Infographic: bậc thang', en: 'Infographic: steps' },
  formats: ['poster-a3', 'social-4x5'],
  pages: 1,
  hasVariants: true,
  limits: {
    headline: 60,
    action: 60,
    values: { least: 2, most: 4, label: 36, source: 26 },
  },
  draw: (input) => {
    const { frame, artwork } = input;
    const { palette } = input.brand;
    const area = areaOf(input);
    const { u } = area;
    const values = artwork.values ?? [];
    const isDark = artwork.variant === 'dark';
    const tone = isDark
      ? ({ ground: 'calm', lines: 'calmRing', sun: 'accent', headline: 'accent', kicker: 'white' } as const)
      : ({ ground: 'accent', lines: 'accentRing', sun: 'main', headline: 'calm', kicker: 'calm' } as const);
    const count = Math.max(values.length, 1);
    const width = frame.widthPx / count;
    const height = area.height + 40 * u;
    const lowest = Math.min(height * 0.86, 380 * u);
    const grounds = [palette.main.hex, palette.mainDeep.hex, palette.mainDark.hex, palette.calm.hex];
    const pad = 22 * u;
    const colours = { number: palette.accent.hex, label: palette.white.hex, source: palette.white.hex };
    return (
      <InfoPage input={input} area={area} tone={tone} foot="paper">
        {values.map((value, index) => {
          const stair = lowest + ((height - lowest) * index) / Math.max(count - 1, 1);
          const left = Math.round(index * width);
          const end = Math.round((index + 1) * width);
          const isFirst = index === 0;
          const isLast = index === count - 1;
          const inner = {
            left: isFirst ? Math.max(pad, 56 * u) : pad,
            right: isLast ? Math.max(pad, 56 * u) : pad / 2,
          };
          const textWidth = end - left - inner.left - inner.right;
          const room = {
            u,
            widthPx: textWidth,
            numberPx: 84 * u,
            labelHeightPx: 168 * u,
            labelMaxPx: 27 * u,
            sourceHeightPx: 100 * u,
          };
          const figure = fitFigure(input, value, index, room);
          const bleed = { left: isFirst ? frame.bleedPx : 0, right: isLast ? frame.bleedPx : 0 };
          const top = area.top + height - stair;
          const ground = isDark && index === 3 ? palette.calmRing.hex : (grounds[index] ?? palette.main.hex);
          return (
            <div key={value.label.vi} style={{ display: 'flex' }}>
              <Box
                left={left - bleed.left}
                top={top}
                width={end - left + bleed.left + bleed.right}
                height={stair}
                ground={ground}
              />
              <Box
                left={left}
                top={top}
                width={end - left}
                height={10 * u}
                ground={isDark ? palette.accent.hex : palette.paper.hex}
              />
              <Box left={left + inner.left} top={top + 28 * u} width={textWidth} height={stair - 28 * u}>
                <FigureLines figure={figure} colours={colours} u={u} />
              </Box>
            </div>
          );
        })}
      </InfoPage>
    );
  },
});
