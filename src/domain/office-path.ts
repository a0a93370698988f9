/**
 * The path of the office that a row of publishing belongs to: "vn/92/". Access rules read it. `null` = it cannot be told, so only
 * administrators reach the row.
 */
export type OfficePath = string | null;

/** The deepest unit that all paths lie in; `null` without a path, and for paths of no common unit. */
export function commonPath(paths: readonly string[]): OfficePath {
  const [first, ...others] = paths.map((path) => path.split('/').filter(Boolean));
  if (first === undefined) return null;
  const end = first.findIndex((code, depth) => others.some((codes) => codes[depth] !== code));
  const shared = end < 0 ? first : first.slice(0, end);
  return shared.length === 0 ? null : `${shared.join('/')}/`;
}

/** A schedule that no person of an office made belongs to the office of what it posts. */
export function officeOfSchedule({
  subjects,
  channels,
}: {
  subjects: readonly string[];
  channels: readonly string[];
}): OfficePath {
  return commonPath(subjects.length > 0 ? subjects : channels);
}

/**
 * A delivery belongs to the issuer of its edition, so that an office sees where its words go; for an edition of another office
 * to the office whose schedule posts it. `channel` counts where both are gone.
 */
export function officeOfDelivery({
  edition,
  schedule,
  channel,
}: {
  edition: OfficePath;
  schedule: OfficePath;
  channel: OfficePath;
}): OfficePath {
  if (edition === null) return schedule ?? channel;
  return schedule === null || edition.startsWith(schedule) ? edition : schedule;
}
