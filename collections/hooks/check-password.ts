import {
  type CollectionAfterChangeHook,
  type CollectionBeforeOperationHook,
  type CollectionBeforeValidateHook,
  type PayloadRequest,
  ValidationError,
} from 'payload';
import { passwordForm } from '../../src/accounts/password-hash.ts';
import { assertPassword } from '../../src/accounts/password-rules.ts';
import { ownTexts } from '../../src/db/accounts/own-password.ts';
import { noteNewPassword } from '../../src/db/accounts/session-notes.ts';
import { AppError } from '../../src/domain/errors.ts';
import { languageOfRequest } from '../fields/words.ts';

/** Said by the loader of the demo, whose password stands in the README. No request can say it. */
export type PasswordContext = { isPublicPassword?: boolean };

/** Between the hooks of one write. */
type Written = { newPasswordOf?: string };

/**
 * Payload takes three characters; these accounts speak for an authority. One's own password is not set here, because nobody asks
 * for the current one: `account-endpoints.ts` does.
 */
export const checkPassword: CollectionBeforeValidateHook = async ({ data, originalDoc, operation, req, context }) => {
  const password: unknown = data?.password;
  if (password === undefined || password === null) return data;
  try {
    const isOwn = operation === 'update' && req.user !== null && String(req.user?.id) === String(originalDoc?.id);
    if (isOwn) throw new AppError('account.own-password');
    const typed = typeof password === 'string' ? password : '';
    const { isPublicPassword = false } = context as PasswordContext;
    if (!isPublicPassword) assertPassword(typed, await ownTexts({ payload: req.payload, ...originalDoc, ...data }));
    if (operation === 'update') (context as Written).newPasswordOf = String(originalDoc?.id);
    return data;
  } catch (error) {
    throw beside('password', error, req);
  }
};

/** Before all else: an update hashes what it was given, whatever later hooks make of it. */
export const composePassword: CollectionBeforeOperationHook = ({ args }) => {
  const { data } = args as { data?: { password?: unknown } };
  return typeof data?.password === 'string' ? { ...args, data: { ...data, password: passwordForm(data.password) } } : args;
};

/** An administrator has set it: the sessions of before are over. */
export const noteSetPassword: CollectionAfterChangeHook = async ({ doc, req, context }) => {
  const isNew = (context as Written).newPasswordOf === String(doc.id);
  if (isNew) await noteNewPassword(req.payload, String(doc.id), new Date());
  return doc;
};

/** The sentence of an error beside its field. */
function beside(path: string, error: unknown, req: PayloadRequest): unknown {
  if (!(error instanceof AppError)) return error;
  return new ValidationError({ errors: [{ path, message: error.sentence(languageOfRequest(req)) }], req }, req.t);
}
