// Generated from this folder by `npm run generate`. Do not edit.
import entry0 from './facebook.ts';
import entry1 from './led.ts';
import entry2 from './portal.ts';
import entry3 from './tiktok.ts';
import entry4 from './youtube.ts';
import entry5 from './zalo.ts';

/** Every entry of this folder; the id is the file's name. */
export const channels = {
  'facebook': entry0,
  'led': entry1,
  'portal': entry2,
  'tiktok': entry3,
  'youtube': entry4,
  'zalo': entry5,
};
