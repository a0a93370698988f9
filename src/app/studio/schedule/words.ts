import { counted } from '../english.ts';

const vi = {
  willPost: 'Lịch này sẽ đăng',
  nextTimes: (count: number) => `${count} lần tới`,
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
  movedTo: 'moved to',
  reasons: {
    quiet: 'quiet hours',
    blackout: 'blackout day',
    spacing: 'spacing from other posts',
  },
  slots: 'Good hours to post',
  keyDates: 'Days to note in the coming year',
  keepQuiet: '(better avoided)',
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
