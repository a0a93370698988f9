import svgpath from 'svgpath';
import { arcToCurves } from './arc.ts';
import type { Step } from './drawing.ts';

type Segment = Parameters<Parameters<ReturnType<typeof svgpath>['iterate']>[0]>[0];

/** The typing of the package leaves these out: the segments, and why the data could not be read to its end. */
type Path = ReturnType<typeof svgpath> & { segments: Segment[]; err: string };

/** SVG path data as absolute lines and cubic curves. Throws on anything that is no SVG path. */
export function readPath(data: string): Step[] {
  const path = svgpath(data) as Path;
  if (path.err) throw new Error(`Expected an SVG path, got "${data.slice(0, 60)}": ${path.err}`);
  if (/[mlhvcsqta]/.test(data)) path.abs();
  if (/[ST]/i.test(data)) path.unshort();
  return stepsOf(path.segments);
}

/** One loop without inner functions and without destructuring: it runs for every step of every letter. */
function stepsOf(segments: Segment[]): Step[] {
  const steps: Step[] = [];
  let x = 0;
  let y = 0;
  let startX = 0;
  let startY = 0;
  for (const segment of segments) {
    switch (segment[0]) {
      case 'M':
        x = startX = segment[1];
        y = startY = segment[2];
        steps.push(segment);
        break;
      case 'L':
        x = segment[1];
        y = segment[2];
        steps.push(segment);
        break;
      case 'H':
        x = segment[1];
        steps.push(['L', x, y]);
        break;
      case 'V':
        y = segment[1];
        steps.push(['L', x, y]);
        break;
      case 'C':
        x = segment[5];
        y = segment[6];
        steps.push(segment);
        break;
      case 'Q':
        steps.push(cubicOf(x, y, segment));
        x = segment[3];
        y = segment[4];
        break;
      case 'A': {
        const curves = arcToCurves({ fromX: x, fromY: y }, segment);
        const end = curves.at(-1) ?? [];
        // Not the end that the data names: the next half of a circle begins where this one was drawn to.
        x = Number(end.at(-2));
        y = Number(end.at(-1));
        steps.push(...curves);
        break;
      }
      case 'Z':
      case 'z':
        steps.push(['Z']);
        x = startX;
        y = startY;
        break;
      default:
        throw new Error(`Expected an SVG path command out of MLHVCSQTAZ, got "${segment[0]}"`);
    }
  }
  return steps;
}

/** A quadratic curve as a cubic one. */
function cubicOf(fromX: number, fromY: number, curve: Extract<Segment, ['Q', ...number[]]>): Step {
  const [x1, y1, x, y] = [curve[1], curve[2], curve[3], curve[4]];
  return ['C', third(fromX, x1), third(fromY, y1), third(x, x1), third(y, y1), x, y];
}

function third(from: number, to: number): number {
  return from + (2 / 3) * (to - from);
}
