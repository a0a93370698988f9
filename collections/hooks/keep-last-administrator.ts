import { APIError, type CollectionBeforeChangeHook, type CollectionBeforeDeleteHook, type PayloadRequest } from 'payload';
import { activeAdministrators } from '../../src/db/accounts/administrators.ts';
import { AppError } from '../../src/domain/errors.ts';
import { languageOfRequest } from '../fields/words.ts';

/** Somebody must be left who can switch accounts on and make new ones. */
async function refuseLast(id: unknown, req: PayloadRequest): Promise<void> {
  const others = (await activeAdministrators(req.payload, req)).filter((other) => other !== String(id));
  if (others.length > 0) return;
  const error = new AppError('account.last-admin');
  throw new APIError(error.sentence(languageOfRequest(req)), 409, { code: error.code }, true);
}

export const keepLastAdministrator: CollectionBeforeChangeHook = async ({ data, originalDoc, operation, req }) => {
  const was = operation === 'update' && originalDoc?.role === 'admin' && originalDoc.isOff !== true;
  const { role, isOff } = { ...originalDoc, ...data };
  if (was && (role !== 'admin' || isOff === true)) await refuseLast(originalDoc.id, req);
  return data;
};

export const keepLastAdministratorAtDelete: CollectionBeforeDeleteHook = async ({ id, req }) => {
  const admins = await activeAdministrators(req.payload, req);
  if (admins.includes(String(id))) await refuseLast(id, req);
};
