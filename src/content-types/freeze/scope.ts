type ScopeUnit = { code: string; path: string };

/**
 * The units of a campaign as its edition names them: each once, and none that lies inside another, whose code covers it. One
 * alone is frozen as it always was, so that older editions keep their hash.
 */
export function freezeScope(units: ScopeUnit[]): { scopeUnitCode: string; scopeUnitCodes?: string[] } {
  const paths = new Set(units.map(({ path }) => path));
  const outermost = units.filter(({ path }) => !pathsAbove(path).some((above) => paths.has(above)));
  const codes = [...new Set(outermost.map(({ code }) => code))];
  return { scopeUnitCode: codes[0] ?? '', ...(codes.length > 1 ? { scopeUnitCodes: codes } : {}) };
}

/** "vn/48/20791/" → ["vn/", "vn/48/"]. */
function pathsAbove(path: string): string[] {
  const codes = path.split('/').filter(Boolean);
  return codes.slice(0, -1).map((_, index) => `${codes.slice(0, index + 1).join('/')}/`);
}
