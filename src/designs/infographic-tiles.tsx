import { defineDesign } from './define-design.ts';
import { FigureLines, fitFigure } from './parts/figure.tsx';
import { areaOf, InfoPage } from './parts/info-page.tsx';
import { Box } from './parts/page.tsx';

/** Two to four figures as tiles, each a colour of its own: the figure is read from afar, its source from close by. */
export default defineDesign({
  label: { vi: 'Infographic: ô số', en: 'Infographic: number tiles' },
  formats: ['poster-a3', 'social-4x5'],
  pages: 1,
  hasVariants: true,
  limits: {
    headline: 60,
    action: 60,
    values: { least: 2, most: 4, label: 52, source: 34 },
  },
  draw: (input) => {
    const { palette } = input.brand;
    const area = areaOf(input);
    const { u } = area;
    const gap = 20 * u;
    const values = input.artwork.values ?? [];
    const rows = Math.ceil(values.length / 2);
    const tile = { width: (area.width - gap) / 2, height: (area.height - gap * (rows - 1)) / Math.max(rows, 1) };
    const pad = 30 * u;
    const grounds = [palette.main.hex, palette.calm.hex, palette.mainDeep.hex, palette.mainDark.hex];
    const isDark = input.artwork.variant === 'dark';
    const tone = isDark
      ? ({ ground: 'calm', lines: 'calmRing', sun: 'accent', headline: 'accent', kicker: 'white' } as const)
      : ({ ground: 'paper', lines: 'tint', sun: 'main', headline: 'mainDeep', kicker: 'calm' } as const);
    const numberPx = Math.min(136 * u, tile.height * 0.36);
    const labelHeightPx = tile.height - 28 * u - numberPx * 1.1 - 12 * u - 30 * u;
    const room = { u, widthPx: tile.width - 2 * pad, numberPx, labelHeightPx, labelMaxPx: 38 * u, sourceHeightPx: 30 * u };
    const colours = { number: palette.accent.hex, label: palette.white.hex, source: palette.white.hex };
    return (
      <InfoPage input={input} area={area} tone={tone} foot={isDark ? 'calm' : 'paper'}>
        {values.map((value, index) => {
          const place = {
            left: area.left + (index % 2) * (tile.width + gap),
            top: area.top + Math.floor(index / 2) * (tile.height + gap),
          };
          const isAlone = values.length % 2 === 1 && index === values.length - 1;
          const width = isAlone ? area.width : tile.width;
          const ground = isDark && index === 1 ? palette.calmRing.hex : (grounds[index] ?? palette.main.hex);
          const figure = fitFigure(input, value, index, { ...room, widthPx: width - 2 * pad });
          return (
            <Box key={value.label.vi} {...place} width={width} height={tile.height} ground={ground}>
              <Box left={pad} top={0} width={width - 2 * pad} height={tile.height} justify="center">
                <FigureLines figure={figure} colours={colours} u={u} />
              </Box>
            </Box>
          );
        })}
      </InfoPage>
    );
  },
});
