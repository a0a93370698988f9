import type { CollectionConfig, Field } from 'payload';
import { accessOf } from '../../src/access/doors.ts';
import { isAdminField } from '../../src/access/rules.ts';
import { groups, label, labels } from '../fields/labels.ts';
import { officePathField } from '../fields/office-path.ts';
import { stampOfficeOfDelivery } from '../hooks/stamp-delivery-office.ts';

const text = (name: string, vi: string, en: string): Field => ({ name, type: 'text', label: label(vi, en) });
const needed = (name: string, vi: string, en: string): Field => ({ ...text(name, vi, en), required: true }) as Field;
const instant = (name: string, vi: string, en: string): Field => ({ name, type: 'date', label: label(vi, en) });

/** One row for each time a worker tried a delivery. The delivery's timeline shows them. Only the worker writes here. */
export const deliveryAttempts: CollectionConfig = {
  slug: 'delivery-attempts',
  labels: labels('Lần thử', 'Attempt', 'Attempts'),
  admin: {
    useAsTitle: 'key',
    group: groups.release,
    hidden: true,
    defaultColumns: ['deliveryId', 'number', 'startedAt', 'phase', 'outcome', 'errorCode'],
  },
  access: accessOf('delivery-attempts'),
  hooks: { beforeChange: [stampOfficeOfDelivery] },
  fields: [
    { name: 'key', type: 'text', required: true, unique: true, label: label('Lượt đăng / số chặn', 'Delivery / fence') },
    { name: 'deliveryId', type: 'text', required: true, index: true, label: label('Lượt đăng', 'Delivery') },
    { name: 'number', type: 'number', required: true, label: label('Lần thứ', 'Number') },
    { name: 'fence', type: 'number', required: true, label: label('Số chặn', 'Fence') },
    needed('worker', 'Tiến trình', 'Worker'),
    { ...instant('startedAt', 'Bắt đầu', 'Started'), required: true } as Field,
    { name: 'endedAt', type: 'date', index: true, label: label('Kết thúc', 'Ended') },
    needed('phase', 'Đi đến bước', 'Phase reached'),
    text('outcome', 'Kết quả', 'Outcome'),
    text('errorCode', 'Mã lỗi', 'Error code'),
    { name: 'forPeople', type: 'textarea', label: label('Lý do và cách xử lý', 'Reason and fix') },
    {
      name: 'raw',
      type: 'textarea',
      label: label('Nguyên văn (đã che khóa)', 'Raw cause (redacted)'),
      access: { read: isAdminField },
    },
    officePathField,
  ],
};
