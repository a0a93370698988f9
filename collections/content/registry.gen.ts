// Generated from this folder by `npm run generate`. Do not edit.
import entry0 from './articles.ts';
import entry1 from './campaigns.ts';
import entry2 from './guides.ts';
import entry3 from './infographics.ts';
import entry4 from './leaflets.ts';
import entry5 from './media.ts';
import entry6 from './slogans.ts';
import entry7 from './themes.ts';
import entry8 from './videos.ts';

/** Every entry of this folder; the id is the file's name. */
export const contentCollections = {
  'articles': entry0,
  'campaigns': entry1,
  'guides': entry2,
  'infographics': entry3,
  'leaflets': entry4,
  'media': entry5,
  'slogans': entry6,
  'themes': entry7,
  'videos': entry8,
};
