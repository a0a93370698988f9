import type { TypedUser } from 'payload';
import { expect, it } from 'vitest';
import { unitReader } from '../../src/db/units.ts';
import { office, payload } from '../setup/with-office.ts';

const giaVien = () => office.unitId('11359');
const as = (user: TypedUser) => ({ collection: 'units', overrideAccess: false, user, depth: 0 }) as const;
const read = (id: string) => payload.findByID({ collection: 'units', id, depth: 0 });

it('lets a commune’s officer enter the telephone of its own community digital team', async () => {
  await payload.update({ ...as(office.officer), id: giaVien(), data: { supportPhone: '0225 3 800 123' } });
  const units = await unitReader(payload)();
  expect(units.find(({ code }) => code === '11359')).toMatchObject({ supportPhone: '0225 3 800 123' });
});

it('refuses a number that cannot be dialled, at its field', async () => {
  const attempt = payload.update({ ...as(office.officer), id: giaVien(), data: { supportPhone: 'gọi anh Ba' } });
  await expect(attempt).rejects.toMatchObject({ data: { errors: [{ path: 'supportPhone' }] } });
});

it('changes nothing else of the unit, whatever is sent along', async () => {
  const before = await read(giaVien());
  const data = {
    name: 'Phường Khác',
    code: '00000',
    path: 'vn/',
    endedOn: '2026-01-01',
    validFrom: '2020-01-01',
    parentCode: '92',
  };
  await payload.update({ ...as(office.officer), id: giaVien(), data: { ...data, supportPhone: '0225 3 800 124' } });
  const { supportPhone, updatedAt, ...after } = await read(giaVien());
  const { supportPhone: _, updatedAt: __, ...same } = before;
  expect(supportPhone).toBe('0225 3 800 124');
  expect(after).toEqual(same);
});

it('is for the own unit alone: not its province, its offices or a neighbour', async () => {
  for (const code of ['31', '92', '11359-mttq', 'vn']) {
    const attempt = payload.update({ ...as(office.officer), id: office.unitId(code), data: { supportPhone: '113' } });
    await expect(attempt, code).rejects.toMatchObject({ status: 403 });
  }
  const where = { code: { in: ['31', '92', '11359', '11359-mttq'] } };
  const { docs } = await payload.update({ ...as(office.officer), where, data: { supportPhone: '0225 3 800 125' } });
  expect(docs.map(({ code }) => code)).toEqual(['11359']);
  await expect(payload.update({ ...as(office.approver), id: office.unitId('92'), data: {} })).rejects.toMatchObject({
    status: 403,
  });
});

it('lets administrators set up all of it, as before', async () => {
  await payload.update({ ...as(office.admin), id: giaVien(), data: { name: 'Phường Gia Viên (mới)' } });
  expect((await read(giaVien())).name).toBe('Phường Gia Viên (mới)');
});
