import { expect, it } from 'vitest';
import { requirePermission } from '../../src/access/require-permission.ts';
import { type Actor, may, type Permission, permissions, type Role, roles } from '../../src/access/roles.ts';

const actor = (role: Role, unitPath = 'vn/92/'): Actor => ({ id: role, name: role, role, unitPath });

it.each(Object.keys(permissions) as Permission[])('%s is for the roles of its row and no other', (permission) => {
  for (const role of roles) {
    const isListed = (permissions[permission].roles as readonly Role[]).includes(role);
    expect(may(actor(role), permission)).toBe(isListed);
    if (isListed) expect(requirePermission(actor(role), permission)).toMatchObject({ role });
    else expect(() => requirePermission(actor(role), permission)).toThrow('workflow.forbidden');
  }
  expect(() => requirePermission(null, permission)).toThrow('workflow.forbidden');
});

it('counts inside the unit only; administrators reach everything', () => {
  expect(requirePermission(actor('editor'), 'write', 'vn/92/31117/')).toMatchObject({ role: 'editor' });
  expect(() => requirePermission(actor('editor'), 'write', 'vn/31/')).toThrow('workflow.forbidden');
  expect(requirePermission(actor('admin', ''), 'write', 'vn/31/')).toMatchObject({ role: 'admin' });
});

it('names the roles of the table in its sentence', () => {
  expect(() => requirePermission(actor('officer'), 'schedule', 'vn/92/')).toThrow(
    expect.objectContaining({
      forPeople: expect.stringContaining(
        'không được lên lịch hay phát hành nội dung này. Việc này dành cho người biên tập, người phê duyệt và quản trị viên của đơn vị ban hành.',
      ),
    }),
  );
  expect(() => requirePermission(null, 'setUp')).toThrow(
    expect.objectContaining({ forPeople: expect.stringContaining('Việc này dành cho quản trị viên. ') }),
  );
});
