import { likeness, readTyped, toCandidate } from '../../text/typed/likeness.js';

export const mostFound = 8;

const withoutKind = (name) => name.replace(/^(?:Xã|Phường|Đặc khu|Thành phố|Tỉnh) (?=\p{Lu})/u, '');

/** The list of communes as the site sends it, each with the words that it is found by. */
export const flatten = ({ provinces }) =>
  provinces.flatMap(([, provinceName, communes]) =>
    communes.map(([code, name]) => {
      const names = [withoutKind(name), name];
      const written = [withoutKind(provinceName), provinceName];
      const addresses = names.flatMap((each) => written.map((province) => `${each} ${province}`));
      return { code, name, provinceName, candidate: toCandidate({ code, names, addresses }) };
    }),
  );

/** Former names by the code of the unit of today, as the site sends them; they are only asked for when no name of today fits. */
export const addFormerNames = (units, names) =>
  units.map((unit) => ({ ...unit, candidate: toCandidate({ names: [], formerNames: names[unit.code] ?? [] }) }));

/** Is there enough to search by? One letter is in a third of all names. */
export const isEnough = (text) =>
  readTyped(text).forms.some(({ words }) => words.map(({ folded }) => folded).join('').length > 1);

/** Communes for what somebody typed, the nearest first; of equals in the order of the list. */
export const findCommunes = (units, text) => {
  if (!isEnough(text)) return [];
  const typed = readTyped(text);
  return units
    .map((unit, at) => ({ unit, at, cost: likeness(unit.candidate, typed) }))
    .filter(({ cost }) => cost < Number.POSITIVE_INFINITY)
    .sort((a, b) => a.cost - b.cost || withoutKind(a.unit.name).length - withoutKind(b.unit.name).length || a.at - b.at)
    .slice(0, mostFound)
    .map(({ unit }) => unit);
};
