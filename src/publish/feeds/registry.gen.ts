// Generated from this folder by `npm run generate`. Do not edit.
import entry0 from './portal-json.ts';
import entry1 from './portal-rss.ts';

/** Every entry of this folder; the id is the file's name. */
export const feeds = {
  'portal-json': entry0,
  'portal-rss': entry1,
};
