import type { Field, PayloadRequest } from 'payload';
import { toActor } from '../../src/access/actor.ts';
import { label } from './labels.ts';

/** Units that a campaign is for. A unit inside another chosen one is covered by it; freezing leaves it out. */
export const scopeUnitsField: Field = {
  name: 'scopeUnits',
  type: 'relationship',
  relationTo: 'units',
  hasMany: true,
  required: true,
  minRows: 1,
  // Where the writer's own office works, until somebody chooses.
  defaultValue: ownPlace,
  filterOptions: { level: { not_equals: 'office' } },
  hooks: {
    beforeValidate: [({ value }) => (Array.isArray(value) ? [...new Map(value.map((one) => [idOf(one), one])).values()] : value)],
  },
  label: label('Địa bàn', 'Area'),
  admin: {
    components: { afterInput: ['/src/app/studio/content/former-district.tsx#FormerDistrict'] },
    description: label(
      'Gồm mọi xã, phường, đặc khu trong địa bàn. Chọn được nhiều đơn vị, kể cả của nhiều tỉnh; đơn vị ghi hai lần tính một.',
      'Covers every commune inside. Several units may be chosen, also of several provinces; one named twice counts once.',
    ),
  },
};

async function ownPlace({ req, user }: { req?: PayloadRequest; user?: unknown }): Promise<unknown[] | undefined> {
  const path = toActor(user)?.unitPath ?? '';
  // An office hangs under its place: "vn/92/92-btgdv/".
  const code = path.split('/').findLast((part) => /^(?:\d{2}|\d{5})$/.test(part));
  if (req === undefined || code === undefined) return undefined;
  const where = { code: { equals: code } };
  const { docs } = await req.payload.find({ collection: 'units', where, limit: 1, depth: 0, pagination: false, req });
  return docs[0] && [docs[0].id];
}

function idOf(unit: unknown): string {
  return String(typeof unit === 'object' && unit !== null && 'id' in unit ? unit.id : unit);
}
