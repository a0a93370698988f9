type Named = { name: string; issuingNames?: string | null | undefined };

/** The names in which a unit may issue: its own first, then those of its list, which has one a line. */
export function issuingNamesOf({ name, issuingNames }: Named): string[] {
  const others = (issuingNames ?? '').split('\n').map((line) => line.trim());
  return [...new Set([name, ...others.filter((line) => line !== '')])];
}
