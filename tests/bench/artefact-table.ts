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

/**
 * A text without what the clock of a run decides: instants, and the keys of deliveries, the revision of a playlist and the signature
 * of a pack, which are made of instants. Entries that share an instant are ordered by such a key, so the words come sorted.
 */
export function withoutClock(text: string): string {
  return text
    .replace(/\d{4}-\d\d-\d\dT[\d:.]+(?:Z|[+-]\d\d:\d\d)/g, '<instant>')
    .replace(/[A-Z][a-z]{2}, \d\d [A-Z][a-z]{2} \d{4} [\d:]+ [+-]\d{4}/g, '<instant>')
    .replace(/(delivery:)[0-9a-f]{64}/g, '$1<hash>')
    .replace(/"id":"[0-9a-f]{64}",("message")/g, '"id":"<hash>",$1')
    .replace(/"revision":"sha256-[^"]+"/g, '"revision":"<hash>"')
    .replace(/("signature": \{[^}]*"value": )"[^"]*"/g, '$1"<signature>"')
    .split(/[\s<>",{}[\]]+/)
    .sort()
    .join('\n');
}
