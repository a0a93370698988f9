/** The table of the demo: name → first letters of the SHA-256, as it prints them. */
export function artefactsIn(text: string): Map<string, string> {
  const rows = text.split('\n').map((line) => line.trim().split(/\s{2,}/));
  const head = rows.findIndex((cells) => cells.at(-1) === 'SHA-256');
  if (head < 0) throw new Error('Expected the demo to print a table with a column "SHA-256"');
  const found = rows.slice(head).filter((cells) => cells.length >= 3 && /^[0-9a-f]{12}$/.test(cells.at(-1) ?? ''));
  return new Map(found.map((cells) => [cells[0] ?? '', cells.at(-1) ?? '']));
}

/** One line for each artefact that differs, is missing or is new. */
export function differencesOf(before: Map<string, string>, after: Map<string, string>): string[] {
  const names = [...new Set([...before.keys(), ...after.keys()])];
  return names
    .filter((name) => before.get(name) !== after.get(name))
    .map((name) => `${name}: ${before.get(name) ?? 'missing'} before, ${after.get(name) ?? 'missing'} now`);
}
