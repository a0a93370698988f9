import { APIError, type CollectionBeforeValidateHook } from 'payload';

const minimumLength = 12;

/** Payload takes three characters; these accounts speak for an authority. */
export const requireLongPassword: CollectionBeforeValidateHook = ({ data }) => {
  const password: unknown = data?.password;
  if (password === undefined || password === null) return data;
  if (typeof password !== 'string' || password.length < minimumLength) {
    throw new APIError(`Mật khẩu phải có ít nhất ${minimumLength} ký tự. Hãy đặt một câu dài, dễ nhớ.`, 400, null, true);
  }
  return data;
};
