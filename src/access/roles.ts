/** `editor` writes and submits, `approver` says yes or no, `officer` of a commune downloads and logs, `admin` sets up. */
export const roles = ['admin', 'editor', 'approver', 'officer'] as const;
export type Role = (typeof roles)[number];

/** What the rules need to know of a user. `unitPath` is the materialised path of the unit they work for: "vn/92/". */
export type Actor = { id: string; name: string; role: Role; unitPath: string };

const rolesAllowed = {
  write: ['admin', 'editor'],
  submit: ['admin', 'editor'],
  approve: ['approver'],
  withdraw: ['admin', 'approver'],
  schedule: ['admin', 'editor', 'approver'],
  resolve: ['admin', 'approver'],
  setUp: ['admin'],
} as const satisfies Record<string, readonly Role[]>;

export type Act = keyof typeof rolesAllowed;

/** Whether the role alone allows the act; where it may happen is `isInside`. */
export function may(actor: Actor | null, act: Act): boolean {
  return actor !== null && (rolesAllowed[act] as readonly Role[]).includes(actor.role);
}

/** Whether a path lies in the actor's own unit or below it. Administrators reach everything. */
export function isInside(actor: Actor, path: string): boolean {
  return actor.role === 'admin' || (actor.unitPath !== '' && path.startsWith(actor.unitPath));
}

/** "vn/92/31117/" → ["vn/", "vn/92/"]: whose campaigns a unit takes over. */
export function ancestorPaths(path: string): string[] {
  const codes = path.split('/').filter(Boolean);
  return codes.slice(0, -1).map((_, index) => `${codes.slice(0, index + 1).join('/')}/`);
}
