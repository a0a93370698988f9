import type { CollectionBeforeOperationHook } from 'payload';
import type { Focus } from '../../src/domain/content.ts';

/** What an editor did to a picture in the form, beside its fields. */
export type PictureEdits = {
  focus?: Focus;
};

/**
 * Takes what the form says of a picture out of the request. Payload would act on it itself: it would write the file anew with an
 * encoder of its own, past the checks of uploads. `stampFocus` reads it.
 */
export const takePictureEdits: CollectionBeforeOperationHook = ({ args, operation, req }) => {
  if (operation !== 'create' && operation !== 'update') return args;
  const asked: unknown = req.query?.uploadEdits;
  delete req.query?.uploadEdits;
  // Of many pictures at once nothing can be meant, and while one is replaced the form still shows the old one.
  const isShown = operation === 'create' || ('id' in args && !req.file);
  req.context.pictureEdits = (isShown ? focusOf(asked) : {}) satisfies PictureEdits;
  return args;
};

function focusOf(asked: unknown): { focus?: Focus } {
  const point = memberOf(asked, 'focalPoint');
  const [x, y] = [percentOf(point, 'x'), percentOf(point, 'y')];
  return x === null || y === null ? {} : { focus: { x, y } };
}

function memberOf(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[name] : undefined;
}

/** Addresses carry numbers as text. */
function percentOf(value: unknown, name: string): number | null {
  const text = memberOf(value, name);
  const number = typeof text === 'number' || (typeof text === 'string' && text.trim() !== '') ? Number(text) : Number.NaN;
  return number >= 0 && number <= 100 ? Math.round(number) : null;
}
