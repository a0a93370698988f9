import type { FittedText } from '../../typeset/fit.ts';
import type { DesignInput } from '../define-design.ts';
import { Lines } from './lines.tsx';
import { fitLogo, type LogoPlace, LogoPlate, logoRoom } from './logo.tsx';
import { fitPartners } from './partners-line.tsx';
import { issuedBy, provinceOf } from './words.ts';

/** The call, and in whose name and by whom a piece speaks. */
export type Sign = Names & { call: FittedText };
export type Names = {
  name: FittedText | null;
  province: FittedText | null;
  issuer: FittedText;
  /** Partners and sponsor, on a middle axis alone: elsewhere they have a line across the piece. */
  partnersLine: FittedText | null;
  logo: LogoPlace | null;
  isStacked: boolean;
};

type Room = {
  widthPx: number;
  heightPx: number;
  callMaxPx?: number;
  nameMaxPx?: number;
  nameLines?: number;
  /** The logo above the names instead of beside them: for pieces on a middle axis. */
  isStacked?: boolean;
};

/** `heightPx`: of all names, where the room is tight; the issuing body makes do with what the others leave. */
type NamesRoom = Omit<Room, 'heightPx' | 'callMaxPx'> & { heightPx?: number };

/** In units of the block: 33 mm on A3, 13 mm on A5. */
const logoUnits = 118;

/** Commune, province, issuing body. `u` is the size of a unit of this block: its smallest type has 19. */
export function fitNames(
  input: DesignInput,
  u: number,
  { widthPx, nameMaxPx = 40 * u, nameLines = 2, heightPx, isStacked = false }: NamesRoom,
): Names {
  const { typeset, unit } = input;
  const logo = fitLogo(input, logoUnits * u);
  const line = { widthPx: widthPx - (isStacked ? 0 : logoRoom(logo)), lineHeight: 1.28 };
  const small = { ...line, heightPx: (logo ? 76 : 64) * u, weight: 500, maxPx: 27 * u, minPx: 19 * u } as const;
  // The issuing body speaks below the commune's name, or, on a piece in nobody's own name, in its place.
  const issuerType = unit
    ? ({ weight: 400, maxPx: 23 * u } as const)
    : ({ weight: 600, maxPx: 32 * u, heightPx: 120 * u } as const);
  const name = {
    ...line,
    heightPx: Math.max(104 * u, nameMaxPx * 1.3),
    weight: 700,
    maxPx: nameMaxPx,
    minPx: 26 * u,
    maxLines: nameLines,
  } as const;
  const province = provinceOf(input);
  const above = {
    name: unit ? typeset('unit', { ...name, text: unit.name }) : null,
    province: province ? typeset('unit', { ...small, text: province }) : null,
  };
  const taken = (above.name?.heightPx ?? 0) + (above.province?.heightPx ?? 0) + (above.name ? 12 * u : 0);
  const left = heightPx === undefined ? {} : { heightPx: heightPx - taken };
  return {
    ...above,
    issuer: typeset('issuer', { ...small, text: issuedBy(input), ...issuerType, ...left }),
    partnersLine: isStacked ? fitPartners(input, { widthPx, maxPx: 20 * u, minPx: 16 * u, maxLines: 4 }) : null,
    logo,
    isStacked,
  };
}

/** Between the issuing body and those beside it. */
const partnersUnits = 6;

/** Height of `<SignNames>`. */
export function namesHeight({ name, province, issuer, partnersLine, logo, isStacked }: Names, u: number): number {
  const lines = [name, province, issuer, partnersLine].reduce((sum, text) => sum + (text?.heightPx ?? 0), 0);
  const words = lines + (name ? 12 * u : 0) + (partnersLine ? partnersUnits * u : 0);
  return isStacked ? words + logoRoom(logo) : Math.max(words, logo?.sizePx ?? 0);
}

/** The names first; what is left of the height goes to the call. */
export function fitSign(
  input: DesignInput,
  u: number,
  { widthPx, heightPx, callMaxPx = 60 * u, nameMaxPx = 40 * u, isStacked = false }: Room,
): Sign {
  const names = fitNames(input, u, { widthPx, nameMaxPx, isStacked });
  const room = heightPx - namesHeight(names, 0) - 30 * u;
  const type = { lineHeight: 1.28, weight: 800, maxPx: callMaxPx, minPx: 28 * u, trackingEm: -0.01 } as const;
  const call = input.typeset('action', { ...type, text: input.say(input.artwork.action), widthPx, heightPx: room });
  return { ...names, call };
}

type SignColours = { name: string; quiet: string };
type Align = 'flex-start' | 'center' | 'flex-end';
type SignProps = { sign: Names; colours: SignColours; u: number; align?: Align };

/** The logo, and commune, province and issuing body one under the other. */
export function SignNames({ sign, colours, u, align = 'flex-start' }: SignProps) {
  const { logo, isStacked } = sign;
  const words = <Words sign={sign} colours={colours} u={u} align={align} />;
  if (!logo) return words;
  return (
    <div style={{ display: 'flex', flexDirection: isStacked ? 'column' : 'row', alignItems: 'center', flexShrink: 0 }}>
      <LogoPlate place={logo} />
      <div style={isStacked ? { display: 'flex', height: logo.gapPx } : { display: 'flex', width: logo.gapPx }} />
      {words}
    </div>
  );
}

function Words({ sign: { name, province, issuer, partnersLine }, colours, u, align = 'flex-start' }: SignProps) {
  return (
    <div style={{ display: 'flex', flexDirection: 'column', alignItems: align, flexShrink: 0 }}>
      {name ? <Lines text={name} colour={colours.name} align={align} /> : null}
      {province ? <Lines text={province} colour={colours.name} align={align} /> : null}
      <Lines text={issuer} colour={name ? colours.quiet : colours.name} align={align} marginTop={name ? 12 * u : 0} />
      {partnersLine ? <Lines text={partnersLine} colour={colours.quiet} align={align} marginTop={partnersUnits * u} /> : null}
    </div>
  );
}
