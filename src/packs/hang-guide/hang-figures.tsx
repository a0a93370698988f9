import type { ReactElement } from 'react';
import { kitOf } from '../../designs/parts/kit-of.ts';

const { black, grey, tint, mainDeep, main } = kitOf().palette;

/** Flat rectangles only: a line of the figure is a thin one. */
function Bar({ at, fill = black.hex }: { at: readonly [x: number, y: number, width: number, height: number]; fill?: string }) {
  const [x, y, width, height] = at;
  return <rect x={x} y={y} width={width} height={height} fill={fill} />;
}

/** A height as a line with two ends. */
function Height({ x, from, to }: { x: number; from: number; to: number }): ReactElement[] {
  return [
    <Bar key="line" at={[x, from, 1.5, to - from]} fill={grey.hex} />,
    <Bar key="top" at={[x - 5, from, 11, 1.5]} fill={grey.hex} />,
    <Bar key="foot" at={[x - 5, to - 1.5, 11, 1.5]} fill={grey.hex} />,
  ];
}

function Person({ x, foot }: { x: number; foot: number }): ReactElement[] {
  return [
    <circle key="head" cx={x} cy={foot - 146} r={13} fill={grey.hex} />,
    <path
      key="body"
      d={`M${x - 19} ${foot - 126}L${x + 19} ${foot - 126}L${x + 16} ${foot - 62}L${x + 14} ${foot}L${x + 3} ${foot}L${x} ${foot - 58}L${x - 3} ${foot}L${x - 14} ${foot}L${x - 16} ${foot - 62}Z`}
      fill={grey.hex}
    />,
  ];
}

/** A poster at eye level: a hundred units are a metre. 330 × 220. */
export function PosterFigure(): ReactElement {
  const foot = 212;
  return (
    <svg width={330} height={220} viewBox="0 0 330 220" role="presentation">
      <Bar at={[0, foot, 330, 3]} />
      <Bar at={[60, foot - 196, 60, 84]} fill={mainDeep.hex} />
      <Bar at={[68, foot - 186, 44, 6]} fill={tint.hex} />
      <Bar at={[68, foot - 175, 34, 6]} fill={tint.hex} />
      <Bar at={[92, foot - 140, 22, 22]} fill="#FFFFFF" />
      <Bar at={[96, foot - 136, 14, 14]} />
      {Height({ x: 152, from: foot - 154, to: foot })}
      {Person({ x: 288, foot })}
    </svg>
  );
}

/** A road from above: right along the fence, wrong across. 330 × 140. */
export function BannerFigure(): ReactElement {
  return (
    <svg width={330} height={140} viewBox="0 0 330 140" role="presentation">
      <Bar at={[0, 52, 330, 66]} fill={tint.hex} />
      {[6, 66, 126, 186, 246, 306].map((x) => (
        <Bar key={x} at={[x, 83, 30, 4]} fill="#FFFFFF" />
      ))}
      <Bar at={[22, 34, 116, 8]} fill={mainDeep.hex} />
      <Bar at={[18, 30, 5, 16]} />
      <Bar at={[137, 30, 5, 16]} />
      <Bar at={[248, 44, 8, 82]} fill={mainDeep.hex} />
      <Bar at={[244, 40, 16, 5]} />
      <Bar at={[244, 125, 16, 5]} />
      <path d="M222 59L226 55L282 111L278 115Z" fill={main.hex} />
      <path d="M278 55L282 59L226 115L222 111Z" fill={main.hex} />
    </svg>
  );
}
