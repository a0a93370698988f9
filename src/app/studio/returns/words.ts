import { counted } from '../english.ts';

const vi = {
  heading: (by: string, day: string, count: number) => `${by} trả lại với ${count} chỗ ghi (${day})`,
  earlier: (number: number) => `Ghi trên ấn bản số ${number}, là bản trước bản này.`,
  progress: (done: number, all: number) =>
    done === all ? 'Mọi chỗ ghi đã được đánh dấu sửa xong.' : `Đã sửa ${done}/${all} chỗ.`,
  goTo: 'Đến chỗ sửa',
  noField: 'Không thấy ô này trong nội dung nữa: có thể đã bị xóa hay đổi lời. Hãy xem hình hoặc trang của bản bị trả lại.',
  see: { piece: 'Xem trên hình', page: 'Xem trên trang' },
  fixed: 'Đã sửa',
  fixedBy: (by: string, day: string) => `${by} đánh dấu đã sửa (${day})`,
  notFixed: 'Chưa đánh dấu là đã sửa',
  before: (number: number) => `Ấn bản số ${number}, bị trả lại`,
  now: 'Bản này',
  pieceGone: 'Ấn phẩm, khuôn khổ hay mặt này không còn trong bản này.',
  close: 'Đóng',
  mark: (number: number, words: string) => `Chỗ ghi ${number}: ${words}`,
};

const en: typeof vi = {
  heading: (by, day, count) => `${by} sent it back with ${counted(count, 'mark')} (${day})`,
  earlier: (number) => `Set on edition number ${number}, the one before this.`,
  progress: (done, all) => (done === all ? 'All marks are ticked as mended.' : `Mended: ${done} of ${all}.`),
  goTo: 'Go to the field',
  noField:
    'This field is no longer in the document: it may be deleted or reworded. Look at the picture or page that was sent back.',
  see: { piece: 'See it in the picture', page: 'See it on the page' },
  fixed: 'Mended',
  fixedBy: (by, day) => `${by} ticked it as mended (${day})`,
  notFixed: 'Not ticked as mended',
  before: (number) => `Edition number ${number}, sent back`,
  now: 'This edition',
  pieceGone: 'This piece, size or side is no longer in this edition.',
  close: 'Close',
  mark: (number, words) => `Mark ${number}: ${words}`,
};

/** Words about marks with which an edition is sent back. */
export const returnWords = { vi, en };
