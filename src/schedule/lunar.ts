import { dayMs } from '../domain/durations.ts';

/**
 * The Vietnamese lunar calendar, as far as feasts need it: on which day a lunar month begins.
 *
 * The rule is the Chinese one at UTC+7 (decision 121-CP of 1967): a month begins on the day of the new moon, month 11 holds
 * the winter solstice, and in a year of 13 months the first one without a major solar term is leap. The Chinese calendar of
 * `Intl` counts at UTC+8 and its moon is minutes off: in Node 20 it has Tết of 2027 a day late. New moon and sun after Meeus,
 * Astronomical Algorithms, as Hồ Ngọc Đức shortened them: exact to a few minutes.
 */
const lunationDays = 29.530588853;
/** Julian day of the first new moon of 1900, from which lunations are counted. */
const firstNewMoon = 2_415_021.076998695;
/** Julian day number of 1970-01-01: days are counted from noon, so it is that of its noon. */
const unixEpochJulian = 2_440_588;
const hanoiDays = 7 / 24;
const radians = Math.PI / 180;

/** ISO date of day `day` of lunar month `month` (never a leap one) in the lunar year that begins in the given year. */
export function lunarToIso({ year, month, day }: { year: number; month: number; day: number }): string {
  const november = eleventhMonth(year - 1);
  const leap = leapOffset(november, eleventhMonth(year));
  const steps = month + 1;
  const lunation = november + steps + (leap !== null && steps >= leap ? 1 : 0);
  return toIso(newMoonDay(lunation) + day - 1);
}

/** Number of the lunation that holds the winter solstice of a year. */
function eleventhMonth(year: number): number {
  const yearEnd = Date.UTC(year, 11, 31) / dayMs + unixEpochJulian;
  const lunation = Math.floor((yearEnd - firstNewMoon) / lunationDays);
  return solarTerm(newMoonDay(lunation)) >= 9 ? lunation - 1 : lunation;
}

/** How many months after month 11 the leap one comes, `null` in a year of twelve. */
function leapOffset(november: number, nextNovember: number): number | null {
  if (nextNovember - november < 13) return null;
  for (let offset = 1; offset < 14; offset++) {
    const [begin, end] = [november + offset, november + offset + 1].map((lunation) => solarTerm(newMoonDay(lunation)));
    if (begin === end) return offset;
  }
  return null;
}

/** Julian day number in Viet Nam on which the moon is new. */
function newMoonDay(lunation: number): number {
  const t = lunation / 1236.85;
  const mean = 2_415_020.75933 + 29.53058868 * lunation + 0.0001178 * t ** 2 - 0.000000155 * t ** 3;
  const drift = 0.00033 * Math.sin((166.56 + 132.87 * t - 0.009173 * t ** 2) * radians);
  const sun = (359.2242 + 29.10535608 * lunation - 0.0000333 * t ** 2 - 0.00000347 * t ** 3) * radians;
  const moon = (306.0253 + 385.81691806 * lunation + 0.0107306 * t ** 2 + 0.00001236 * t ** 3) * radians;
  const node = (21.2964 + 390.67050646 * lunation - 0.0016528 * t ** 2 - 0.00000239 * t ** 3) * radians;
  const periodic =
    (0.1734 - 0.000393 * t) * Math.sin(sun) +
    0.0021 * Math.sin(2 * sun) -
    0.4068 * Math.sin(moon) +
    0.0161 * Math.sin(2 * moon) -
    0.0004 * Math.sin(3 * moon) +
    0.0104 * Math.sin(2 * node) -
    0.0051 * Math.sin(sun + moon) -
    0.0074 * Math.sin(sun - moon) +
    0.0004 * Math.sin(2 * node + sun) -
    0.0004 * Math.sin(2 * node - sun) -
    0.0006 * Math.sin(2 * node + moon) +
    0.001 * Math.sin(2 * node - moon) +
    0.0005 * Math.sin(2 * moon + sun);
  const terrestrialDays = -0.000278 + 0.000265 * t + 0.000262 * t ** 2;
  return Math.floor(mean + drift + periodic - terrestrialDays + 0.5 + hanoiDays);
}

/** Which twelfth of its way the sun is in when a day begins in Viet Nam, 0 from the spring equinox on. */
function solarTerm(julianDay: number): number {
  const t = (julianDay - 0.5 - hanoiDays - 2_451_545) / 36_525;
  const anomaly = (357.5291 + 35_999.0503 * t - 0.0001559 * t ** 2 - 0.00000048 * t ** 3) * radians;
  const centre =
    (1.9146 - 0.004817 * t - 0.000014 * t ** 2) * Math.sin(anomaly) +
    (0.019993 - 0.000101 * t) * Math.sin(2 * anomaly) +
    0.00029 * Math.sin(3 * anomaly);
  const longitude = 280.46645 + 36_000.76983 * t + 0.0003032 * t ** 2 + centre;
  return Math.floor((((longitude % 360) + 360) % 360) / 30);
}

function toIso(julianDay: number): string {
  return new Date((julianDay - unixEpochJulian) * dayMs).toISOString().slice(0, 10);
}
