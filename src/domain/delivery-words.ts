import type { DeliveryState } from './delivery.ts';
import type { ReaderText } from './reader-language.ts';

/** What a state is called for people. */
export const stateWords: Record<DeliveryState, ReaderText> = {
  planned: { vi: 'Đã hẹn giờ', en: 'Planned' },
  claimed: { vi: 'Đang nhận xử lý', en: 'Claimed' },
  preparing: { vi: 'Đang chuẩn bị', en: 'Preparing' },
  prepared: { vi: 'Đã chuẩn bị', en: 'Prepared' },
  committing: { vi: 'Đang gửi', en: 'Committing' },
  processing: { vi: 'Nền tảng đang xử lý', en: 'Processing' },
  published: { vi: 'Đã đăng', en: 'Published' },
  'retry-wait': { vi: 'Chờ thử lại', en: 'Waiting to retry' },
  'auth-wait': { vi: 'Chờ kết nối lại kênh', en: 'Waiting for a reconnect' },
  held: { vi: 'Được giữ lại', en: 'Held' },
  rejected: { vi: 'Không đăng được', en: 'Rejected' },
  missed: { vi: 'Quá giờ, không đăng', en: 'Missed' },
  cancelled: { vi: 'Đã hủy', en: 'Cancelled' },
  unconfirmed: { vi: 'Chưa xác nhận', en: 'Unconfirmed' },
  rehearsed: { vi: 'Diễn tập, chưa gửi', en: 'Rehearsed, not sent' },
  removed: { vi: 'Đã gỡ', en: 'Removed' },
};
