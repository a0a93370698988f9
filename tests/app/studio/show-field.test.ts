import { expect, it } from 'vitest';
import { idsOf } from '../../../src/app/studio/workflow/show-field.ts';

it.each([
  ['title', ['field-title']],
  ['captions.zalo', ['field-captions__zalo', 'field-captions']],
  [
    'artworks.0.points.2.text',
    [
      ...['field-artworks__0__points__2__text', 'artworks-0-points-row-2', 'field-artworks__0__points'],
      ...['artworks-row-0', 'field-artworks'],
    ],
  ],
])('looks for the field %s, then for what is around it', (path, ids) => expect(idsOf(path)).toEqual(ids));
