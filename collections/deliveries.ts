import type { CollectionConfig, Field } from 'payload';
import { isLoggedIn, nobody } from '../src/access/rules.ts';
import { deliveryStates } from '../src/domain/delivery.ts';
import { stateWords } from '../src/domain/delivery-words.ts';
import { groups, label, labels } from './fields/labels.ts';

const instant = (name: string, vi: string, en: string): Field => ({ name, type: 'date', label: label(vi, en) });
const json = (name: string, vi: string, en: string): Field => ({ name, type: 'json', label: label(vi, en) });

/**
 * One edition on one channel at one occurrence. Only the worker writes here, by compare-and-set; all fields stand on the main
 * table, because `atomic` updates reach no other.
 */
export const deliveries: CollectionConfig = {
  slug: 'deliveries',
  labels: labels('Lượt đăng', 'Delivery', 'Deliveries'),
  admin: {
    useAsTitle: 'effectKey',
    group: groups.release,
    defaultColumns: ['channelId', 'dueAt', 'state', 'attempts', 'updatedAt'],
    description: label(
      'Mỗi dòng là một lần đăng. Hệ thống tự ghi, không sửa tay.',
      'One row a post. Written by the worker only.',
    ),
  },
  access: { read: isLoggedIn, create: nobody, update: nobody, delete: nobody },
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
      admin: { components: { Field: '/src/app/studio/delivery-panel.tsx#DeliveryPanel' } },
    },
    { name: 'effectKey', type: 'text', required: true, unique: true, label: label('Khóa lượt đăng', 'Effect key') },
    {
      name: 'state',
      type: 'select',
      required: true,
      index: true,
      label: label('Trạng thái', 'State'),
      options: deliveryStates.map((value) => ({ value, label: stateWords[value] })),
    },
    { name: 'editionSha256', type: 'text', required: true, index: true, label: label('Ấn bản (SHA-256)', 'Edition (SHA-256)') },
    { name: 'artworkKey', type: 'text', label: label('Ấn phẩm', 'Artwork') },
    { name: 'channelId', type: 'text', required: true, index: true, label: label('Kênh', 'Channel') },
    { name: 'scheduleId', type: 'text', required: true, label: label('Lịch', 'Schedule') },
    instant('occurrenceAt', 'Theo lịch', 'Occurrence'),
    { ...instant('dueAt', 'Hẹn lúc', 'Due at'), required: true } as Field,
    { ...instant('nextAt', 'Xem lại lúc', 'Next look at'), required: true } as Field,
    { name: 'attempts', type: 'number', required: true, defaultValue: 0, label: label('Số lần thử', 'Attempts') },
    instant('leaseUntil', 'Giữ đến', 'Lease until'),
    { name: 'leaseOwner', type: 'text', label: label('Tiến trình giữ', 'Lease owner') },
    { name: 'fence', type: 'number', required: true, defaultValue: 0, label: label('Số chặn', 'Fence') },
    json('checkpoint', 'Điểm dừng', 'Checkpoint'),
    json('receipt', 'Biên nhận', 'Receipt'),
    json('lastError', 'Lỗi gần nhất', 'Last error'),
    instant('releasedAt', 'Cho đi tiếp lúc', 'Released at'),
    instant('measureAt', 'Lấy số liệu lúc', 'Numbers at'),
    json('trail', 'Nhật ký', 'Trail'),
  ],
};
