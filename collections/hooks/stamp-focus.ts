import type { CollectionBeforeChangeHook } from 'payload';
import type { PictureEdits } from './take-picture-edits.ts';

const centre = 50;

/** Stamps the point that an editor chose. A picture that takes the place of another begins with its centre again. */
export const stampFocus: CollectionBeforeChangeHook = ({ data, req }) => {
  const { focus } = (req.context.pictureEdits ?? {}) as PictureEdits;
  if (focus) return { ...data, focalX: focus.x, focalY: focus.y };
  if (!req.file) return data;
  const place = req.file.mimetype.startsWith('image/') ? centre : null;
  return { ...data, focalX: place, focalY: place };
};
