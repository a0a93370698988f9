import type { CollectionConfig } from 'payload';
import { canCreateContent, isAdmin, isLoggedIn } from '../../src/access/rules.ts';
import { readSettings } from '../../src/settings.ts';
import { groups, label, labels } from '../fields/labels.ts';
import { requiredInVietnamese } from '../fields/localised.ts';
import { checkUpload } from '../hooks/check-upload.ts';
import { normaliseText } from '../hooks/normalise-text.ts';
import { stampSeconds } from '../hooks/stamp-seconds.ts';
import { stampSha256 } from '../hooks/stamp-sha256.ts';

/** Uploaded pictures, recordings and videos. All are encoded again, so that no hidden data is left in them. */
export default {
  slug: 'media',
  custom: { menuOrder: 90 },
  labels: labels('Tệp', 'Media', 'Media'),
  admin: { group: groups.content, useAsTitle: 'filename' },
  access: { read: isLoggedIn, create: canCreateContent, update: canCreateContent, delete: isAdmin },
  upload: {
    staticDir: readSettings().mediaFolder,
    // What is not taken is refused by `checkUpload`, which knows what it is and says what to do.
    mimeTypes: ['image/*', 'video/*', 'audio/*'],
  },
  hooks: { beforeOperation: [checkUpload], beforeValidate: [normaliseText], beforeChange: [stampSha256, stampSeconds] },
  fields: [
    {
      name: 'alt',
      type: 'text',
      localized: true,
      validate: requiredInVietnamese,
      label: label('Mô tả cho người không nhìn thấy', 'Alternative text'),
    },
    { name: 'credit', type: 'text', label: label('Tác giả, nguồn', 'Credit') },
    { name: 'sha256', type: 'text', index: true, label: label('SHA-256', 'SHA-256'), admin: { readOnly: true } },
    {
      name: 'seconds',
      type: 'number',
      access: { create: () => false, update: () => false },
      label: label('Độ dài (giây)', 'Length (seconds)'),
      admin: { readOnly: true, condition: (data) => String(data.mimeType ?? '').startsWith('audio/') },
    },
  ],
} satisfies CollectionConfig;
