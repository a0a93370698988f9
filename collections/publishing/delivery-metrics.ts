import type { CollectionConfig } from 'payload';
import { accessOf } from '../../src/access/doors.ts';
import { groups, label, labels } from '../fields/labels.ts';
import { officePathField } from '../fields/office-path.ts';
import { stampOfficeOfDelivery } from '../hooks/stamp-delivery-office.ts';

/** Numbers of posts as a time series. Rows are added by the worker and never changed; null is not zero. */
export const deliveryMetrics: CollectionConfig = {
  slug: 'delivery-metrics',
  labels: labels('Số liệu bài đăng', 'Post numbers', 'Post numbers'),
  admin: {
    useAsTitle: 'key',
    group: groups.release,
    hidden: true,
    defaultColumns: ['channelId', 'deliveryId', 'age', 'takenAt'],
  },
  access: accessOf('delivery-metrics'),
  hooks: { beforeChange: [stampOfficeOfDelivery] },
  fields: [
    { name: 'key', type: 'text', required: true, unique: true, label: label('Lượt đăng / tuổi bài', 'Delivery / age') },
    { name: 'deliveryId', type: 'text', required: true, index: true, label: label('Lượt đăng', 'Delivery') },
    { name: 'channelId', type: 'text', required: true, index: true, label: label('Kênh', 'Channel') },
    { name: 'age', type: 'text', required: true, label: label('Tuổi bài', 'Age') },
    { name: 'takenAt', type: 'date', required: true, label: label('Lấy lúc', 'Taken at') },
    { name: 'values', type: 'json', required: true, label: label('Số liệu', 'Numbers') },
    officePathField,
  ],
};
