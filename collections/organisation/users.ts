import type { CollectionConfig } from 'payload';
import { roles, roleWords } from '../../src/access/roles.ts';
import { canEnterStudio, isAdmin, isAdminField, isAdminOrSelf } from '../../src/access/rules.ts';
import { groups, label, labels } from '../fields/labels.ts';
import { normaliseText } from '../hooks/normalise-text.ts';
import { requireLongPassword } from '../hooks/require-long-password.ts';
import { stampUnitPath } from '../hooks/stamp-unit-path.ts';

/** Staff accounts only. There is no account for citizens: the public side needs none. */
export const users: CollectionConfig = {
  slug: 'users',
  labels: labels('Người dùng', 'User', 'Users'),
  auth: { maxLoginAttempts: 5, lockTime: 600_000, tokenExpiration: 28_800, cookies: { sameSite: 'Lax' } },
  admin: { useAsTitle: 'name', group: groups.system, defaultColumns: ['name', 'email', 'role', 'unit'] },
  access: {
    admin: canEnterStudio,
    read: isAdminOrSelf,
    create: isAdmin,
    update: isAdminOrSelf,
    delete: isAdmin,
    unlock: isAdmin,
  },
  hooks: { beforeValidate: [normaliseText, requireLongPassword], beforeChange: [stampUnitPath] },
  fields: [
    { name: 'name', type: 'text', required: true, saveToJWT: true, label: label('Họ và tên', 'Name') },
    {
      name: 'role',
      type: 'select',
      required: true,
      defaultValue: 'officer',
      saveToJWT: true,
      label: label('Vai trò', 'Role'),
      options: roles.map((role) => ({ value: role, label: roleWords[role].label })),
      access: { create: isAdminField, update: isAdminField },
    },
    {
      name: 'unit',
      type: 'relationship',
      relationTo: 'units',
      label: label('Đơn vị công tác', 'Unit'),
      access: { create: isAdminField, update: isAdminField },
    },
    { name: 'unitPath', type: 'text', admin: { hidden: true }, access: { create: isAdminField, update: isAdminField } },
  ],
};
