import type { CollectionConfig, Field } from 'payload';
import { accessOf } from '../../src/access/doors.ts';
import { isAdminField } from '../../src/access/rules.ts';
import { emblemLabels, emblems } from '../../src/domain/emblem.ts';
import { groups, label, labels } from '../fields/labels.ts';
import { planDateField } from '../fields/plan-date.ts';
import { checkUnitEmblem } from '../hooks/check-unit-emblem.ts';
import { checkUnitLogo } from '../hooks/check-unit-logo.ts';
import { phoneOrEmpty } from '../hooks/phone-or-empty.ts';
import { refuseUsedDelete } from '../hooks/refuse-used.ts';

/** What a unit's own people may change of it. */
const contacts = ['supportPhone'];

/** Everything else is an administrator's, also what is added here later. */
function setUpByAdmins(fields: Field[]): Field[] {
  return fields.map((field): Field => {
    if ('name' in field && field.name) return contacts.includes(field.name) ? field : adminAlone(field);
    return 'fields' in field ? ({ ...field, fields: setUpByAdmins(field.fields) } as Field) : field;
  });
}

const adminAlone = (field: Field): Field => ({ ...field, access: { update: isAdminField } }) as Field;

/** Provinces, communes and offices as one tree, keyed by the official code: names repeat, codes do not. */
export const units: CollectionConfig = {
  slug: 'units',
  labels: labels('Đơn vị', 'Unit', 'Units'),
  admin: {
    useAsTitle: 'label',
    group: groups.system,
    defaultColumns: ['label', 'code', 'level', 'validFrom'],
    listSearchableFields: ['label', 'code'],
  },
  access: accessOf('units'),
  hooks: { beforeDelete: [refuseUsedDelete] },
  fields: setUpByAdmins([
    {
      name: 'label',
      type: 'text',
      required: true,
      label: label('Tên kèm tỉnh, thành phố', 'Name with its province'),
      index: true,
    },
    { name: 'name', type: 'text', required: true, label: label('Tên', 'Name') },
    {
      // One a line, not a list: ten thousand units are read at once, and a list would be a table of its own.
      name: 'issuingNames',
      type: 'textarea',
      label: label('Tên khác được ghi khi ban hành', 'Other names to issue in'),
      admin: {
        description: label(
          'Mỗi dòng một tên chính thức được ghi trên ấn phẩm, ngoài tên đơn vị. Người biên tập chỉ chọn được trong các tên này.',
          'One official name a line, besides the unit’s own. Editors choose among these and no others.',
        ),
      },
    },
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
    planDateField({ name: 'validFrom', required: true, mayBeUndated: false, label: label('Hiệu lực từ', 'Valid from') }),
    {
      type: 'row',
      fields: [
        {
          name: 'endedOn',
          type: 'date',
          label: label('Đã kết thúc hoạt động từ ngày', 'Ended on'),
          admin: {
            date: { pickerAppearance: 'dayOnly', displayFormat: 'dd/MM/yyyy' },
            description: label(
              'Từ ngày này không gửi duyệt, không duyệt nội dung mới nhân danh đơn vị. Ấn bản cũ vẫn đọc được.',
              'From this day nothing new is submitted or approved in its name. Older editions stay readable.',
            ),
          },
        },
        {
          name: 'successor',
          type: 'relationship',
          relationTo: 'units',
          label: label('Cơ quan kế nhiệm', 'Successor'),
          admin: { condition: (data) => Boolean(data.endedOn) },
        },
      ],
    },
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
  ]),
};
