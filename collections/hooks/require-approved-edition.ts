import { APIError, type CollectionBeforeChangeHook } from 'payload';
import { AppError } from '../../src/domain/errors.ts';

/** Nothing unapproved gets onto a schedule; one may always be switched off. The worker asks again before each delivery. */
export const requireApprovedEdition: CollectionBeforeChangeHook = async ({ data, req }) => {
  if (data.edition === undefined || data.isActive === false) return data;
  const id = typeof data.edition === 'object' && data.edition !== null ? data.edition.id : data.edition;
  const edition = await req.payload.findByID({ collection: 'editions', id, depth: 0, disableErrors: true, req });
  if (edition?.state !== 'approved') {
    const error = new AppError('workflow.not-approved', { params: { title: edition?.title ?? String(id) } });
    throw new APIError(error.forPeople, 400, { code: error.code }, true);
  }
  return data;
};
