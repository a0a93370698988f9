/** Fields of a form by their path, as far as rows are concerned. */
export type Rowed = Record<string, { rows?: { id: string }[]; value?: unknown }>;

/** Rows that were taken out of one list of a form; `before` is the form as it stood. */
export type LostRows<Fields extends Rowed> = { path: string; ids: string[]; before: Fields };

/**
 * The list that has lost rows between two states of a form, and nothing else about it: the others are the same ones, in the same
 * order. `null` where rows were moved or given anew, as by an answer of the server.
 */
export function lostRows<Fields extends Rowed>(before: Fields, after: Fields): LostRows<Fields> | null {
  // Of a row with lists in it the outer list first.
  const byDepth = Object.entries(before).toSorted(([one], [other]) => depthOf(one) - depthOf(other));
  for (const [path, { rows }] of byDepth) {
    if (rows === undefined || rows.length === 0 || !(path in after) || !isInSameRow(path, before, after)) continue;
    const kept = (after[path]?.rows ?? []).map(({ id }) => id);
    if (kept.length >= rows.length) continue;
    const ids = rows.map(({ id }) => id).filter((id) => !kept.includes(id));
    const others = rows.map(({ id }) => id).filter((id) => kept.includes(id));
    if (others.join() === kept.join()) return { path, ids, before };
  }
  return null;
}

/** The form with the list as it stood before; everything beside the list stays as it is now. */
export function withLostRows<Fields extends Rowed>(now: Fields, { path, before }: LostRows<Fields>): Fields {
  const isOfList = ([name]: [string, unknown]) => name === path || name.startsWith(`${path}.`);
  const beside = Object.entries(now).filter((entry) => !isOfList(entry));
  return Object.fromEntries([...beside, ...Object.entries(before).filter(isOfList)]) as Fields;
}

const depthOf = (path: string): number => path.split('.').length;

/** Whether the rows around a list are the same ones: "steps.0.hints" is of another row once the first step was moved. */
function isInSameRow(path: string, before: Rowed, after: Rowed): boolean {
  const parts = path.split('.');
  return parts.every((part, at) => {
    const list = parts.slice(0, at).join('.');
    return !/^\d+$/.test(part) || before[list]?.rows?.[Number(part)]?.id === after[list]?.rows?.[Number(part)]?.id;
  });
}
