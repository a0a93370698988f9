import type { AfterErrorHook } from 'payload';

/**
 * Gives the form the reasons of a refusal, field by field.
 *
 * Payload tells its own errors by `instanceof`, but the studio has two copies of it: Next bundles one, the database is opened
 * with the other. An error of the other copy would arrive without its fields.
 */
export const nameFieldErrors: AfterErrorHook = ({ error }) => {
  const { name, message, data } = error as Error & { data?: { errors?: unknown } };
  if (name !== 'ValidationError' || !Array.isArray(data?.errors)) return;
  return { response: { errors: [{ name, message, data }] } };
};
