// Generated from this folder by `npm run generate`. Do not edit.
/** Ids of `channels`. */
export const channelIds = [
  'email-list',
  'facebook',
  'led',
  'mastodon',
  'portal',
  'telegram',
  'tiktok',
  'web-portal',
  'youtube',
  'zalo',
];
