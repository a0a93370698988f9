import type { FitRequest, FittedText } from '../../typeset/fit.ts';
import type { DesignInput } from '../define-design.ts';
import { fitLogo, type LogoPlace, logoRoom } from './logo.tsx';
import { fitPartners } from './partners-line.tsx';
import { issuedBy, provinceOf } from './words.ts';

/** Measures in units: a side is 1080 units wide; 1 unit is 0.39 pt on A5 and 0.55 pt on A4. */
export const margin = 84;
export const column = 1080 - 2 * margin;
/** 12.8 pt on A5, 18.2 pt on A4. */
export const bodyUnits = 33;

/** Nothing that must be read is smaller: 16 pt on A4, where large print begins (RNIB), 11.3 pt on A5. */
export const leastUnits = 29.1;

/** Running text of a side. */
export function bodyText(u: number, box: Pick<FitRequest, 'text' | 'widthPx' | 'heightPx'>): FitRequest {
  return { ...box, weight: 500, lineHeight: 1.36, maxPx: 37 * u, minPx: leastUnits * u, isRunning: true };
}

export type Imprint = {
  name: FittedText | null;
  province: FittedText | null;
  issuer: FittedText;
  logo: LogoPlace | null;
};

/** 13 mm on A5. */
const logoUnits = 98;

/** Partners and sponsor, across the foot of a side. */
export function fitFootLine(input: DesignInput, u: number): FittedText | null {
  return fitPartners(input, { widthPx: column * u, maxPx: 24 * u, minPx: 15 * u });
}

/** What the foot of a side is raised by for them. */
export function footLineHeight(line: FittedText | null, u: number): number {
  return line ? line.heightPx + 14 * u : 0;
}

/** Who hands the leaflet out and who issued it. Small type, so it is set in black only. */
export function fitImprint(input: DesignInput, u: number, widthPx: number): Imprint {
  const { typeset, unit } = input;
  const province = provinceOf(input);
  const logo = fitLogo(input, logoUnits * u);
  const line = { widthPx: widthPx - logoRoom(logo), lineHeight: 1.3 };
  const name = { ...line, heightPx: 96 * u, weight: 700, maxPx: 35 * u, minPx: 28 * u } as const;
  const small = { ...line, heightPx: 72 * u, maxPx: 26 * u, minPx: 22 * u } as const;
  return {
    name: unit ? typeset('unit', { ...name, text: unit.name }) : null,
    province: province ? typeset('unit', { ...small, text: province, weight: 500 }) : null,
    issuer: typeset('issuer', { ...small, text: issuedBy(input), weight: unit ? 400 : 600 }),
    logo,
  };
}

/** Height of `<ImprintLines>`. */
export function imprintHeight({ name, province, issuer, logo }: Imprint, gapPx: number): number {
  const lines = [name, province, issuer].reduce((sum, text) => sum + (text?.heightPx ?? 0), 0);
  return Math.max(lines + gapPx, logo?.sizePx ?? 0);
}
