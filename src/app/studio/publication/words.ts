import type { FaultOutcome, PartFault } from '../../../domain/publication-fault.ts';

const vi = {
  heading: 'Chưa lên cổng như mong muốn',
  outcomes: {
    kept: (number: number) => `Ấn bản số ${number} vẫn công khai như cũ, nhưng không dựng lại được.`,
    older: (number: number, shown: number | null) => `Ấn bản số ${number} chưa lên cổng; ấn bản số ${shown} vẫn đang công khai.`,
    'left-out': (number: number) => `Ấn bản số ${number} chưa có trên cổng.`,
  } satisfies Record<FaultOutcome, (number: number, shown: number | null) => string>,
  parts: {
    kept: 'không dựng lại được, vẫn hiện như trước.',
    'stand-in': 'chưa dựng được; người đọc thấy câu “đang được sửa”.',
    'left-out': 'chưa dựng được, tạm vắng mặt.',
  } satisfies Record<PartFault['outcome'], string>,
  failure: (message: string) =>
    `Cổng chưa tạo được bản mới; mọi trang công khai giữ nguyên, hệ thống đang thử lại. Lý do: ${message}`,
};

const en: typeof vi = {
  heading: 'Not on the portal as it should be',
  outcomes: {
    kept: (number) => `Edition ${number} stays public as it was, but could not be made again.`,
    older: (number, shown) => `Edition ${number} is not public yet; edition ${shown} still is.`,
    'left-out': (number) => `Edition ${number} is not on the portal.`,
  },
  parts: {
    kept: 'could not be made again and shows what it showed before.',
    'stand-in': 'could not be made; readers are told that it is being mended.',
    'left-out': 'could not be made and is not there for now.',
  },
  failure: (message) =>
    `No new version of the portal could be made; all public pages stay as they are, and it is tried again. Why: ${message}`,
};

/** Words about documents that could not be made public. */
export const publicationWords = { vi, en };
