// Generated from this folder by `npm run generate`. Do not edit.
import entry0 from './email-list.ts';
import entry1 from './facebook.ts';
import entry2 from './led.ts';
import entry3 from './mastodon.ts';
import entry4 from './portal.ts';
import entry5 from './telegram.ts';
import entry6 from './web-portal.ts';

/** Every entry of this folder; the id is the file's name. */
export const channels = {
  'email-list': entry0,
  'facebook': entry1,
  'led': entry2,
  'mastodon': entry3,
  'portal': entry4,
  'telegram': entry5,
  'web-portal': entry6,
};
