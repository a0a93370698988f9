import { init } from 'echarts';

type Bar = { d: string; fill: string };
type BarsRequest = { shares: number[]; widthPx: number; rowPx: number; barPx: number; colours: { bar: string; track: string } };

/**
 * Horizontal bars from ECharts: outlines and flat fills only.
 *
 * Its SVG without axes, texts and effects is plain paths, so they are taken over as they are. Labels are set by us, in the
 * piece's own font, because ECharts can neither measure it nor break Vietnamese lines.
 */
export function barPaths({ shares, widthPx, rowPx, barPx, colours }: BarsRequest): Bar[] {
  const size = { width: Math.round(widthPx), height: Math.round(rowPx * shares.length) };
  const chart = init(null, null, { renderer: 'svg', ssr: true, ...size });
  chart.setOption({
    animation: false,
    grid: { left: 0, right: 0, top: 0, bottom: 0 },
    xAxis: { type: 'value', min: 0, max: 1, show: false },
    yAxis: { type: 'category', inverse: true, show: false, data: shares.map((_, index) => String(index)) },
    series: [
      {
        type: 'bar',
        silent: true,
        data: shares,
        barWidth: barPx,
        itemStyle: { color: colours.bar },
        showBackground: true,
        backgroundStyle: { color: colours.track, opacity: 1 },
      },
    ],
  });
  const svg = chart.renderToSVGString({ useViewBox: true });
  chart.dispose();
  return [...svg.matchAll(/<path d="([^"]+)" fill="(#[0-9A-Fa-f]{6})"/g)].map(([, d = '', fill = '']) => ({ d, fill }));
}
