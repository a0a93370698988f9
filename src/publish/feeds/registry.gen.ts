// Generated from this folder by `npm run generate`. Do not edit.
import entry0 from './atom.ts';
import entry1 from './ics.ts';
import entry2 from './json.ts';
import entry3 from './loa.ts';
import entry4 from './rss.ts';

/** Every entry of this folder; the id is the file's name. */
export const feeds = {
  'atom': entry0,
  'ics': entry1,
  'json': entry2,
  'loa': entry3,
  'rss': entry4,
};
