// Generated from this folder by `npm run generate`. Do not edit.
/** Ids of `designs`. */
export const designIds = [
  'banner-slogan',
  'banner-vertical',
  'infographic-bars',
  'infographic-comparison',
  'infographic-steps',
  'infographic-tiles',
  'leaflet-a5',
  'leaflet-qa',
  'leaflet-trifold',
  'led-message',
  'panel-square',
  'panel-wide',
  'poster-headline',
  'poster-photo',
  'poster-steps',
  'poster-warning',
  'social-tile',
  'standee',
];
