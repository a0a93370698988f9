// Generated from this folder by `npm run generate`. Do not edit.
import entry0 from './manifest.ts';

/** Every entry of this folder; the id is the file's name. */
export const protocols = {
  'manifest': entry0,
};
