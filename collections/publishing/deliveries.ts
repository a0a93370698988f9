import type { CollectionConfig, Field } from 'payload';
import { accessOf } from '../../src/access/doors.ts';
import { deliveryStates } from '../../src/domain/delivery.ts';
import { stateWords } from '../../src/domain/delivery-words.ts';
import { groups, label, labels } from '../fields/labels.ts';
import { officePathField } from '../fields/office-path.ts';
import { instant, recorded } from '../fields/recorded.ts';
import { stampDeliveryOffice } from '../hooks/stamp-delivery-office.ts';

/** Fields that the worker writes. People read the panel. */
const details: Field[] = [
  { name: 'effectKey', type: 'text', required: true, unique: true, label: label('Khóa lượt đăng', 'Effect key') },
  {
    name: 'state',
    type: 'select',
    required: true,
    index: true,
    label: label('Trạng thái', 'State'),
    options: deliveryStates.map((value) => ({ value, label: stateWords[value] })),
  },
  {
    name: 'editionSha256',
    type: 'text',
    required: true,
    index: true,
    label: label('Ấn bản', 'Edition'),
    admin: { components: { Cell: '/src/app/studio/delivery/cells.tsx#EditionCell' } },
  },
  { name: 'artworkKey', type: 'text', label: label('Ấn phẩm', 'Artwork') },
  {
    name: 'channelId',
    type: 'text',
    required: true,
    index: true,
    label: label('Kênh', 'Channel'),
    admin: { components: { Cell: '/src/app/studio/delivery/cells.tsx#ChannelCell' } },
  },
  { name: 'scheduleId', type: 'text', required: true, label: label('Lịch', 'Schedule') },
  instant('occurrenceAt', 'Theo lịch', 'Occurrence'),
  { ...instant('dueAt', 'Hẹn lúc', 'Due at'), required: true },
  { ...instant('nextAt', 'Xem lại lúc', 'Next look at'), required: true },
  { name: 'attempts', type: 'number', required: true, defaultValue: 0, label: label('Số lần thử', 'Attempts') },
  instant('leaseUntil', 'Giữ đến', 'Lease until'),
  { name: 'leaseOwner', type: 'text', label: label('Tiến trình giữ', 'Lease owner') },
  { name: 'fence', type: 'number', required: true, defaultValue: 0, label: label('Số chặn', 'Fence') },
  recorded('checkpoint', 'Điểm dừng', 'Checkpoint'),
  recorded('receipt', 'Biên nhận', 'Receipt'),
  recorded('lastError', 'Lỗi gần nhất', 'Last error'),
  instant('releasedAt', 'Cho đi tiếp lúc', 'Released at'),
  instant('measureAt', 'Lấy số liệu lúc', 'Numbers at'),
  recorded('trail', 'Nhật ký', 'Trail'),
  officePathField,
];

/**
 * One edition on one channel at one occurrence. Only the worker writes here, by compare-and-set. All fields are on the main
 * table, because `atomic` updates reach no other.
 */
export const deliveries: CollectionConfig = {
  slug: 'deliveries',
  labels: labels('Lượt đăng', 'Delivery', 'Deliveries'),
  admin: {
    useAsTitle: 'channelId',
    listSearchableFields: ['channelId', 'effectKey', 'editionSha256'],
    group: groups.release,
    defaultColumns: ['editionSha256', 'channelId', 'dueAt', 'state', 'attempts'],
    description: label(
      'Mỗi dòng là một lần đăng. Hệ thống tự ghi, không sửa tay.',
      'One row a post. Written by the worker only.',
    ),
  },
  access: accessOf('deliveries'),
  hooks: { beforeChange: [stampDeliveryOffice] },
  indexes: [
    { fields: ['state', 'nextAt'] },
    { fields: ['state', 'dueAt'] },
    { fields: ['scheduleId', 'dueAt'] },
    { fields: ['channelId', 'dueAt'] },
    { fields: ['state', 'measureAt'] },
  ],
  fields: [
    {
      name: 'panel',
      type: 'ui',
      admin: { components: { Field: '/src/app/studio/delivery/delivery-panel.tsx#DeliveryPanel' } },
    },
    {
      type: 'collapsible',
      label: label('Chi tiết kỹ thuật', 'Technical details'),
      admin: { initCollapsed: true },
      fields: details,
    },
  ],
};
