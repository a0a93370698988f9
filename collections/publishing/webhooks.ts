import type { CollectionConfig } from 'payload';
import { accessOf } from '../../src/access/doors.ts';
import { nobodyField } from '../../src/access/rules.ts';
import { keyField } from '../fields/key.ts';
import { groups, label, labels } from '../fields/labels.ts';
import { fillKey } from '../hooks/fill-key.ts';
import { passLocks } from '../hooks/pass-locks.ts';
import { sealWebhookSecret } from '../hooks/seal-webhook-secret.ts';

/** A portal that gets a call for each new generation. The secret is sealed and never read back. */
export const webhooks: CollectionConfig = {
  slug: 'webhooks',
  labels: labels('Webhook cổng thông tin', 'Portal webhook', 'Portal webhooks'),
  admin: { useAsTitle: 'name', group: groups.release, defaultColumns: ['name', 'url', 'isActive'] },
  access: accessOf('webhooks'),
  hooks: { beforeOperation: [passLocks], beforeValidate: [fillKey], beforeChange: [sealWebhookSecret] },
  fields: [
    { name: 'name', type: 'text', required: true, label: label('Tên cổng', 'Name') },
    { name: 'url', type: 'text', required: true, label: label('Địa chỉ nhận tin (https)', 'Address (https)') },
    {
      name: 'newSecret',
      type: 'text',
      virtual: true,
      label: label('Nhập khóa ký mới (whsec_…)', 'New signing secret (whsec_…)'),
      admin: {
        // Payload makes virtual fields read-only by default.
        readOnly: false,
        description: label(
          'Lưu xong sẽ được mã hóa và không hiện lại. Đổi địa chỉ thì khóa cũ bị xóa, phải nhập lại ở đây.',
          'Encrypted when saved, never shown again. Another address forgets the old secret: enter it here again.',
        ),
      },
    },
    {
      name: 'sealedSecret',
      type: 'text',
      hidden: true,
      access: { read: nobodyField, create: nobodyField, update: nobodyField },
    },
    {
      name: 'isActive',
      type: 'checkbox',
      defaultValue: true,
      label: label('Đang bật', 'Active'),
      admin: { position: 'sidebar' },
    },
    // The address of a sealed secret is its key: another key would leave the secret unreadable.
    { ...keyField, access: { update: nobodyField } },
  ],
};
