import { counted } from '../english.ts';

const vi = {
  willPost: 'Lịch này sẽ đăng',
  nextTimes: (count: number) => `${count} lần tới`,
  total: (count: number) => `Còn ${count} lần đăng theo lịch này.`,
  sameDay: (channel: string, at: string, other: string) =>
    `${channel}: lần ${at} trùng ngày với một lượt đăng khác của cùng ấn bản lúc ${other}. Hãy xem có cần đăng hai lần không.`,
  movedTo: 'dời sang',
  /** Why a post is moved. */
  reasons: {
    quiet: 'giờ không đăng',
    blackout: 'ngày không đăng',
    spacing: 'giãn cách với bài khác',
  },
  slots: 'Giờ nên đăng',
  keyDates: 'Ngày đáng chú ý trong năm tới',
  keepQuiet: '(nên tránh)',
  tetPeak: (reason: string) => `(cao điểm Tết của chiến dịch: ${reason})`,
  startOnDay: 'Bắt đầu ngày này',
  exceptDay: 'Trừ ngày này',
  byFile: 'Nhập và xuất lịch bằng tệp',
  chooseFile: 'Chọn tệp CSV hoặc XLSX',
  exportXlsx: 'Xuất XLSX',
  exportCsv: 'Xuất CSV',
  addAll: (count: number) => `Thêm ${count} lịch`,
  addGood: (count: number) => `Chỉ thêm ${count} dòng đúng`,
  row: 'Dòng',
  column: 'Cột',
  toCorrect: 'Cần sửa',
};

const en: typeof vi = {
  willPost: 'This schedule will post',
  nextTimes: (count) => `The next ${counted(count, 'time')}`,
  total: (count) => `${counted(count, 'time')} left in this schedule.`,
  sameDay: (channel, at, other) =>
    `${channel}: on the day of ${at} the same edition goes out at ${other} too. Please check whether it is meant twice.`,
  movedTo: 'moved to',
  reasons: {
    quiet: 'quiet hours',
    blackout: 'blackout day',
    spacing: 'spacing from other posts',
  },
  slots: 'Good hours to post',
  keyDates: 'Days to note in the coming year',
  keepQuiet: '(better avoided)',
  tetPeak: (reason) => `(peak of the campaign at the Lunar New Year: ${reason})`,
  startOnDay: 'Start on this day',
  exceptDay: 'Leave out this day',
  byFile: 'Import and export schedules as a file',
  chooseFile: 'Choose a CSV or XLSX file',
  exportXlsx: 'Export XLSX',
  exportCsv: 'Export CSV',
  addAll: (count) => `Add ${counted(count, 'schedule')}`,
  addGood: (count) => `Add only the ${counted(count, 'correct row')}`,
  row: 'Row',
  column: 'Column',
  toCorrect: 'To correct',
};

/** Words of a schedule's page and of their list. */
export const scheduleWords = { vi, en };
