import type { Payload, RequiredDataFromCollectionSlug, TypedUser } from 'payload';
import type { Role } from '../../src/access/roles.ts';
import { importUnits } from '../../src/db/units.ts';
import { findUnit, indexUnits, loadUnits } from '../../src/units/catalogue.ts';
import { officesOf } from '../../src/units/offices.ts';

/** A small office: the units of two provinces' examples and one account a role and place. */
export type Office = {
  editor: TypedUser;
  secondEditor: TypedUser;
  approver: TypedUser;
  foreignApprover: TypedUser;
  officer: TypedUser;
  admin: TypedUser;
  unitId: (code: string) => string;
};

const testPassword = 'mot-mat-khau-dai';

/** The office of a database that `foundOffice` has filled. */
export async function openOffice(payload: Payload): Promise<Office> {
  const { docs: units } = await payload.find({ collection: 'units', pagination: false });
  const { docs: users } = await payload.find({ collection: 'users', pagination: false });
  const ids = new Map(units.map((unit) => [unit.code, String(unit.id)]));
  const account = (name: string): TypedUser => {
    const user = users.find((each) => each.name === name);
    if (user === undefined) throw new Error(`The office has no account ${name}.`);
    return { ...user, collection: 'users' } as TypedUser;
  };
  return {
    unitId: (code) => ids.get(code) ?? '',
    editor: account('editor'),
    secondEditor: account('second-editor'),
    approver: account('approver'),
    foreignApprover: account('foreign-approver'),
    officer: account('officer'),
    admin: account('admin'),
  };
}

/** Writes Cần Thơ (92) and Hải Phòng (31) with Gia Viên, and people who work there. */
export async function foundOffice(payload: Payload): Promise<void> {
  const index = indexUnits(loadUnits());
  const chosen = ['vn', '92', '31', '11359'].map((code) => findUnit(index, code));
  await importUnits({ payload, units: [...chosen, ...chosen.flatMap(officesOf)] });
  const { docs } = await payload.find({ collection: 'units', pagination: false });
  const ids = new Map(docs.map((unit) => [unit.code, String(unit.id)]));
  const accounts: [name: string, role: Role, unit: string][] = [
    ['editor', 'editor', '92-btgdv'],
    ['second-editor', 'editor', '92-btgdv'],
    ['approver', 'approver', '92'],
    ['foreign-approver', 'approver', '31'],
    ['officer', 'officer', '11359'],
    ['admin', 'admin', 'vn'],
  ];
  for (const [name, role, unit] of accounts) {
    const data = { name, role, unit: ids.get(unit), email: `${name}@example.vn`, password: testPassword };
    await payload.create({ collection: 'users', data: data as RequiredDataFromCollectionSlug<'users'> });
  }
}

/** A guide that is complete enough to be submitted. */
export async function createGuide({
  payload,
  office,
  key = 'cai-vneid',
  title = 'Cài đặt VNeID',
}: {
  payload: Payload;
  office: Office;
  key?: string;
  title?: string;
}) {
  return payload.create({
    collection: 'guides',
    data: {
      key,
      title,
      summary: 'Từng bước một.',
      issuerUnit: office.unitId('92-btgdv'),
      reviewedAt: '2026-11-21',
      steps: [{ title: 'Mở kho ứng dụng', text: 'Tìm “VNeID”, chọn đúng ứng dụng của Bộ Công an.' }],
    },
    overrideAccess: false,
    user: office.editor,
  });
}

/** A campaign with what every campaign must have; `data` adds to it. */
export async function createCampaign({
  payload,
  office,
  data,
}: {
  payload: Payload;
  office: Office;
  data?: Partial<RequiredDataFromCollectionSlug<'campaigns'>>;
}) {
  return payload.create({
    collection: 'campaigns',
    data: {
      key: 'bdhvs',
      title: 'Bình dân học vụ số',
      issuerUnit: office.unitId('92-btgdv'),
      scopeUnits: [office.unitId('92')],
      document: { type: 'Kế hoạch', date: '2026-01-30', system: 'dang' },
      period: { start: '2026-01-30', end: '2026-12-31', label: 'năm 2026' },
      ...data,
    },
    overrideAccess: false,
    user: office.editor,
  });
}
