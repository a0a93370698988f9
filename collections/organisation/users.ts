import type { CollectionConfig } from 'payload';
import { accessOf } from '../../src/access/doors.ts';
import { roles, roleWords } from '../../src/access/roles.ts';
import { isAdminField, nobodyField } from '../../src/access/rules.ts';
import { notedSessions } from '../../src/db/accounts/session-strategy.ts';
import { groups, label, labels } from '../fields/labels.ts';
import { checkPassword, composePassword, noteSetPassword } from '../hooks/check-password.ts';
import { endSessionsOfOff } from '../hooks/end-sessions-of-off.ts';
import { forgetSessions } from '../hooks/forget-sessions.ts';
import { keepLastAdministrator, keepLastAdministratorAtDelete } from '../hooks/keep-last-administrator.ts';
import { passLocks } from '../hooks/pass-locks.ts';
import { stampUnitPath } from '../hooks/stamp-unit-path.ts';
import { accountEndpoints } from './account-endpoints.ts';

/** Staff accounts only. There is no account for citizens: the public side needs none. */
export const users: CollectionConfig = {
  slug: 'users',
  labels: labels('Người dùng', 'User', 'Users'),
  // Guesses are slowed by address, never by account alone: a lock would keep out the person whose name was guessed at.
  auth: { maxLoginAttempts: 0, tokenExpiration: 28_800, cookies: { sameSite: 'Lax' }, strategies: [notedSessions] },
  endpoints: accountEndpoints,
  admin: { useAsTitle: 'name', group: groups.system, defaultColumns: ['name', 'email', 'role', 'unit'] },
  access: accessOf('users'),
  hooks: {
    beforeOperation: [composePassword, passLocks],
    beforeValidate: [checkPassword],
    beforeChange: [stampUnitPath, keepLastAdministrator, endSessionsOfOff],
    afterChange: [noteSetPassword],
    beforeDelete: [keepLastAdministratorAtDelete],
    afterDelete: [forgetSessions],
  },
  fields: [
    // Payload adds the rest of it.
    { name: 'email', type: 'email', required: true, label: label('Thư điện tử', 'Email') },
    { name: 'name', type: 'text', required: true, saveToJWT: true, label: label('Họ và tên', 'Name') },
    {
      name: 'role',
      type: 'select',
      required: true,
      defaultValue: 'officer',
      saveToJWT: true,
      label: label('Vai trò', 'Role'),
      options: roles.map((role) => ({ value: role, label: roleWords[role].label })),
      admin: {
        description: label(
          'Biên tập: viết, gửi duyệt, lên lịch. Phê duyệt: duyệt, trả lại, thu hồi, lên lịch. Cán bộ xã, phường: tải tài liệu của xã mình. Quản trị: kênh, đơn vị, tài khoản.',
          'Editors write, submit and schedule. Approvers approve, send back, withdraw and schedule. Officers download what their commune needs. Administrators set up channels, units and accounts.',
        ),
      },
      access: { create: isAdminField, update: isAdminField },
    },
    {
      name: 'unit',
      type: 'relationship',
      relationTo: 'units',
      label: label('Đơn vị công tác', 'Unit'),
      admin: {
        description: label(
          'Người này làm việc cho đơn vị này và các đơn vị bên dưới. Để trống thì không thấy nội dung nào.',
          'The person works for this unit and those below it. Empty: no document is seen.',
        ),
      },
      access: { create: isAdminField, update: isAdminField },
    },
    {
      name: 'isOff',
      type: 'checkbox',
      defaultValue: false,
      label: label('Đã ngừng sử dụng', 'Switched off'),
      admin: {
        position: 'sidebar',
        description: label(
          'Tài khoản đã ngừng không đăng nhập được và mọi phiên kết thúc ngay. Tên người này vẫn giữ trong nhật ký.',
          'The account cannot log in and its sessions end at once. The name stays in the trails.',
        ),
      },
      access: { create: isAdminField, update: isAdminField },
    },
    // Payload's field: ids of sessions are no answer's business, not even one's own.
    { name: 'sessions', type: 'array', access: { read: nobodyField, create: nobodyField, update: nobodyField }, fields: [] },
    { name: 'unitPath', type: 'text', admin: { hidden: true }, access: { create: isAdminField, update: isAdminField } },
    {
      name: 'accountPanel',
      type: 'ui',
      admin: { components: { Field: '/src/app/studio/account/account-panel.tsx#AccountPanel' } },
    },
  ],
};
