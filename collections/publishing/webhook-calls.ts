import type { CollectionConfig } from 'payload';
import { accessOf } from '../../src/access/doors.ts';
import type { ReaderText } from '../../src/domain/reader-language.ts';
import { type WebhookCallState, webhookCallStates } from '../../src/webhooks/policy.ts';
import { groups, label, labels } from '../fields/labels.ts';
import { instant, recorded } from '../fields/recorded.ts';

const stateLabels: Record<WebhookCallState, ReaderText> = {
  waiting: label('Chờ gửi', 'Waiting'),
  claimed: label('Đang gửi', 'Being sent'),
  delivered: label('Cổng đã nhận', 'Delivered'),
  dead: label('Không gửi được', 'Dead'),
};

/**
 * The call that announces one generation to one portal. Only the system writes here; an administrator may revive a dead letter.
 */
export const webhookCalls: CollectionConfig = {
  slug: 'webhook-calls',
  labels: labels('Lượt gọi webhook', 'Webhook call', 'Webhook calls'),
  admin: {
    useAsTitle: 'key',
    group: groups.release,
    defaultColumns: ['key', 'state', 'attempts', 'lastStatus', 'lastError'],
    description: label(
      'Hệ thống tự ghi, không sửa tay. Lượt cổng đã nhận được giữ 30 ngày; lượt không gửi được thì giữ lại, mở ra để gọi lại.',
      'Written by the worker only. Delivered calls are kept for 30 days; open a dead one to call again.',
    ),
  },
  access: accessOf('webhook-calls'),
  indexes: [{ fields: ['state', 'nextAttemptAt'] }],
  fields: [
    {
      name: 'panel',
      type: 'ui',
      admin: { components: { Field: '/src/app/studio/webhooks/webhook-call-panel.tsx#WebhookCallPanel' } },
    },
    { name: 'key', type: 'text', required: true, unique: true, label: label('Khóa lượt gọi', 'Key') },
    { name: 'webhook', type: 'text', required: true, index: true, label: label('Webhook', 'Webhook') },
    { name: 'messageId', type: 'text', required: true, label: label('Mã tin', 'Message id') },
    { name: 'payload', type: 'textarea', required: true, label: label('Nội dung tin', 'Payload') },
    {
      name: 'state',
      type: 'select',
      required: true,
      index: true,
      label: label('Trạng thái', 'State'),
      options: webhookCallStates.map((value) => ({ value, label: stateLabels[value] })),
    },
    { name: 'attempts', type: 'number', required: true, defaultValue: 0, label: label('Số lần gọi', 'Attempts') },
    { ...instant('firstAt', 'Từ lúc', 'Since'), required: true },
    { ...instant('nextAttemptAt', 'Gọi lại lúc', 'Next attempt'), required: true },
    instant('leaseUntil', 'Giữ đến', 'Lease until'),
    { name: 'fence', type: 'number', required: true, defaultValue: 0, label: label('Số chặn', 'Fence') },
    { name: 'lastStatus', type: 'number', label: label('Mã HTTP gần nhất', 'Last status') },
    { name: 'lastErrorCode', type: 'text', label: label('Mã lỗi gần nhất', 'Last error code') },
    { name: 'lastError', type: 'textarea', label: label('Lỗi gần nhất', 'Last error') },
    recorded('trail', 'Nhật ký', 'Trail'),
  ],
};
