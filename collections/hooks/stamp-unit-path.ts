import type { CollectionBeforeChangeHook } from 'payload';

/** Stamps the path of the user's unit on the user: every access rule reads it. */
export const stampUnitPath: CollectionBeforeChangeHook = async ({ data, req }) => {
  if (data.unit === undefined) return data;
  if (data.unit === null) return { ...data, unitPath: '' };
  const id = typeof data.unit === 'object' ? data.unit.id : data.unit;
  const { path, level, parentCode } = await req.payload.findByID({ collection: 'units', id, depth: 0, req });
  // A person in an office works for the unit that the office belongs to.
  const unitPath = level === 'office' && parentCode ? path.slice(0, path.lastIndexOf('/', path.length - 2) + 1) : path;
  return { ...data, unitPath };
};
