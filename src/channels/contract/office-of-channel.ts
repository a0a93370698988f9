import type { OfficePath } from '../../domain/office-path.ts';
import { countryCode } from '../../domain/unit.ts';
import { channelFacts } from '../facts.gen.ts';

/**
 * The office whose people, and those of the units above, may post on a channel: its responsible body. Without one, the portal and
 * the boards of the generation are everybody's (`null`), and an account on a platform is the country's.
 */
export function officeOfChannel({ kind, unit }: { kind: string; unit: OfficePath }): OfficePath {
  if (unit !== null) return unit;
  return channelFacts[kind]?.livesIn === 'generation' ? null : `${countryCode}/`;
}
