import { expect, it } from 'vitest';
import { type NamedField, nameOfField } from '../../../src/app/studio/content/field-names.ts';
import { payload } from '../../setup/with-payload.ts';

const fieldsOf = (collection: 'campaigns' | 'guides' | 'schedules') =>
  payload.collections[collection].config.fields as readonly NamedField[];

it.each([
  ['campaigns', 'title', 'Tiêu đề', 'Title'],
  ['campaigns', 'artworks.0.headline', 'Ấn phẩm 1 › Tiêu đề', 'Artwork 1 › Headline'],
  ['campaigns', 'artworks.1', 'Ấn phẩm 2', 'Artwork 2'],
  [
    'campaigns',
    'artworks.1.back.points.2.text',
    'Ấn phẩm 2 › Mặt sau (tờ rơi) › Ý 3 › Nội dung',
    'Artwork 2 › Back side (leaflet) › Point 3 › Text',
  ],
  ['guides', 'steps.3.text', 'Bước 4 › Cách làm', 'Step 4 › How'],
  ['guides', 'khong-co.1', '', ''],
] as const)('%s, %s is called “%s”', (collection, path, vi, en) => {
  const fields = fieldsOf(collection);
  expect([nameOfField(fields, path, 'vi'), nameOfField(fields, path, 'en')]).toEqual([vi, en]);
});
