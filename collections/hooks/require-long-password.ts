import { APIError, type CollectionBeforeValidateHook } from 'payload';
import { languageOfRequest } from '../fields/words.ts';
import { hookWords } from './words.ts';

const minimumLength = 12;

/** Payload takes three characters; these accounts speak for an authority. */
export const requireLongPassword: CollectionBeforeValidateHook = ({ data, req }) => {
  const password: unknown = data?.password;
  if (password === undefined || password === null) return data;
  if (typeof password !== 'string' || password.length < minimumLength) {
    throw new APIError(hookWords[languageOfRequest(req)].shortPassword(minimumLength), 400, null, true);
  }
  return data;
};
