// Generated from this folder by `npm run generate`. Do not edit.
import entry0 from './email-list.ts';
import entry1 from './facebook.ts';
import entry2 from './led.ts';
import entry3 from './mastodon.ts';
import entry4 from './portal.ts';
import entry5 from './telegram.ts';
import entry6 from './tiktok.ts';
import entry7 from './web-portal.ts';
import entry8 from './youtube.ts';
import entry9 from './zalo.ts';

/** Every entry of this folder; the id is the file's name. */
export const channels = {
  'email-list': entry0,
  'facebook': entry1,
  'led': entry2,
  'mastodon': entry3,
  'portal': entry4,
  'telegram': entry5,
  'tiktok': entry6,
  'web-portal': entry7,
  'youtube': entry8,
  'zalo': entry9,
};
