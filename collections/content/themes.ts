import { label, labels } from '../fields/labels.ts';
import { requiredInVietnamese } from '../fields/localised.ts';
import { campaignPart } from './parts/campaign-part.ts';

/** A theme of a campaign; the tree hangs by `parent`. It goes out inside its campaign's edition. */
export default campaignPart({
  menuOrder: 20,
  slug: 'themes',
  labels: labels('Chủ đề', 'Theme', 'Themes'),
  useAsTitle: 'title',
  fields: [
    { name: 'title', type: 'textarea', localized: true, validate: requiredInVietnamese, label: label('Chủ đề', 'Theme') },
    { name: 'section', type: 'text', label: label('Mục trong kế hoạch', 'Section') },
    { name: 'tags', type: 'text', hasMany: true, label: label('Nhãn', 'Tags') },
    { name: 'parent', type: 'relationship', relationTo: 'themes', label: label('Thuộc chủ đề', 'Parent theme') },
  ],
});
