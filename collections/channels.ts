import type { CollectionConfig } from 'payload';
import { isAdmin, isLoggedIn, nobodyField } from '../src/access/rules.ts';
import { channels as kinds } from '../src/channels/registry.gen.ts';
import { keyField } from './fields/key.ts';
import { groups, label, labels } from './fields/labels.ts';
import { postingRules } from './fields/posting-rules.ts';
import { checkChannelSettings } from './hooks/check-channel-settings.ts';
import { sealNewSecrets } from './hooks/seal-new-secrets.ts';

/** A connected account, board network or portal: where deliveries go. Secrets are sealed and never read back. */
export const channels: CollectionConfig = {
  slug: 'channels',
  labels: labels('Kênh', 'Channel', 'Channels'),
  admin: {
    useAsTitle: 'name',
    group: groups.release,
    defaultColumns: ['name', 'kind', 'isPaused', 'needsLogin'],
    description: label('Chỉ kết nối tài khoản chính thức của cơ quan.', 'Connect official accounts only.'),
  },
  access: { read: isLoggedIn, create: isAdmin, update: isAdmin, delete: isAdmin },
  hooks: { beforeChange: [checkChannelSettings, sealNewSecrets] },
  fields: [
    { name: 'name', type: 'text', required: true, label: label('Tên kênh', 'Name') },
    {
      name: 'kind',
      type: 'select',
      required: true,
      label: label('Loại kênh', 'Kind'),
      options: Object.values(kinds).map((kind) => ({ value: kind.id, label: kind.label })),
    },
    { name: 'unit', type: 'relationship', relationTo: 'units', label: label('Cơ quan chịu trách nhiệm', 'Responsible body') },
    {
      name: 'settings',
      type: 'json',
      label: label('Cấu hình', 'Settings'),
      admin: { description: label('Facebook: {"pageId": "dãy số của trang"}.', 'Facebook: {"pageId": "digits of the page"}.') },
    },
    {
      name: 'newAccessToken',
      type: 'text',
      virtual: true,
      label: label('Nhập khóa truy cập mới', 'New access token'),
      admin: { description: label('Lưu xong sẽ được mã hóa và không hiện lại.', 'Encrypted when saved, never shown again.') },
    },
    { name: 'newAppSecret', type: 'text', virtual: true, label: label('Nhập khóa ứng dụng mới', 'New app secret') },
    {
      name: 'secrets',
      type: 'json',
      hidden: true,
      access: { read: nobodyField, create: nobodyField, update: nobodyField },
    },
    postingRules,
    {
      name: 'isPaused',
      type: 'checkbox',
      defaultValue: false,
      label: label('Tạm dừng đăng (cầu dao)', 'Paused (kill switch)'),
      admin: { position: 'sidebar' },
    },
    {
      name: 'needsLogin',
      type: 'checkbox',
      defaultValue: false,
      label: label('Cần kết nối lại', 'Needs to be reconnected'),
      admin: { position: 'sidebar', readOnly: true },
    },
    {
      name: 'lastTrouble',
      type: 'textarea',
      label: label('Sự cố gần nhất', 'Last trouble'),
      admin: { position: 'sidebar', readOnly: true },
    },
    keyField,
  ],
};
