// Generated from this folder by `npm run generate`. Do not edit.
import entry0 from './banner-slogan.tsx';
import entry1 from './leaflet-a5.tsx';
import entry2 from './led-message.tsx';
import entry3 from './poster-headline.tsx';

/** Every entry of this folder; the id is the file's name. */
export const designs = {
  'banner-slogan': entry0,
  'leaflet-a5': entry1,
  'led-message': entry2,
  'poster-headline': entry3,
};
