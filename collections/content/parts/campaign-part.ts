import type { Access, CollectionConfig, Field } from 'payload';
import { canCreateContent, canWriteInOwnTree, isAdmin } from '../../../src/access/rules.ts';
import { keyField } from '../../fields/key.ts';
import { groups, label } from '../../fields/labels.ts';
import { sourceField } from '../../fields/source.ts';
import { normaliseText } from '../../hooks/normalise-text.ts';
import { stampCampaignPath } from '../../hooks/stamp-campaign-path.ts';

/** A collection whose rows belong to a campaign and are frozen with it. */
export function campaignPart({
  menuOrder,
  slug,
  labels,
  useAsTitle,
  read,
  fields,
}: {
  /** Place in the studio's menu, smallest first. */
  menuOrder: number;
  slug: string;
  labels: CollectionConfig['labels'];
  useAsTitle: string;
  read: Access;
  fields: Field[];
}): CollectionConfig {
  return {
    slug,
    labels,
    custom: { menuOrder },
    admin: { useAsTitle, group: groups.content, defaultColumns: [useAsTitle, 'campaign', 'updatedAt'] },
    access: { read, create: canCreateContent, update: canWriteInOwnTree, delete: isAdmin },
    hooks: { beforeValidate: [normaliseText], beforeChange: [stampCampaignPath] },
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
    ],
  };
}
