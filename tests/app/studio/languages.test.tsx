import type { ReactElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it, vi } from 'vitest';
import { SecretsField } from '../../../src/app/studio/channels/secrets-field.tsx';
import { SettingsField } from '../../../src/app/studio/channels/settings-field.tsx';
import { Numbers } from '../../../src/app/studio/delivery/numbers.tsx';
import { Timeline } from '../../../src/app/studio/delivery/timeline.tsx';
import { Recordings } from '../../../src/app/studio/edition/recording-players.tsx';
import { HealthCard } from '../../../src/app/studio/health/card.tsx';
import { HealthLink } from '../../../src/app/studio/health/nav-link.tsx';
import type { ChannelReport } from '../../../src/app/studio/health/report.ts';
import { Logo } from '../../../src/app/studio/home/brand.tsx';
import { Dashboard } from '../../../src/app/studio/home/dashboard.tsx';
import { momentOf, numberOf } from '../../../src/app/studio/moments.ts';
import { PostCard } from '../../../src/app/studio/posts/cards.tsx';
import { postWords } from '../../../src/app/studio/posts/words.ts';
import { MarkingContext } from '../../../src/app/studio/returns/marking.ts';
import { ReturnForm, UnsentLeft } from '../../../src/app/studio/returns/return-form.tsx';
import { WorkflowPanel } from '../../../src/app/studio/workflow/workflow-panel.tsx';
import { channels } from '../../../src/channels/registry.gen.ts';
import type { Attempt } from '../../../src/domain/attempt.ts';
import type { ReaderLanguage } from '../../../src/domain/reader-language.ts';
import type { PostPreview } from '../../../src/studio-api/post-previews.ts';
import { vietnameseLetter } from '../../setup/both-languages.ts';

/** Payload's hooks read a form in a browser; here they say which language the reader has, and what the form holds. */
const reader = vi.hoisted(() => ({ language: 'vi', fields: {} as Record<string, { value: unknown }> }));
vi.mock('@payloadcms/ui', () => ({
  useTranslation: () => ({ i18n: { language: reader.language } }),
  useDocumentInfo: () => ({ id: '1', collectionSlug: 'guides' }),
  useAuth: () => ({ user: { id: '1', name: 'Lan', role: 'editor', unitPath: 'vn/' } }),
  useFormModified: () => true,
  useField: () => ({ value: null, setValue: () => {}, showError: false, errorMessage: '' }),
  useFormFields: (pick: (state: [Record<string, { value: unknown }>]) => unknown) => pick([reader.fields]),
}));

function draw(element: ReactElement | null, language: ReaderLanguage): string {
  reader.language = language;
  return renderToStaticMarkup(element)
    .replaceAll(/<[^>]+>/g, '|')
    .replaceAll(/\|+/g, '|');
}

const i18nOf = (language: ReaderLanguage) => ({ language }) as never;
const at = '2026-11-22T00:00:12.000Z';

const report: ChannelReport = {
  id: '1',
  name: 'Page',
  kindLabel: 'Facebook page',
  state: { id: 'page', kind: 'facebook', account: null, circuit: { openUntil: at, failures: 3 } } as never,
  condition: 'needs-login',
  tokenUntil: null,
  lastTrouble: null,
  hasAccount: true,
  endangered: [{ dueAt: at } as never],
  lastPosts: [{ id: '9', title: 'Post', dueAt: at, receipt: { id: '1', url: 'https://example.org/1', at }, opens: 1_234 }],
  opens: 1_234,
};
const attempt: Attempt = {
  id: '1',
  number: 1,
  startedAt: at,
  endedAt: '2026-11-22T00:00:13.500Z',
  phase: 'prepared',
  outcome: 'cut-off',
  forPeople: null,
  errorCode: 'channel.unknown',
  raw: 'raw',
  worker: 'w',
} as never;
const entry = { at, by: 'Lan', act: 'resend', note: null } as never;
const post: PostPreview = {
  channelId: 'page',
  kind: 'facebook',
  card: 'page',
  kindLabel: 'Facebook',
  account: 'Page',
  avatarLetter: 'P',
  title: 'Title',
  text: 'Text',
  hashtags: [],
  link: 'https://example.org',
  images: [],
  video: { poster: null, seconds: 20, widthPx: 1080, heightPx: 1920, captions: '' },
  length: { used: 214, max: 500, unit: 'graphemes' as const },
  findings: [{ severity: 'fatal', message: 'Too long' }],
};

const marks = [
  {
    id: '1',
    words: 'Bigger',
    label: 'Poster',
    place: { on: 'piece' as const, ...{ piece: 'a', format: 'b', side: 1, unit: '' }, spot: { x: 0, y: 0 } },
  },
];
const marking = { marks, add: () => '', change: () => {}, remove: () => {} };

const views: {
  name: string;
  view: (language: ReaderLanguage) => ReactElement | null | Promise<ReactElement | null>;
  vi: string[];
}[] = [
  { name: 'the logo', view: (language) => Logo({ i18n: i18nOf(language) }), vi: ['Phòng biên tập chiến dịch truyền thông'] },
  { name: 'the link to the health page', view: (language) => HealthLink({ i18n: i18nOf(language) }), vi: ['Sức khỏe kênh'] },
  {
    name: 'the dashboard',
    view: (language) =>
      Dashboard({
        payload: { count: async () => ({ totalDocs: 2 }), find: async () => ({ docs: [] }) } as never,
        user: { id: '1', name: 'Lan', role: 'admin', unitPath: 'vn/' } as never,
        i18n: i18nOf(language),
      }),
    vi: ['Chào Lan', '|2|ấn bản chờ duyệt|', 'lượt đăng lỡ giờ trong 7 ngày qua'],
  },
  {
    name: 'a card of the health page',
    view: (language) => <HealthCard report={report} isAdmin={true} now={new Date(at)} language={language} />,
    vi: [
      '|Cần kết nối lại|',
      '|1 lượt đăng trong 72 giờ tới sẽ không đi được|, sớm nhất lúc 07:00:12 ngày 22/11/2026.|',
      '|Kết nối với|Chưa hỏi được|',
      '|Lượt mở liên kết, 30 ngày qua|1.234|',
      '07:00:12 ngày 22/11/2026 (lỗi 3 lần liền)',
      '07:00:12 ngày 22/11/2026 · 1.234 lượt mở|xem bài|',
      '|Kiểm tra kết nối|',
    ],
  },
  {
    name: 'the timeline of a delivery',
    view: (language) => <Timeline attempts={[attempt]} trail={[entry]} language={language} />,
    vi: [
      '|Lần 1|Bị ngắt giữa chừng|07:00:12 ngày 22/11/2026|1,5 giây|đi đến bước “Đã chuẩn bị”|',
      '|Lan|cho gửi lại vì chưa đăng|',
    ],
  },
  {
    name: 'the numbers of a post',
    view: (language) => (
      <Numbers
        metrics={[{ deliveryId: '1', channelId: 'page', age: '24h', takenAt: at, values: { views: 1_234 } }]}
        language={language}
      />
    ),
    vi: ['|Số liệu trên kênh|Sau 24 giờ|Lượt xem|1.234|'],
  },
  {
    name: 'the preview of a post',
    view: (language) => <PostCard post={post} words={postWords[language]} />,
    vi: ['|1 điều cần xem|', 'Vừa xong · Công khai', '|Thích|Bình luận|Chia sẻ|', 'Video 20 giây · 1080 × 1920'],
  },
  ...(['article', 'watch', 'upright', 'message', 'thread', 'plain'] as const).map((card) => ({
    name: `the preview of a post as ${card}`,
    view: (language: ReaderLanguage) => <PostCard post={{ ...post, card }} words={postWords[language]} />,
    vi: ['|1 điều cần xem|'],
  })),
  {
    name: 'the recordings of an edition',
    view: () => <Recordings recordings={[{ language: 'English', text: 'Words', url: '/a' }]} />,
    vi: ['|Bản tin truyền thanh đã ghi âm|English: hãy nghe hết và đối chiếu với lời bên dưới.|'],
  },
  {
    name: 'the approval box of a document',
    view: () => <WorkflowPanel />,
    vi: [
      '|Quy trình duyệt|Bản nháp: chỉ người trong phòng biên tập thấy.|Lời nhắn cho người duyệt (không bắt buộc)|Gửi duyệt|Hãy lưu trước khi gửi duyệt.|',
    ],
  },
  {
    name: 'what an approver types to send an edition back',
    view: () => (
      <MarkingContext value={marking}>
        <ReturnForm sha256="a" unsent={{ reason: '', marks }} hasRoom={true} setReason={() => {}} />
        <UnsentLeft unsent={{ reason: '', marks }} onDrop={() => {}} />
      </MarkingContext>
    ),
    vi: ['|1|Poster|Bigger|Xóa chỗ ghi số 1|Chưa gửi. Đã giữ trên máy này.|', '|Poster: Bigger|Bỏ đi|'],
  },
  ...Object.values(channels).map(({ id, settingFields, secrets, optionalSecrets = [] }) => ({
    name: `the form of a channel of the kind ${id}`,
    view: () => {
      reader.fields = { kind: { value: id } };
      return (
        <>
          <SettingsField path="settings" fieldsByKind={{ [id]: settingFields }} />
          <SecretsField path="newSecrets" namesByKind={{ [id]: { needed: secrets, optional: optionalSecrets } }} />
          form
        </>
      );
    },
    vi: [...settingFields.map(({ label }) => `|${label.vi}|`), ...(secrets.length > 0 ? ['|Khóa của kênh|'] : [])],
  })),
];

describe.each(views)('$name', ({ view, vi: sentences }) => {
  it('speaks Vietnamese to a Vietnamese reader', async () => {
    const text = draw(await view('vi'), 'vi');
    for (const sentence of sentences) expect(text).toContain(sentence);
  });

  it('has no Vietnamese for an English reader', async () => {
    const text = draw(await view('en'), 'en');
    expect(vietnameseLetter.exec(text)?.input).toBeUndefined();
    expect(text).toMatch(/[a-z]{4}/);
  });
});

it('writes moments in Viet Nam and numbers by the reader’s language', () => {
  expect([momentOf(at, 'vi'), momentOf(at, 'en')]).toEqual(['07:00:12 ngày 22/11/2026', '07:00:12 on 22 November 2026']);
  expect([numberOf(1_234, 'vi'), numberOf(1_234, 'en')]).toEqual(['1.234', '1,234']);
});
