import type { Locale } from '../domain/locale.ts';
import { planDateOf, planDatePhrase, planDateText } from '../text/plan-date.ts';

/** Words of the pages themselves, as opposed to what editors write. */
export type Words = {
  locale: Locale;
  siteName: string;
  skip: string;
  mainNav: string;
  guides: string;
  home: string;
  languages: string;
  managedBy: (publisher: string) => string;
  privacy: string;
  accessibility: string;
  stepCount: (count: number) => string;
  minutes: (count: number) => string;
  prepare: string;
  warning: string;
  stuck: string;
  references: string;
  print: string;
  listen: string;
  pause: string;
  resume: string;
  stop: string;
  easyRead: string;
  easyReadWritten: string;
  easyReadDerived: string;
  fullVersion: string;
  share: string;
  copyLink: string;
  copied: string;
  callTitle: string;
  callText: string;
  callAll: string;
  issuedBy: string;
  /** After the name of a body that is no longer there. */
  endedOn: (date: string) => string;
  succeededBy: string;
  approvedOn: (date: string) => string;
  /** Of a `PlanDate` as it is stored. */
  reviewedOn: (stored: string) => string;
  edition: (number: number, version: number) => string;
  rawData: string;
  homeTitle: string;
  homeLead: string;
  onlyHere: string;
};

const vi: Words = {
  locale: 'vi',
  siteName: 'Bình dân học vụ số',
  skip: 'Đến nội dung chính',
  mainNav: 'Mục chính',
  guides: 'Hướng dẫn',
  home: 'Trang chủ',
  languages: 'Ngôn ngữ',
  managedBy: (publisher) => `do ${publisher} quản lý và công bố.`,
  privacy: 'Trang này không yêu cầu đăng nhập, không dùng cookie và không thu thập thông tin cá nhân của người đọc.',
  accessibility: 'Khả năng tiếp cận',
  stepCount: (count) => `Làm theo ${count} bước`,
  minutes: (count) => `Khoảng ${count} phút`,
  prepare: 'Chuẩn bị trước',
  warning: 'Lưu ý',
  stuck: 'Nếu chưa làm được',
  references: 'Xem thêm ở nguồn chính thức',
  print: 'In ra giấy',
  listen: 'Nghe đọc',
  pause: 'Tạm dừng',
  resume: 'Đọc tiếp',
  stop: 'Thôi đọc',
  easyRead: 'Bản dễ đọc',
  easyReadWritten: 'Câu ngắn, mỗi dòng một ý.',
  easyReadDerived: 'Mỗi dòng một câu. Các câu lấy nguyên từ bản đầy đủ, chưa được viết lại.',
  fullVersion: 'Bản đầy đủ',
  share: 'Gửi cho người thân',
  copyLink: 'Chép đường dẫn',
  copied: 'Đã chép',
  callTitle: 'Gọi người giúp',
  callText:
    'Tổ công nghệ số cộng đồng ở thôn, ấp, tổ dân phố chỉ từng bước. Hỏi trưởng thôn, trưởng ấp hoặc Ủy ban nhân dân xã, phường.',
  callAll: 'Số điện thoại của các xã, phường',
  issuedBy: 'Cơ quan ban hành',
  endedOn: (date) => `Cơ quan này đã kết thúc hoạt động từ ngày ${date}; ấn bản được giữ để tra cứu.`,
  succeededBy: 'Cơ quan kế nhiệm',
  approvedOn: (date) => `Phê duyệt ngày ${date}. `,
  reviewedOn: (stored) => `Rà soát lần cuối ${planDatePhrase(stored)}. `,
  edition: (number, version) => `Ấn bản số ${number}, lần ban hành ${version}.`,
  rawData: 'Dữ liệu gốc',
  homeTitle: 'Hướng dẫn',
  homeLead: 'Hướng dẫn chữ to, từng bước một.',
  onlyHere: '',
};

const en: Words = {
  locale: 'en',
  siteName: 'Bình dân học vụ số',
  skip: 'Skip to the content',
  mainNav: 'Main',
  guides: 'Guides',
  home: 'Home',
  languages: 'Languages',
  managedBy: (publisher) => `is run and published by ${publisher}.`,
  privacy: 'This site needs no account, sets no cookies and collects no personal data.',
  accessibility: 'Accessibility',
  stepCount: (count) => `${count} steps`,
  minutes: (count) => `About ${count} minutes`,
  prepare: 'Have ready',
  warning: 'Careful',
  stuck: 'If you get stuck',
  references: 'Official sources',
  print: 'Print',
  listen: 'Listen',
  pause: 'Pause',
  resume: 'Go on',
  stop: 'Stop',
  easyRead: 'Easy-read version',
  easyReadWritten: 'Short sentences, one idea a line.',
  easyReadDerived: 'One sentence a line, taken from the full version as they are.',
  fullVersion: 'Full version',
  share: 'Send to family',
  copyLink: 'Copy the link',
  copied: 'Copied',
  callTitle: 'Call for help',
  callText:
    'The community digital technology team (Tổ công nghệ số cộng đồng) of your village shows you each step. Ask the village head or the commune People’s Committee.',
  callAll: 'Numbers of the communes (in Vietnamese)',
  issuedBy: 'Issued by',
  endedOn: (date) => `This body ended on ${date}; the edition is kept for reference.`,
  succeededBy: 'Its successor',
  approvedOn: (date) => `Approved on ${date}. `,
  reviewedOn: (stored) => `Last reviewed ${planDateOf(stored)?.kind === 'day' ? 'on' : 'in'} ${planDateText(stored)}. `,
  edition: (number, version) => `Edition ${number}, issue ${version}.`,
  rawData: 'Source data',
  homeTitle: 'Digital skills, one step at a time',
  homeLead: 'Guides in large print, each issued by a named public body.',
  onlyHere: 'These guides have been translated. All the others are in Vietnamese.',
};

const known: Partial<Record<Locale, Words>> = { vi, en };

/** Words of the pages in a locale; Vietnamese where they are not translated yet, even if the guide is. */
export function wordsFor(locale: Locale): Words {
  return known[locale] ?? vi;
}
