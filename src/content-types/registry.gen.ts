// Generated from this folder by `npm run generate`. Do not edit.
import entry0 from './article.ts';
import entry1 from './campaign.ts';
import entry2 from './guide.ts';
import entry3 from './infographic.ts';
import entry4 from './leaflet.ts';
import entry5 from './video.ts';

/** Every entry of this folder; the id is the file's name. */
export const contentDefinitions = {
  'article': entry0,
  'campaign': entry1,
  'guide': entry2,
  'infographic': entry3,
  'leaflet': entry4,
  'video': entry5,
};
