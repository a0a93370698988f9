import type { CollectionConfig } from 'payload';
import { isAdmin, isLoggedIn } from '../../src/access/rules.ts';
import { emblemLabels, emblems } from '../../src/domain/emblem.ts';
import { groups, label, labels } from '../fields/labels.ts';
import { checkUnitEmblem } from '../hooks/check-unit-emblem.ts';
import { checkUnitLogo } from '../hooks/check-unit-logo.ts';
import { normaliseText } from '../hooks/normalise-text.ts';
import { phoneOrEmpty } from '../hooks/phone-or-empty.ts';

/** Provinces, communes and offices as one tree, keyed by the official code: names repeat, codes do not. */
export const units: CollectionConfig = {
  slug: 'units',
  labels: labels('Đơn vị', 'Unit', 'Units'),
  admin: {
    useAsTitle: 'label',
    group: groups.system,
    defaultColumns: ['label', 'code', 'level', 'validFrom'],
    listSearchableFields: ['label', 'foldedLabel', 'code'],
  },
  access: { read: isLoggedIn, create: isAdmin, update: isAdmin, delete: isAdmin },
  hooks: { beforeValidate: [normaliseText] },
  fields: [
    {
      name: 'label',
      type: 'text',
      required: true,
      label: label('Tên kèm tỉnh, thành phố', 'Name with its province'),
      index: true,
    },
    { name: 'name', type: 'text', required: true, label: label('Tên', 'Name') },
    { name: 'code', type: 'text', required: true, unique: true, index: true, label: label('Mã', 'Code') },
    {
      name: 'level',
      type: 'select',
      required: true,
      index: true,
      label: label('Cấp', 'Level'),
      options: [
        { value: 'country', label: label('Cả nước', 'Country') },
        { value: 'province', label: label('Tỉnh, thành phố', 'Province') },
        { value: 'commune', label: label('Xã, phường, đặc khu', 'Commune') },
        { value: 'office', label: label('Cơ quan', 'Office') },
      ],
    },
    { name: 'type', type: 'text', required: true, label: label('Loại', 'Type') },
    { name: 'parentCode', type: 'text', index: true, label: label('Mã cấp trên', 'Parent code') },
    { name: 'path', type: 'text', required: true, index: true, label: label('Đường dẫn', 'Path') },
    { name: 'provinceName', type: 'text', label: label('Tỉnh, thành phố', 'Province') },
    { name: 'validFrom', type: 'text', required: true, label: label('Hiệu lực từ', 'Valid from') },
    {
      name: 'supportPhone',
      type: 'text',
      validate: phoneOrEmpty,
      label: label('Điện thoại Tổ công nghệ số cộng đồng', 'Phone of the community digital team'),
      admin: {
        description: label(
          'Số công khai để người dân gọi nhờ giúp; hiện trên trang hướng dẫn. Xã để trống thì dùng số của tỉnh.',
          'A public number for citizens, shown on guides. Empty for a commune: its province’s number.',
        ),
      },
    },
    {
      name: 'logo',
      type: 'upload',
      relationTo: 'media',
      filterOptions: { mimeType: { in: ['image/jpeg', 'image/png', 'image/webp'] } },
      validate: checkUnitLogo,
      label: label('Biểu trưng', 'Logo'),
      admin: {
        description: label(
          'Không bắt buộc. PNG, JPEG hoặc WebP nền trong suốt hoặc trắng, cạnh ngắn từ 600 điểm; không nhận SVG.',
          'Optional. PNG, JPEG or WebP, shorter side from 600 px; no SVG.',
        ),
      },
    },
    {
      name: 'emblem',
      type: 'select',
      options: emblems.map((value) => ({ value, label: emblemLabels[value] })),
      validate: checkUnitEmblem,
      label: label('Biểu trưng này là', 'This logo is'),
      admin: {
        description: label(
          'Chỉ chọn khi là huy hiệu, Quốc huy. Biểu trưng riêng của đơn vị: để trống.',
          'Empty for a mark of its own.',
        ),
      },
    },
    { name: 'foldedLabel', type: 'text', index: true, admin: { hidden: true } },
  ],
};
