import type { CollectionConfig, Field } from 'payload';
import { accessOf } from '../../../src/access/doors.ts';
import { keptTyping } from '../../fields/kept-typing.ts';
import { keyField } from '../../fields/key.ts';
import { groups, label } from '../../fields/labels.ts';
import { sharingFields } from '../../fields/sharing.ts';
import { sourceField } from '../../fields/source.ts';
import { fillKey } from '../../hooks/fill-key.ts';
import { keepSharing } from '../../hooks/keep-sharing.ts';
import { markCampaignEdited, markCampaignEditedAtDelete } from '../../hooks/mark-campaign-edited.ts';
import { refuseForeignParent } from '../../hooks/refuse-foreign-parent.ts';
import { refuseUsedDelete, refuseUsedTrash } from '../../hooks/refuse-used.ts';
import { sharedParts, sharePublic } from '../../hooks/share-what-is-public.ts';
import { stampCampaignPath } from '../../hooks/stamp-campaign-path.ts';

/** A collection whose rows belong to a campaign and are frozen with it. */
export function campaignPart({
  menuOrder,
  slug,
  labels,
  useAsTitle,
  fields,
}: {
  /** Place in the studio's menu, smallest first. */
  menuOrder: number;
  slug: string;
  labels: CollectionConfig['labels'];
  useAsTitle: string;
  fields: Field[];
}): CollectionConfig {
  const collection: CollectionConfig = {
    slug,
    labels,
    custom: { menuOrder },
    admin: {
      useAsTitle,
      group: groups.content,
      defaultColumns: [useAsTitle, 'campaign', 'updatedAt'],
      components: { edit: { beforeDocumentControls: [keptTyping] } },
    },
    trash: true,
    access: accessOf(slug),
    hooks: {
      beforeValidate: [fillKey],
      beforeDelete: [refuseUsedDelete],
      beforeChange: [refuseUsedTrash, stampCampaignPath, refuseForeignParent, keepSharing],
      afterChange: [markCampaignEdited],
      afterDelete: [markCampaignEditedAtDelete],
    },
    fields: [
      ...fields,
      {
        name: 'campaign',
        type: 'relationship',
        relationTo: 'campaigns',
        required: true,
        index: true,
        label: label('Chiến dịch', 'Campaign'),
        admin: { position: 'sidebar' },
      },
      keyField,
      { name: 'issuerPath', type: 'text', index: true, admin: { hidden: true } },
      sourceField,
      ...sharingFields,
    ],
  };
  return sharePublic(collection, sharedParts);
}
