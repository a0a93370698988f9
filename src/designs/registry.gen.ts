// Generated from this folder by `npm run generate`. Do not edit.
import entry0 from './banner-slogan.tsx';
import entry1 from './banner-vertical.tsx';
import entry2 from './infographic-bars.tsx';
import entry3 from './infographic-comparison.tsx';
import entry4 from './infographic-steps.tsx';
import entry5 from './infographic-tiles.tsx';
import entry6 from './leaflet-a5.tsx';
import entry7 from './leaflet-qa.tsx';
import entry8 from './leaflet-trifold.tsx';
import entry9 from './led-message.tsx';
import entry10 from './panel-square.tsx';
import entry11 from './panel-wide.tsx';
import entry12 from './poster-headline.tsx';
import entry13 from './poster-photo.tsx';
import entry14 from './poster-steps.tsx';
import entry15 from './poster-warning.tsx';
import entry16 from './social-tile.tsx';
import entry17 from './standee.tsx';

/** Every entry of this folder; the id is the file's name. */
export const designs = {
  'banner-slogan': entry0,
  'banner-vertical': entry1,
  'infographic-bars': entry2,
  'infographic-comparison': entry3,
  'infographic-steps': entry4,
  'infographic-tiles': entry5,
  'leaflet-a5': entry6,
  'leaflet-qa': entry7,
  'leaflet-trifold': entry8,
  'led-message': entry9,
  'panel-square': entry10,
  'panel-wide': entry11,
  'poster-headline': entry12,
  'poster-photo': entry13,
  'poster-steps': entry14,
  'poster-warning': entry15,
  'social-tile': entry16,
  'standee': entry17,
};
