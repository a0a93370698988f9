import type { GroupField } from 'payload';
import { kits } from '../../src/designs/kits/registry.gen.ts';
import { label } from './labels.ts';
import { fieldWords, languageOfRequest, type ReaderRequest } from './words.ts';

/** Brand kit of the campaign, and who is named beside the issuing body. */
export const brandingField: GroupField = {
  name: 'branding',
  type: 'group',
  label: label('Nhận diện và đơn vị phối hợp', 'Look and partners'),
  fields: [
    {
      name: 'kit',
      type: 'text',
      label: label('Bộ nhận diện', 'Brand kit'),
      validate: (value: unknown, { req }: { req: ReaderRequest }) =>
        value === null || value === undefined || value === '' || Object.hasOwn(kits, String(value))
          ? true
          : fieldWords[languageOfRequest(req)].unknownKit(String(value), Object.keys(kits).join(', ')),
      admin: {
        description: label('Để trống: của phong trào.', 'Empty: the movement’s own.'),
        components: { Field: '/src/app/studio/artwork/kit-field.tsx#KitField' },
      },
    },
    {
      name: 'partners',
      type: 'text',
      hasMany: true,
      label: label('Phối hợp thực hiện', 'Partners'),
      admin: {
        description: label('Ghi thành một dòng, cùng cỡ chữ, theo thứ tự này.', 'Named in one line and one size, in this order.'),
      },
    },
    {
      name: 'sponsor',
      type: 'text',
      label: label('Đơn vị tài trợ', 'Sponsor'),
      admin: { description: label('Ghi sau cùng, chữ nhỏ nhất; không in lô-gô.', 'Named last and smallest; no logo.') },
    },
  ],
};
