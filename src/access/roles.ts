import type { ReaderText } from '../domain/reader-language.ts';
/** `editor` writes and submits, `approver` approves or rejects, `officer` of a commune downloads and logs, `admin` sets up. */
export const roles = ['admin', 'editor', 'approver', 'officer'] as const;
export type Role = (typeof roles)[number];

/** `label`: in forms and lists. `person`: in a sentence that says whom to ask. */
type RoleWords = { label: ReaderText; person: ReaderText };

export const roleWords: Record<Role, RoleWords> = {
  admin: { label: { vi: 'Quản trị', en: 'Administrator' }, person: { vi: 'quản trị viên', en: 'administrators' } },
  editor: { label: { vi: 'Biên tập', en: 'Editor' }, person: { vi: 'người biên tập', en: 'editors' } },
  approver: { label: { vi: 'Phê duyệt', en: 'Approver' }, person: { vi: 'người phê duyệt', en: 'approvers' } },
  officer: { label: { vi: 'Cán bộ xã, phường', en: 'Commune officer' }, person: { vi: 'cán bộ xã, phường', en: 'officers' } },
};

/** A user as the rules see it. `unitPath` is the materialised path of the unit that the person works for: "vn/92/". */
export type Actor = { id: string; name: string; role: Role; unitPath: string };

/** `words`: after "the account may not …", before the document that it is about. */
type PermissionRow = { roles: readonly Role[]; words: ReaderText };

/** Which role may do what: the only such list. */
export const permissions = {
  write: { roles: ['editor', 'admin'], words: { vi: 'soạn', en: 'write' } },
  submit: { roles: ['editor', 'admin'], words: { vi: 'gửi duyệt', en: 'submit' } },
  approve: { roles: ['approver'], words: { vi: 'duyệt hay trả lại', en: 'approve or reject' } },
  withdraw: { roles: ['approver', 'admin'], words: { vi: 'thu hồi', en: 'withdraw' } },
  schedule: { roles: ['editor', 'approver', 'admin'], words: { vi: 'lên lịch hay phát hành', en: 'schedule or publish' } },
  resolve: { roles: ['approver', 'admin'], words: { vi: 'xác nhận hay gỡ bài đăng của', en: 'settle or remove posts of' } },
  contact: {
    roles: ['officer', 'editor', 'admin'],
    words: { vi: 'sửa thông tin liên hệ của', en: 'change the contacts of' },
  },
  setUp: { roles: ['admin'], words: { vi: 'thiết lập kênh và webhook cho', en: 'set up channels and webhooks for' } },
} as const satisfies Record<string, PermissionRow>;

export type Permission = keyof typeof permissions;

/** Whether the role alone has the permission. `isInside` says where it counts. */
export function may(actor: Actor | null, permission: Permission): boolean {
  return actor !== null && (permissions[permission].roles as readonly Role[]).includes(actor.role);
}

/** Whether a path is in the actor's own unit or below it. Administrators reach everything. */
export function isInside(actor: Actor, path: string): boolean {
  return actor.role === 'admin' || (actor.unitPath !== '' && path.startsWith(actor.unitPath));
}

/** Whether drafts at a path are the actor's to read: in the own tree, or of a unit above, whose campaigns are taken over. */
export function isInView(actor: Actor, path: string): boolean {
  return isInside(actor, path) || ancestorPaths(actor.unitPath).includes(path);
}

/** "vn/92/31117/" → ["vn/", "vn/92/"]: the units whose campaigns a unit takes over. */
export function ancestorPaths(path: string): string[] {
  const codes = path.split('/').filter(Boolean);
  return codes.slice(0, -1).map((_, index) => `${codes.slice(0, index + 1).join('/')}/`);
}
