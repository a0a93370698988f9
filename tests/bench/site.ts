import { createHash } from 'node:crypto';
import type { GuideContent } from '../../src/domain/content.ts';
import type { PublishedEdition, SiteState } from '../../src/domain/site.ts';
import { loadUnits } from '../../src/units/catalogue.ts';

type Wish = {
  documents: number;
  /** How many of them have a second edition. */
  changed?: number;
};

const publisher = 'Ban Tuyên giáo và Dân vận Thành ủy Cần Thơ';

/** A site of so many guides, each as long as a real one, with the units of the country. Always the same for the same wish. */
export function benchSite({ documents, changed = 0 }: Wish): SiteState {
  const first = Array.from({ length: documents }, (_, index) => benchEdition({ index, version: 1 }));
  const second = Array.from({ length: changed }, (_, index) => benchEdition({ index, version: 2 }));
  return {
    siteUrl: 'https://bdhvs.example.vn',
    publisher,
    at: '2026-11-23T01:00:00.000Z',
    editions: [...first, ...second],
    units: loadUnits(),
    portal: [],
    boards: [],
    pictures: [],
    files: [],
  };
}

const topics = ['Cài đặt VNeID', 'Nộp hồ sơ dịch vụ công', 'Thanh toán không tiền mặt', 'Nhận diện lừa đảo', 'Đặt lịch khám'];

function benchGuide({ index, version }: { index: number; version: number }): GuideContent {
  return {
    type: 'guide',
    id: `huong-dan-${index}`,
    title: { vi: `${topics[index % topics.length]}, bài ${index}${version > 1 ? ' (sửa đổi)' : ''}`, en: `Lesson ${index}` },
    summary: { vi: 'Làm từng bước, mỗi bước một màn hình, có hình kèm theo.', en: 'Step by step.' },
    issuer: { unitCode: '92-btgdv', name: publisher },
    files: [],
    audience: { vi: 'Người dân từ 16 tuổi' },
    minutes: 10 + (index % 30),
    prepare: [{ vi: 'Thẻ căn cước' }, { vi: 'Điện thoại có mạng' }],
    steps: Array.from({ length: 8 }, (_, step) => ({
      title: { vi: `Bước ${step + 1} của bài ${index}`, en: `Step ${step + 1} of lesson ${index}` },
      text: {
        vi: `Mở ứng dụng, chọn mục số ${(index * 7 + step * 13) % 97}, đọc kỹ thông báo rồi bấm Tiếp tục.\nNếu chưa rõ, hỏi Tổ công nghệ số cộng đồng.`,
        en: `Open the app, choose entry ${(index * 7 + step * 13) % 97}, read the message, press Continue.`,
      },
    })),
    help: { vi: 'Hỏi Tổ công nghệ số cộng đồng nơi mình ở.' },
    reviewedAt: '2026-11-20',
    references: [{ label: 'Cổng dịch vụ công quốc gia', url: 'https://dichvucong.gov.vn' }],
  };
}

function benchEdition({ index, version }: { index: number; version: number }): PublishedEdition {
  const content = benchGuide({ index, version });
  const at = `2026-11-${version > 1 ? 22 : 18}T01:00:00.000Z`;
  return {
    sha256: createHash('sha256').update(JSON.stringify(content)).digest('hex'),
    number: 1000 + index + (version - 1) * 100_000,
    version,
    state: 'approved',
    content,
    submittedBy: 'bi-thu@example.vn',
    submittedAt: at,
    approvedBy: 'chu-tich@example.vn',
    approvedAt: at,
    withdrawnAt: null,
    withdrawnReason: null,
    publishedAt: at,
    lastPublishedAt: at,
  };
}
