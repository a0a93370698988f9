import type { Focus } from '../domain/content.ts';

/** In per cent: pages may carry no styles of their own, so the style sheet has a rule for each place. */
const step = 5;
const places = Array.from({ length: 100 / step + 1 }, (_, index) => index * step);

/** Classes that keep a point in sight where the picture is cut to a box. */
export function focusClasses({ x, y }: Focus): string {
  const near = (per: number): number => Math.min(100, Math.max(0, Math.round(per / step) * step));
  return `focused focus-x${near(x)} focus-y${near(y)}`;
}

const rulesOf = (place: number): string => `.focus-x${place}{--focus-x:${place}%}.focus-y${place}{--focus-y:${place}%}`;

/** They come after the style sheets of the pages. */
export const focusRules: string = ['.focused{object-position:var(--focus-x) var(--focus-y)}', ...places.map(rulesOf)].join('');
