import type { Field } from 'payload';
import { label } from './labels.ts';

/** Units that a campaign is for. A unit inside another chosen one is covered by it; freezing leaves it out. */
export const scopeUnitsField: Field = {
  name: 'scopeUnits',
  type: 'relationship',
  relationTo: 'units',
  hasMany: true,
  required: true,
  minRows: 1,
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

function idOf(unit: unknown): string {
  return String(typeof unit === 'object' && unit !== null && 'id' in unit ? unit.id : unit);
}
