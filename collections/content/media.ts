import type { CollectionConfig } from 'payload';
import { accessOf } from '../../src/access/doors.ts';
import { isAdminField } from '../../src/access/rules.ts';
import { dropFileFacts } from '../../src/access/system-fields.ts';
import { readSettings } from '../../src/settings.ts';
import { adminOnly } from '../fields/admin-only.ts';
import { groups, label, labels } from '../fields/labels.ts';
import { requiredInVietnamese } from '../fields/localised.ts';
import { checkUpload } from '../hooks/check-upload.ts';
import { refuseUsedDelete, refuseUsedTrash } from '../hooks/refuse-used.ts';
import { stampFocus } from '../hooks/stamp-focus.ts';
import { stampOwner } from '../hooks/stamp-owner.ts';
import { stampSeconds } from '../hooks/stamp-seconds.ts';
import { stampSha256 } from '../hooks/stamp-sha256.ts';
import { takePictureEdits } from '../hooks/take-picture-edits.ts';

/** Uploaded pictures, recordings and videos. All are encoded again, so that no hidden data is left in them. */
export default {
  slug: 'media',
  custom: { menuOrder: 90 },
  labels: labels('Tệp', 'Media', 'Media'),
  admin: { group: groups.content, useAsTitle: 'filename' },
  trash: true,
  access: accessOf('media'),
  upload: {
    staticDir: readSettings().mediaFolder,
    // Cut by `takePictureEdits` and `checkUpload`, not by Payload.
    crop: true,
    // Without `true` the form has no tool for it.
    focalPoint: true,
    // Nothing is fetched from an address.
    pasteURL: false,
    // No `mimeTypes`: the form would leave out in silence what is not on the list. `checkUpload` refuses it by name.
  },
  hooks: {
    beforeOperation: [takePictureEdits, dropFileFacts, checkUpload],
    beforeDelete: [refuseUsedDelete],
    beforeChange: [refuseUsedTrash, stampOwner, stampSha256, stampSeconds, stampFocus],
  },
  fields: [
    {
      name: 'alt',
      type: 'text',
      localized: true,
      validate: requiredInVietnamese,
      label: label('Mô tả cho người không nhìn thấy', 'Alternative text'),
    },
    { name: 'credit', type: 'text', label: label('Tác giả, nguồn', 'Credit') },
    { name: 'sha256', type: 'text', index: true, label: label('SHA-256', 'SHA-256'), admin: { readOnly: true, ...adminOnly } },
    {
      name: 'unit',
      type: 'relationship',
      relationTo: 'units',
      access: { update: isAdminField },
      label: label('Đơn vị giữ tệp', 'Unit that keeps it'),
      admin: {
        position: 'sidebar',
        description: label(
          'Đơn vị này và cấp trên sửa, thay được tệp. Để trống: đơn vị của người tải lên.',
          'This unit and those above it may change and replace the file. Empty: the unit of who uploads it.',
        ),
      },
    },
    { name: 'issuerPath', type: 'text', index: true, admin: { hidden: true } },
    /** The public editions that show it, by their hash; other offices may read it while there is one. */
    { name: 'sharedIn', type: 'json', admin: { hidden: true } },
    { name: 'sharedAt', type: 'date', index: true, admin: { hidden: true } },
    {
      name: 'seconds',
      type: 'number',
      access: { create: () => false, update: () => false },
      label: label('Độ dài (giây)', 'Length (seconds)'),
      admin: { readOnly: true, condition: (data) => String(data.mimeType ?? '').startsWith('audio/') },
    },
  ],
} satisfies CollectionConfig;
