import type { Field } from 'payload';
import { artworkFields } from '../fields/artwork.ts';
import { brandingField } from '../fields/branding.ts';
import {
  audienceField,
  captionsField,
  documentField,
  periodField,
  phasesField,
  targetsField,
} from '../fields/campaign-document.ts';
import { label, labels } from '../fields/labels.ts';
import { legalBasisField } from '../fields/legal-basis.ts';
import { officeCalendarLink } from '../fields/office-calendar.ts';
import { packContentsField } from '../fields/pack-contents.ts';
import { scopeUnitsField } from '../fields/scope-units.ts';
import { signerField } from '../fields/signer.ts';
import { tetPeakField } from '../fields/tet-peak.ts';
import { withCopiedWords } from '../hooks/keep-copied-words.ts';
import { contentCollection } from './parts/content-collection.ts';

/** At the end of a piece. */
const copyField: Field = {
  name: 'copyPiece',
  type: 'ui',
  admin: { disableListColumn: true, components: { Field: '/src/app/studio/artwork/copy-piece.tsx#CopyPiece' } },
};

/** A campaign as an official plan sets it out: whom, what, how much, when; and what is drawn from it. */
export default contentCollection({
  menuOrder: 10,
  slug: 'campaigns',
  labels: labels('Chiến dịch', 'Campaign', 'Campaigns'),
  description: label('Mỗi kế hoạch tuyên truyền là một chiến dịch.', 'Each official plan is a campaign.'),
  fields: [
    {
      type: 'tabs',
      tabs: [
        {
          label: label('Kế hoạch', 'Plan'),
          fields: [
            documentField,
            signerField,
            legalBasisField,
            scopeUnitsField,
            periodField,
            {
              name: 'guides',
              type: 'relationship',
              relationTo: 'guides',
              hasMany: true,
              label: label('Hướng dẫn kèm theo', 'Guides'),
            },
          ],
        },
        { label: label('Đối tượng và chỉ tiêu', 'Audiences and targets'), fields: [audienceField, targetsField] },
        { label: label('Giai đoạn và mốc', 'Phases and dates'), fields: [phasesField, officeCalendarLink, tetPeakField] },
        {
          label: label('Ấn phẩm', 'Artworks'),
          fields: [
            brandingField,
            withCopiedWords({
              name: 'artworks',
              type: 'array',
              label: label('Ấn phẩm', 'Artworks'),
              labels: { singular: label('Ấn phẩm', 'Artwork'), plural: label('Ấn phẩm', 'Artworks') },
              admin: { components: { RowLabel: '/src/app/studio/artwork/piece-label.tsx#PieceLabel' } },
              fields: [...artworkFields, copyField],
            }),
          ],
        },
        { label: label('Lời đăng', 'Captions'), fields: [captionsField] },
        { label: label('Bộ tài liệu', 'Pack'), fields: [packContentsField] },
      ],
    },
  ],
});
