import { APIError, type CollectionBeforeChangeHook, type CollectionBeforeDeleteHook, type PayloadRequest } from 'payload';
import { usesOf } from '../../src/db/uses.ts';
import { AppError } from '../../src/domain/errors.ts';
import { inBoth } from '../../src/domain/reader-language.ts';
import { languageOfRequest } from '../fields/words.ts';

const shownUses = 10;

async function refuse(collection: string, id: string, req: PayloadRequest): Promise<void> {
  const uses = await usesOf({ payload: req.payload, collection, id, req });
  if (uses.length === 0) return;
  const named = inBoth((language) => {
    const more = uses.length > shownUses ? `; +${uses.length - shownUses}` : '';
    return (
      uses
        .slice(0, shownUses)
        .map((use) => use[language])
        .join('; ') + more
    );
  });
  const error = new AppError('document.used', { params: { uses: named } });
  throw new APIError(error.sentence(languageOfRequest(req)), 409, { code: error.code }, true);
}

/** Refuses to delete for good what is public, planned or used. Runs for each row of a bulk deletion. */
export const refuseUsedDelete: CollectionBeforeDeleteHook = ({ collection, id, req }) => refuse(collection.slug, String(id), req);

/** The trash takes nothing either that is public, planned or used: readers do not see what lies in it. */
export const refuseUsedTrash: CollectionBeforeChangeHook = async ({ collection, data, originalDoc, operation, req }) => {
  const isTrashed = operation === 'update' && Boolean(data.deletedAt) && !originalDoc?.deletedAt;
  if (isTrashed) await refuse(collection.slug, String(originalDoc?.id), req);
  return data;
};
