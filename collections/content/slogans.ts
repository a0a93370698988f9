import { isLoggedIn } from '../../src/access/rules.ts';
import { label, labels } from '../fields/labels.ts';
import { requiredInVietnamese } from '../fields/localised.ts';
import { campaignPart } from './parts/campaign-part.ts';

/** A slogan, verbatim, with its source. It goes out inside its campaign's edition. */
export default campaignPart({
  menuOrder: 30,
  slug: 'slogans',
  labels: labels('Khẩu hiệu', 'Slogan', 'Slogans'),
  useAsTitle: 'text',
  read: isLoggedIn,
  fields: [
    { name: 'text', type: 'textarea', localized: true, validate: requiredInVietnamese, label: label('Khẩu hiệu', 'Slogan') },
    { name: 'kind', type: 'text', label: label('Loại', 'Kind') },
  ],
});
