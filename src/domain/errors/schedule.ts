import type { ErrorText } from './error-text.ts';

/** Schedules: dates, times, repetition and what is to go out. */
export const scheduleErrors = {
  'schedule.bad-date': {
    remedy: 'fix-content',
    vi: 'Ngày “{value}” không có trong lịch. Hãy chọn hoặc nhập lại ngày.',
    en: 'Expected `{field}` to be a calendar date like 2026-11-22, got "{value}".',
  },
  'schedule.no-date': {
    remedy: 'fix-content',
    vi: 'Lịch chưa có ngày đầu. Hãy chọn ngày đăng lần đầu.',
    en: 'The schedule has no first day. Please choose the day of the first post.',
  },
  'schedule.no-time': {
    remedy: 'fix-content',
    vi: 'Lịch chưa có giờ. Hãy nhập giờ đăng, ví dụ 07:00 hoặc 7h30.',
    en: 'The schedule has no time. Please enter one, for example 07:00.',
  },
  'schedule.too-often': {
    remedy: 'fix-content',
    vi: 'Lịch đăng quá {most} lần trong một ngày, người đọc sẽ bỏ qua. Hãy bớt giờ đăng.',
    en: 'The schedule posts more than {most} times a day. Please take times out.',
  },
  'schedule.unknown-part': {
    remedy: 'fix-content',
    vi: 'Cách lặp có phần “{part}” mà hệ thống chưa biết, nên có thể đăng sai ngày. Hãy bỏ phần đó đi hoặc chọn cách lặp khác.',
    en: 'The recurrence has a part "{part}" that is not known here, so it might post on wrong days. Please take it out.',
  },
  'schedule.bad-interval': {
    remedy: 'fix-content',
    vi: 'Khoảng lặp “{value}” không dùng được. Hãy nhập số nguyên từ 1 (lần nào cũng đăng) đến {most}, ví dụ 2 cho “2 tuần một lần”.',
    en: 'Expected the interval to be an integer from 1 to {most}, got "{value}".',
  },
  'schedule.unknown-month-day': {
    remedy: 'fix-content',
    vi: 'Ngày trong tháng “{value}” không dùng được, hoặc lịch không lặp hằng tháng. Hãy chọn lại: ngày của lần đầu, ngày cuối tháng, hoặc theo tuần và thứ.',
    en: 'Expected the day of a monthly recurrence to be "last-day" or "by-week", got "{value}".',
  },
  'schedule.unknown-week': {
    remedy: 'fix-content',
    vi: 'Tuần “{value}” không dùng được. Chỉ dùng tuần thứ 1 đến thứ 4 hoặc tuần cuối của tháng, cho lịch hằng tháng theo tuần và thứ. Hãy chọn lại.',
    en: 'Expected a week of the month from 1 to 4, or -1 for the last, in a monthly recurrence by week, got "{value}".',
  },
  'schedule.no-week': {
    remedy: 'fix-content',
    vi: 'Lịch hằng tháng theo tuần chưa nói tuần nào. Hãy chọn tuần thứ 1 đến thứ 4 hoặc tuần cuối.',
    en: 'A monthly schedule by week does not say which week. Please choose one.',
  },
  'schedule.rule-skips': {
    remedy: 'fix-content',
    vi: 'Quy tắc RRULE này bỏ qua các tháng hoặc năm không có ngày {day}. Hãy ghi “hằng tháng” hoặc “hằng năm” (khi thiếu thì vào ngày cuối tháng), hoặc dùng BYMONTHDAY=-1 cho ngày cuối tháng.',
    en: 'This RRULE skips months or years without a day {day}. Please write “monthly” or “yearly” (then the last day of the month is used), or BYMONTHDAY=-1.',
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
    vi: 'Cách lặp “{value}” không có. Lịch lặp hằng ngày, hằng tuần, hằng tháng hoặc hằng năm. Hãy chọn một trong bốn.',
    en: 'Expected `repeat.freq` to be daily, weekly, monthly or yearly, got "{value}".',
  },
  'schedule.unknown-weekday': {
    remedy: 'fix-content',
    vi: 'Thứ “{value}” không có. Các thứ được đánh số từ 1 (thứ Hai) đến 7 (Chủ nhật) và chỉ dùng cho lịch hằng tuần, hoặc hằng tháng theo tuần. Hãy chọn lại.',
    en: 'Expected weekdays from 1 (Monday) to 7 (Sunday), in weekly schedules or monthly ones by week, got "{value}".',
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
    vi: 'Quy tắc lặp RRULE chưa dùng được ở “{part}”. Dùng được: FREQ=DAILY, WEEKLY, MONTHLY hoặc YEARLY, INTERVAL, BYDAY (hằng tuần; hằng tháng như 2SA, -1FR), BYMONTHDAY=-1, UNTIL hoặc COUNT. Hãy sửa, ví dụ FREQ=WEEKLY;BYDAY=MO;UNTIL=20271010.',
    en: 'Expected an RRULE of FREQ, INTERVAL, BYDAY (weekly, or monthly like 2SA, -1FR), BYMONTHDAY=-1, UNTIL or COUNT, got "{part}".',
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
  'schedule.nothing-approved': {
    remedy: 'fix-content',
    vi: 'Lịch “{title}” đăng bản mới nhất đã duyệt, nhưng nội dung này hiện không có bản nào được duyệt (đã thu hồi hoặc chưa duyệt). Đến giờ sẽ không có gì để đăng. Hãy duyệt một bản mới, hoặc tắt lịch.',
    en: 'Schedule "{title}" posts the newest approved edition, and there is none now.',
  },
  'schedule.foreign-edition': {
    remedy: 'fix-content',
    vi: 'Ấn bản {edition} không phải của cơ quan bạn hay cấp dưới, cũng chưa công khai, nên bạn không lên lịch được. Hãy bỏ ấn bản này ra khỏi lịch.',
    en: 'The edition {edition} is not of your office or below, and not public either. Please take it out of the schedule.',
  },
  'schedule.foreign-follow': {
    remedy: 'fix-content',
    vi: '“{title}” là của cơ quan khác: bản sau của họ chưa công khai ngay khi được duyệt, nên lịch chỉ được đăng đúng bản đang công khai. Hãy chọn “Cố định đúng ấn bản đã chọn”.',
    en: '“{title}” is of another office: its next edition is not public yet when it is approved. Please choose “Keep exactly the chosen editions”.',
  },
  'schedule.foreign-theme': {
    remedy: 'fix-content',
    vi: 'Chủ đề {theme} là của cơ quan khác và chưa công khai, nên bạn không lên lịch được. Hãy chọn chủ đề của đơn vị mình hoặc của cấp trên.',
    en: 'The theme {theme} is of another office and not public. Please choose one of your own unit or of one above.',
  },
  'schedule.foreign-channel': {
    remedy: 'fix-content',
    vi: 'Kênh {channel} không thuộc cơ quan bạn hay cấp dưới, nên bạn không đăng lên đó được. Hãy bỏ kênh này ra, hoặc nhờ cơ quan phụ trách kênh đăng.',
    en: 'The channel {channel} is not of your office or below, so you cannot post on it. Please take it out, or ask the office that runs it.',
  },
  'schedule.nothing-new': {
    remedy: 'fix-content',
    vi: 'Chủ đề “{theme}” chưa có ấn bản nào được duyệt, nên đến giờ sẽ không có gì để đăng. Hãy duyệt một tin bài, tờ rơi, đồ họa hoặc video của chủ đề này trước, hoặc chọn ấn bản cụ thể.',
    en: 'Theme "{theme}" has no approved edition.',
  },
} as const satisfies Record<string, ErrorText>;
