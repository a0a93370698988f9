import type { Candidate } from '../../text/typed/likeness.js';

/** A commune in the list of the pages, with the words that it is found by. */
export type FoundCommune = { code: string; name: string; provinceName: string; candidate: Candidate };

export const mostFound: number;
/** `provinces`: code, name, and communes by code and name. */
export function flatten(index: { provinces: [string, string, [string, string][]][] }): FoundCommune[];
export function addFormerNames(units: readonly FoundCommune[], names: Record<string, string[]>): FoundCommune[];
export function isEnough(text: string): boolean;
export function findCommunes(units: readonly FoundCommune[], text: string): FoundCommune[];
