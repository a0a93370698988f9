import { counted } from '../english.ts';

const vi = {
  heading: 'Bài đăng trên từng kênh',
  drawing: 'Đang dựng…',
  preview: 'Xem trước trên các kênh',
  noChannels: 'Chưa kết nối kênh mạng xã hội nào.',
  canBePosted: 'Đăng được',
  findings: (count: number) => `${count} điều cần xem`,
  video: (seconds: number) => `Video ${seconds} giây`,
  length: (used: number, max: number) => `Dài ${used}/${max}`,
  units: { graphemes: 'chữ', utf16: 'ký tự', bytes: 'byte (một chữ có dấu tính 2–3 byte)' },
  confirmRemoval: (channelId: string) =>
    `Gỡ bài đang công khai trên kênh ${channelId}? Việc này được ghi nhật ký cùng lý do thu hồi.`,
  stillPublic: (count: number) => `Bài của ấn bản này vẫn còn trên ${count} kênh mạng xã hội. Gỡ luôn?`,
  remove: 'Gỡ bài',
  /** Words that platforms write around a post. */
  justNowPublic: 'Vừa xong · Công khai',
  like: 'Thích',
  comment: 'Bình luận',
  share: 'Chia sẻ',
  details: 'Xem chi tiết',
  noViewsYet: '0 lượt xem · Vừa xong',
  oneView: '1 lượt xem · 07:00',
  justNow: 'vừa xong',
  reply: 'Trả lời',
  boost: 'Đăng lại',
  favourite: 'Yêu thích',
};

const en: typeof vi = {
  heading: 'Posts on each channel',
  drawing: 'Drawing…',
  preview: 'Preview on the channels',
  noChannels: 'No social channel is connected yet.',
  canBePosted: 'Can be posted',
  findings: (count) => `${counted(count, 'thing')} to look at`,
  video: (seconds) => `Video of ${counted(seconds, 'second')}`,
  length: (used, max) => `Length ${used}/${max}`,
  units: { graphemes: 'letters', utf16: 'characters', bytes: 'bytes (an accented letter takes 2–3)' },
  confirmRemoval: (channelId) =>
    `Remove the public post on the channel ${channelId}? This is logged with the reason for the withdrawal.`,
  stillPublic: (count) => `Posts of this edition are still on ${counted(count, 'social channel')}. Remove them too?`,
  remove: 'Remove the post',
  justNowPublic: 'Just now · Public',
  like: 'Like',
  comment: 'Comment',
  share: 'Share',
  details: 'See details',
  noViewsYet: '0 views · Just now',
  oneView: '1 view · 07:00',
  justNow: 'just now',
  reply: 'Reply',
  boost: 'Boost',
  favourite: 'Favourite',
};

/** Words around the previews of posts, in one language. */
export type PostWords = typeof vi;

/** Words around the previews of posts. */
export const postWords = { vi, en };
