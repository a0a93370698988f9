import { artworkFields } from '../fields/artwork.ts';
import { campaignThemesField } from '../fields/campaign-themes.ts';
import { label, labels } from '../fields/labels.ts';
import { contentCollection } from './parts/content-collection.ts';

/** A printable leaflet of two sides. */
export default contentCollection({
  menuOrder: 50,
  slug: 'leaflets',
  labels: labels('Tờ rơi', 'Leaflet', 'Leaflets'),
  description: label('Tờ rơi hai mặt, in A5 hoặc bản chữ lớn A4.', 'Two-sided leaflets, A5 or large print A4.'),
  fields: [
    {
      name: 'campaign',
      type: 'relationship',
      relationTo: 'campaigns',
      required: true,
      label: label('Chiến dịch', 'Campaign'),
    },
    campaignThemesField,
    { name: 'artwork', type: 'group', label: label('Ấn phẩm', 'Artwork'), fields: artworkFields },
  ],
});
