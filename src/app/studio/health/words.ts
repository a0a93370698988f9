import type { Condition } from '../../../delivery/health/health-report.ts';
import { counted } from '../english.ts';

/** Name of a condition and what to do about it. `remedy` is empty when there is nothing to do. */
type ConditionText = { word: string; remedy: string };

const viConditions: Record<Condition, ConditionText> = {
  well: { word: 'Tốt', remedy: '' },
  rehearsal: {
    word: 'Diễn tập',
    remedy: 'Mọi bước được làm nhưng không bài nào được gửi. Tắt diễn tập ở trang kênh hoặc trang “Tạm dừng phát hành”.',
  },
  'token-ending': { word: 'Khóa sắp hết hạn', remedy: 'Hãy nhập khóa mới ở trang kênh trước khi khóa cũ hết hạn.' },
  unchecked: {
    word: 'Đang kiểm tra khóa mới',
    remedy: 'Chưa có gì được gửi cho đến khi biết khóa mới thuộc đúng tài khoản.',
  },
  'circuit-open': {
    word: 'Nền tảng không trả lời',
    remedy: 'Hệ thống tự thử lại, mỗi lần một bài. Không cần làm gì trừ khi kéo dài.',
  },
  paused: { word: 'Tạm dừng', remedy: 'Kênh này đang được tạm dừng. Mở lại ở trang kênh khi đã sẵn sàng.' },
  'needs-login': {
    word: 'Cần kết nối lại',
    remedy: 'Hãy nhập khóa mới của đúng tài khoản ở trang kênh. Bài đang chờ sẽ tự đi tiếp.',
  },
  'all-paused': {
    word: 'Mọi kênh đang tạm dừng',
    remedy: 'Bỏ tạm dừng ở trang “Tạm dừng phát hành” để mọi kênh đi tiếp.',
  },
};

const enConditions: Record<Condition, ConditionText> = {
  well: { word: 'Well', remedy: '' },
  rehearsal: {
    word: 'Rehearsal',
    remedy: 'Every step is done but nothing is sent. Turn rehearsal off on the channel’s page or the switches page.',
  },
  'token-ending': { word: 'Secret ends soon', remedy: 'Fill in a new secret on the channel’s page before the old one ends.' },
  unchecked: {
    word: 'New secret is being checked',
    remedy: 'Nothing is sent until it is known that the new secret belongs to the right account.',
  },
  'circuit-open': {
    word: 'The platform does not answer',
    remedy: 'The system tries again by itself, one post at a time. Nothing is to be done unless it goes on for long.',
  },
  paused: {
    word: 'Paused',
    remedy: 'The switch of this channel is off. Turn it on again on the channel’s page when you are ready.',
  },
  'needs-login': {
    word: 'Needs to be reconnected',
    remedy: 'Fill in a new secret of the same account on the channel’s page. Waiting posts go on by themselves.',
  },
  'all-paused': {
    word: 'The switch over all channels is off',
    remedy: 'Turn the switch on at “Publishing switches” to let all channels go on.',
  },
};

const vi = {
  heading: 'Sức khỏe kênh',
  logIn: 'Hãy đăng nhập.',
  allWell: (channels: number) => `Cả ${channels} kênh đều tốt.`,
  troubled: (troubled: number, channels: number) => `${troubled} trong ${channels} kênh cần xem.`,
  allAtRisk: (posts: number) => `${posts} lượt đăng trong 72 giờ tới sẽ không đi được.`,
  switchesOff: 'Tạm dừng phát hành: đang dừng mọi kênh',
  switchesOn: 'Tạm dừng phát hành: không, đang phát hành bình thường',
  rehearsal: ' · đang diễn tập toàn hệ thống',
  worker: {
    ok: (seconds: number) => `Bộ phận phát hành đang chạy, báo nhịp ${seconds} giây trước.`,
    dead: (seconds: number) =>
      `Bộ phận phát hành đã ngừng báo nhịp ${Math.round(seconds / 60)} phút: bài đã hẹn giờ sẽ không đi. Hãy báo quản trị viên khởi động lại Pano.`,
    unknown: () => 'Chưa có bộ phận phát hành nào chạy trên máy này.',
  },
  noOpens: (days: number) => `Chưa ai mở liên kết trong bài đăng ${days} ngày qua.`,
  opensByKind: (opens: string, days: number, kinds: string) =>
    `${opens} lượt mở liên kết trong bài đăng ${days} ngày qua: ${kinds}.`,
  conditions: viConditions,
  /** Letter in the mark of a kind of channel: the first of the platform's name. */
  letterOf: (kindLabel: string) => kindLabel.replace(/^(Trang|Kênh) /, '')[0],
  atRisk: (posts: number) => `${posts} lượt đăng trong 72 giờ tới sẽ không đi được`,
  earliestAt: (moment: string) => `, sớm nhất lúc ${moment}.`,
  connectedTo: 'Kết nối với',
  notAskedYet: 'Chưa hỏi được',
  secretUntil: 'Khóa dùng đến',
  noEndGiven: 'nền tảng không nói thời hạn',
  hasEnded: 'đã hết hạn',
  daysLeft: (days: number) => `còn ${days} ngày`,
  quotaLeft: 'Còn được đăng',
  posts: (count: number) => `${count} bài`,
  lastCheck: 'Kiểm tra gần nhất',
  opens: (days: number) => `Lượt mở liên kết, ${days} ngày qua`,
  circuitOpenUntil: 'Ngắt mạch đến',
  failures: (count: number) => `(lỗi ${count} lần liền)`,
  noPosts: 'Chưa đăng bài nào.',
  opensOfPost: (opens: string) => `${opens} lượt mở`,
  seePost: 'xem bài',
  asking: 'Đang hỏi nền tảng…',
  check: 'Kiểm tra kết nối',
};

const en: typeof vi = {
  heading: 'Channel health',
  logIn: 'Please log in.',
  allWell: (channels) => `All ${counted(channels, 'channel')} are well.`,
  troubled: (troubled, channels) => `${troubled} of ${counted(channels, 'channel')} need attention.`,
  allAtRisk: (posts) => `${counted(posts, 'delivery', 'deliveries')} of the next 72 hours will not go out.`,
  switchesOff: 'Publishing switches: all channels are stopped',
  switchesOn: 'Publishing switches: publishing as usual',
  rehearsal: ' · the whole system is in rehearsal',
  worker: {
    ok: (seconds) => `The publishing worker runs; its last sign was ${counted(seconds, 'second')} ago.`,
    dead: (seconds) =>
      `The publishing worker has given no sign for ${counted(Math.round(seconds / 60), 'minute')}: planned posts do not go out. Ask an administrator to start Pano again.`,
    unknown: () => 'No publishing worker has run on this machine.',
  },
  noOpens: (days) => `Nobody opened a link in a post in the last ${days} days.`,
  opensByKind: (opens, days, kinds) => `Links in posts opened in the last ${days} days: ${opens} (${kinds}).`,
  conditions: enConditions,
  letterOf: (kindLabel) => kindLabel[0],
  atRisk: (posts) => `${counted(posts, 'delivery', 'deliveries')} of the next 72 hours will not go out`,
  earliestAt: (moment) => `, the earliest at ${moment}.`,
  connectedTo: 'Connected to',
  notAskedYet: 'Not known yet',
  secretUntil: 'Secret valid until',
  noEndGiven: 'the platform gives no end',
  hasEnded: 'has ended',
  daysLeft: (days) => `${counted(days, 'day')} left`,
  quotaLeft: 'May still post',
  posts: (count) => counted(count, 'post'),
  lastCheck: 'Last check',
  opens: (days) => `Opened links, last ${days} days`,
  circuitOpenUntil: 'Circuit open until',
  failures: (count) => `(${counted(count, 'failure')} in a row)`,
  noPosts: 'Nothing is posted yet.',
  opensOfPost: (opens) => `${opens} opens`,
  seePost: 'see the post',
  asking: 'Asking the platform…',
  check: 'Check the connection',
};

/** Words of the health page. */
export const healthWords = { vi, en };
