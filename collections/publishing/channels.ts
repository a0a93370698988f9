import type { CollectionConfig } from 'payload';
import { accessOf } from '../../src/access/doors.ts';
import { isAdminField, nobodyField } from '../../src/access/rules.ts';
import { channels as kinds } from '../../src/channels/registry.gen.ts';
import { channelSecretFields } from '../fields/channel-secrets.ts';
import { channelStateFields } from '../fields/channel-state.ts';
import { keyField } from '../fields/key.ts';
import { groups, label, labels } from '../fields/labels.ts';
import { officePathField } from '../fields/office-path.ts';
import { postingRules } from '../fields/posting-rules.ts';
import { switchFields } from '../fields/switches.ts';
import { checkChannelSettings } from '../hooks/check-channel-settings.ts';
import { fillKey } from '../hooks/fill-key.ts';
import { passLocks } from '../hooks/pass-locks.ts';
import { refuseUsedDelete, refuseUsedTrash } from '../hooks/refuse-used.ts';
import { sealNewSecrets } from '../hooks/seal-new-secrets.ts';
import { stampChannelOffice } from '../hooks/stamp-channel-office.ts';
import { stampChannelSwitches } from '../hooks/stamp-switches.ts';

/** Setting fields of each kind, for a form that cannot import the kinds. */
const fieldsByKind = Object.fromEntries(Object.values(kinds).map(({ id, settingFields }) => [id, settingFields]));

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
  trash: true,
  access: accessOf('channels'),
  hooks: {
    beforeOperation: [passLocks],
    beforeValidate: [fillKey],
    beforeDelete: [refuseUsedDelete],
    beforeChange: [refuseUsedTrash, checkChannelSettings, stampChannelOffice, stampChannelSwitches, sealNewSecrets],
  },
  fields: [
    { name: 'name', type: 'text', required: true, label: label('Tên kênh', 'Name') },
    {
      name: 'kind',
      type: 'select',
      required: true,
      label: label('Loại kênh', 'Kind'),
      options: Object.values(kinds).map((kind) => ({ value: kind.id, label: kind.label })),
    },
    {
      name: 'unit',
      type: 'relationship',
      relationTo: 'units',
      label: label('Cơ quan chịu trách nhiệm', 'Responsible body'),
      admin: {
        description: label(
          'Người của cơ quan này và của cấp trên đăng được lên kênh. Để trống: cổng và bảng LED là của mọi cơ quan, tài khoản mạng xã hội là của trung ương.',
          'People of this body and of the units above post here. Empty: the portal and boards are everybody’s, an account is the country’s.',
        ),
      },
    },
    {
      name: 'settings',
      type: 'json',
      label: label('Cấu hình', 'Settings'),
      // Host, account and the like: only who set it up reads it.
      access: { read: isAdminField },
      admin: {
        components: {
          Field: { path: '/src/app/studio/channels/settings-field.tsx#SettingsField', clientProps: { fieldsByKind } },
        },
      },
    },
    ...channelSecretFields,
    postingRules,
    ...switchFields,
    ...channelStateFields,
    officePathField,
    // The address of sealed secrets is the key: another one would leave them unreadable.
    { ...keyField, access: { update: nobodyField } },
  ],
};
