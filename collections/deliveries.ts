import type { CollectionConfig, Field } from 'payload';
import { isLoggedIn, nobody } from '../src/access/rules.ts';
import { type DeliveryState, deliveryStates } from '../src/domain/delivery.ts';
import { groups, label, labels } from './fields/labels.ts';

const stateLabels: Record<DeliveryState, { vi: string; en: string }> = {
  scheduled: label('Đã hẹn giờ', 'Scheduled'),
  claimed: label('Đang nhận xử lý', 'Claimed'),
  preparing: label('Đang chuẩn bị', 'Preparing'),
  prepared: label('Đã chuẩn bị', 'Prepared'),
  committing: label('Đang gửi', 'Committing'),
  processing: label('Nền tảng đang xử lý', 'Processing'),
  published: label('Đã đăng', 'Published'),
  'retry-wait': label('Chờ thử lại', 'Waiting to retry'),
  'auth-wait': label('Chờ kết nối lại kênh', 'Waiting for a reconnect'),
  held: label('Được giữ lại', 'Held'),
  rejected: label('Không đăng được', 'Rejected'),
  missed: label('Quá giờ, không đăng', 'Missed'),
  cancelled: label('Đã hủy', 'Cancelled'),
  unknown: label('Chưa xác nhận', 'Unconfirmed'),
};

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
  ],
  fields: [
    { name: 'effectKey', type: 'text', required: true, unique: true, label: label('Khóa lượt đăng', 'Effect key') },
    {
      name: 'state',
      type: 'select',
      required: true,
      index: true,
      label: label('Trạng thái', 'State'),
      options: deliveryStates.map((value) => ({ value, label: stateLabels[value] })),
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
  ],
};
