// Generated from this folder by `npm run generate`. Do not edit.
import entry0 from './authority.ts';
import entry1 from './movement.ts';

/** Every entry of this folder; the id is the file's name. */
export const kits = {
  'authority': entry0,
  'movement': entry1,
};
