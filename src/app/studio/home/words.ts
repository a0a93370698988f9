const vi = {
  tagline: 'Phòng biên tập chiến dịch truyền thông',
  greeting: (name: string) => `Chào ${name}`,
  editions: 'ấn bản chờ duyệt',
  campaigns: 'chiến dịch còn là bản nháp',
  guides: 'hướng dẫn còn là bản nháp',
  deliveries: 'lượt đăng cần người xem',
  slow: 'lượt đăng đang xử lý quá lâu',
  missed: 'lượt đăng lỡ giờ trong 7 ngày qua',
  oldEditions: 'lịch còn đăng bản cũ (cố định ấn bản)',
  channels: 'kênh cần xem',
};

const en: typeof vi = {
  tagline: 'Newsroom for public information campaigns',
  greeting: (name) => `Hello ${name}`,
  editions: 'Editions waiting for approval',
  campaigns: 'Campaigns still in draft',
  guides: 'Guides still in draft',
  deliveries: 'Deliveries that need a person',
  slow: 'Deliveries in processing for too long',
  missed: 'Deliveries missed in the last 7 days',
  oldEditions: 'Schedules fixed to an older edition',
  channels: 'Channels that need attention',
};

/** Words of the start page and the logo. */
export const homeWords = { vi, en };
