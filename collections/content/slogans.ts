import { sloganKinds, sloganKindWords } from '../../src/domain/slogan-kinds.ts';
import { label, labels } from '../fields/labels.ts';
import { requiredInVietnamese } from '../fields/localised.ts';
import { campaignPart } from './parts/campaign-part.ts';

/** A slogan, verbatim, with its source. It goes out inside its campaign's edition. */
export default campaignPart({
  menuOrder: 30,
  slug: 'slogans',
  labels: labels('Khẩu hiệu', 'Slogan', 'Slogans'),
  useAsTitle: 'text',
  fields: [
    { name: 'text', type: 'textarea', localized: true, validate: requiredInVietnamese, label: label('Khẩu hiệu', 'Slogan') },
    {
      type: 'row',
      fields: [
        {
          name: 'kind',
          type: 'select',
          label: label('Loại', 'Kind'),
          options: sloganKinds.map((value) => ({ value, label: sloganKindWords[value] })),
          admin: {
            description: label(
              'Phương châm, khẩu hiệu, chủ đề hiện ở mục “Khẩu hiệu”; tên gọi, danh hiệu ở mục “Tên gọi trong kế hoạch”. Để trống: chưa phân loại, chưa hiện.',
              'Mottos, slogans and themes stand under the mottos of a page; names and titles under the names in the plan. Empty: not shown yet.',
            ),
          },
        },
        { name: 'kindInPlan', type: 'text', label: label('Kế hoạch gọi là', 'What the plan calls it') },
      ],
    },
  ],
});
