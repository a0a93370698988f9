import { channelFacts } from '../facts.gen.ts';
import type { Surface } from './facts.ts';

/** Ids of the channels whose entries a part of the generation shows, in alphabetical order. */
export function kindsOn(surface: Surface): string[] {
  return Object.keys(channelFacts).filter((kind) => channelFacts[kind]?.surface === surface);
}
