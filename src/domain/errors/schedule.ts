import type { ErrorText } from './error-text.ts';

/** Schedules: dates, times, repetition and what is to go out. */
export const scheduleErrors = {
  'schedule.bad-date': {
    remedy: 'fix-content',
    vi: 'Ngày “{value}” không có trong lịch. Hãy chọn hoặc nhập lại ngày.',
    en: 'Expected `{field}` to be a calendar date like 2026-11-22, got "{value}".',
  },
  'schedule.bad-time': {
    remedy: 'fix-content',
    vi: 'Giờ “{value}” không đúng. Giờ phát hành viết theo 24 giờ, từ 00:00 đến 23:59. Hãy nhập lại, ví dụ 07:00.',
    en: 'Expected `time` as HH:MM from 00:00 to 23:59, got "{value}".',
  },
  'schedule.time-zone': {
    remedy: 'fix-content',
    vi: 'Múi giờ “{value}” chưa được hỗ trợ. Lịch phát hành chỉ dùng giờ Việt Nam. Hãy chọn Asia/Ho_Chi_Minh.',
    en: 'Expected `timeZone` to be Asia/Ho_Chi_Minh, got "{value}".',
  },
  'schedule.unknown-frequency': {
    remedy: 'fix-content',
    vi: 'Cách lặp “{value}” không có. Lịch chỉ lặp hằng ngày, hằng tuần hoặc hằng tháng. Hãy chọn một trong ba.',
    en: 'Expected `repeat.freq` to be daily, weekly or monthly, got "{value}".',
  },
  'schedule.unknown-weekday': {
    remedy: 'fix-content',
    vi: 'Thứ “{value}” không có. Các thứ được đánh số từ 1 (thứ Hai) đến 7 (Chủ nhật) và chỉ dùng cho lịch hằng tuần. Hãy chọn lại.',
    en: 'Expected `repeat.weekdays` from 1 (Monday) to 7 (Sunday), in weekly schedules only, got "{value}".',
  },
  'schedule.no-end': {
    remedy: 'fix-content',
    vi: 'Lịch lặp chưa có ngày kết thúc. Lịch không có điểm dừng sẽ đăng mãi dù nội dung đã cũ. Hãy nhập ngày kết thúc hoặc số lần.',
    en: 'Expected a repeating schedule to have `repeat.until` or `repeat.count`.',
  },
  'schedule.end-before-start': {
    remedy: 'fix-content',
    vi: 'Ngày kết thúc {end} đứng trước ngày bắt đầu {start}, nên lịch không có lần đăng nào. Hãy sửa một trong hai ngày.',
    en: 'Expected `repeat.until` on or after {start}, got {end}.',
  },
  'schedule.end-too-far': {
    remedy: 'fix-content',
    vi: 'Ngày kết thúc {end} cách ngày bắt đầu hơn {years} năm, có thể do gõ nhầm năm. Hãy nhập ngày gần hơn.',
    en: 'Expected `repeat.until` within {years} years of the start, got {end}.',
  },
  'schedule.in-past': {
    remedy: 'fix-content',
    vi: 'Lịch này đã qua hết: lần cuối là {last}. Sẽ không có gì được đăng. Hãy chọn ngày giờ trong tương lai.',
    en: 'Expected at least one occurrence after now; the last one was {last}.',
  },
  'schedule.bad-rule': {
    remedy: 'fix-content',
    vi: 'Quy tắc lặp RRULE chưa dùng được ở “{part}”. Dùng được: FREQ=DAILY, WEEKLY hoặc MONTHLY, BYDAY (chỉ khi hằng tuần), UNTIL hoặc COUNT. Hãy sửa, ví dụ FREQ=WEEKLY;BYDAY=MO;UNTIL=20271010.',
    en: 'Expected an RRULE of FREQ, BYDAY (weekly), UNTIL or COUNT, got "{part}".',
  },
  'schedule.bad-order': {
    remedy: 'fix-content',
    vi: 'Không hiểu “{word}”. Hãy gọi npm run schedule -- --help để xem cách dùng.',
    en: 'Unknown word "{word}" at the command line.',
  },
  'schedule.bad-count': {
    remedy: 'fix-content',
    vi: 'Số lần “{value}” không dùng được. Số lần đăng là số nguyên từ 1 đến {most}. Hãy nhập lại, ví dụ 10.',
    en: 'Expected `repeat.count` to be an integer from 1 to {most}, got "{value}".',
  },
  'schedule.two-ends': {
    remedy: 'fix-content',
    vi: 'Lịch vừa có ngày kết thúc {end} vừa có số lần {count}, nên không rõ dừng theo cái nào. Hãy bỏ trống một trong hai.',
    en: 'Expected one of `repeat.until` and `repeat.count`, got both: {end} and {count}.',
  },
  'schedule.no-subject': {
    remedy: 'fix-content',
    vi: 'Lịch chưa nói đăng gì. Hãy chọn ít nhất một ấn bản đã duyệt, hoặc chọn một chủ đề để đăng ấn bản mới nhất của chủ đề đó.',
    en: 'Expected editions or a theme.',
  },
  'schedule.two-subjects': {
    remedy: 'fix-content',
    vi: 'Lịch vừa chọn ấn bản vừa chọn chủ đề, nên không rõ đăng cái nào. Hãy bỏ trống một trong hai.',
    en: 'Expected either editions or a theme, got both.',
  },
  'schedule.bad-cooldown': {
    remedy: 'fix-content',
    vi: 'Số ngày giãn cách “{value}” không dùng được. Hãy nhập số nguyên từ 0 (không giãn cách) đến {most}.',
    en: 'Expected `cooldownDays` to be an integer from 0 to {most}, got "{value}".',
  },
  'schedule.nothing-new': {
    remedy: 'fix-content',
    vi: 'Chủ đề “{theme}” chưa có ấn bản nào được duyệt, nên đến giờ sẽ không có gì để đăng. Hãy duyệt một tin bài, tờ rơi, đồ họa hoặc video của chủ đề này trước, hoặc chọn ấn bản cụ thể.',
    en: 'Theme "{theme}" has no approved edition.',
  },
} as const satisfies Record<string, ErrorText>;
