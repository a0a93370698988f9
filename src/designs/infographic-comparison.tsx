import { type DesignInput, defineDesign } from './define-design.ts';
import { type Figure, fitFigure, fitNumber } from './parts/figure.tsx';
import { sharesOf } from './parts/figures.ts';
import { Gauge } from './parts/gauge.tsx';
import { areaOf, InfoPage } from './parts/info-page.tsx';
import { Lines } from './parts/lines.tsx';
import { Box } from './parts/page.tsx';

/** Two figures side by side, before and after or here and there: rings of the drum with as many ticks lit as the figure says. */
export default defineDesign({
  label: { vi: 'Infographic: so sánh hai số', en: 'Infographic: comparison' },
  formats: ['poster-a3', 'social-4x5'],
  pages: 1,
  hasVariants: true,
  limits: {
    headline: 60,
    action: 60,
    values: { least: 2, most: 2, label: 64, source: 50 },
  },
  draw: (input) => {
    const { frame, artwork } = input;
    const { palette } = input.brand;
    const area = areaOf(input);
    const { u } = area;
    const values = artwork.values ?? [];
    const shares = sharesOf(values);
    const isDark = artwork.variant === 'dark';
    const tone = isDark
      ? ({ ground: 'calm', lines: 'calmRing', sun: 'accent', headline: 'accent', kicker: 'white' } as const)
      : ({ ground: 'paper', lines: 'tint', sun: 'main', headline: 'mainDeep', kicker: 'calm' } as const);
    const half = frame.widthPx / 2;
    const height = area.height + 40 * u;
    const textHeight = 210 * u;
    const radius = Math.min(205 * u, (height - textHeight - 70 * u) / 2);
    const sides = [
      { ground: isDark ? palette.calmRing.hex : palette.calm.hex, off: isDark ? palette.calm.hex : palette.calmRing.hex },
      { ground: palette.main.hex, off: palette.mainRing.hex },
    ];
    return (
      <InfoPage input={input} area={area} tone={tone} foot="paper">
        {values.slice(0, 2).map((value, index) => {
          const side = sides[index] ?? { ground: palette.main.hex, off: palette.mainRing.hex };
          const number = fitNumber(input, value, index, { u, widthPx: radius * 1.3, numberPx: 112 * u });
          const words = fitFigure(input, value, index, {
            u,
            numberPx: 112 * u,
            widthPx: half - 110 * u,
            labelHeightPx: 124 * u,
            sourceHeightPx: 52 * u,
            labelMaxPx: 36 * u,
          });
          const bleed = index === 0 ? { left: frame.bleedPx, right: 0 } : { left: 0, right: frame.bleedPx };
          const box = { left: index * half - bleed.left, top: area.top, width: half + bleed.left + bleed.right, height };
          return (
            <div key={value.label.vi} style={{ display: 'flex' }}>
              <Box {...box} ground={side.ground} />
              <Ring
                input={input}
                u={u}
                left={index * half}
                top={area.top}
                {...{ half, height, radius, number, words }}
                share={shares[index] ?? 0}
                off={side.off}
              />
            </div>
          );
        })}
      </InfoPage>
    );
  },
});

type RingProps = {
  input: DesignInput;
  u: number;
  left: number;
  top: number;
  half: number;
  height: number;
  radius: number;
  number: Figure['number'];
  words: Figure;
  share: number;
  off: string;
};

function Ring({ input, u, left, top, half, height, radius, number, words, share, off }: RingProps) {
  const { palette } = input.brand;
  const side = Math.round(2 * radius);
  const content = side + 26 * u + words.label.heightPx + 8 * u + words.source.heightPx;
  const ringTop = top + (height - content) / 2;
  const ringLeft = left + (half - side) / 2;
  const colours = { on: palette.accent.hex, off };
  return (
    <div style={{ display: 'flex' }}>
      <svg
        width={side}
        height={side}
        viewBox={`0 0 ${side} ${side}`}
        style={{ position: 'absolute', left: ringLeft, top: ringTop }}
        role="presentation"
      >
        <Gauge cx={side / 2} cy={side / 2} radius={side / 2} share={share} colours={colours} />
      </svg>
      <Box left={ringLeft} top={ringTop} width={side} height={side} justify="center" align="center">
        <Lines text={number} colour={palette.accent.hex} align="center" />
      </Box>
      <Box left={left} top={ringTop + side + 26 * u} width={half} height={words.label.heightPx + 90 * u} align="center">
        <Lines text={words.label} colour={palette.white.hex} align="center" />
        <Lines text={words.source} colour={palette.white.hex} align="center" marginTop={8 * u} />
      </Box>
    </div>
  );
}
