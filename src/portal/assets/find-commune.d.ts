/** A commune in the list of the pages, with the keys that are looked in. */
export type FoundCommune = { code: string; name: string; provinceName: string; exact: string; key: string; place: string };

export const mostFound: number;
export function foldPlace(text: string): string;
/** `provinces`: code, name, and communes by code and name. */
export function flatten(index: { provinces: [string, string, [string, string][]][] }): FoundCommune[];
export function findCommunes(units: readonly FoundCommune[], text: string): FoundCommune[];
