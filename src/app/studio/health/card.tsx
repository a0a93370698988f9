import type { Condition } from '../../../delivery/health/health-report.ts';
import { opensDays } from '../../../domain/metrics.ts';
import { momentOf, type Tone } from '../delivery/tones.ts';
import { CheckButton } from './check-button.tsx';
import type { ChannelReport } from './report.ts';

/** What a condition is called, how grave it is, and what to do about it. */
export const conditionWords: Record<Condition, { word: string; tone: Tone; remedy: string }> = {
  well: { word: 'Tốt', tone: 'well', remedy: '' },
  rehearsal: {
    word: 'Diễn tập',
    tone: 'calm',
    remedy: 'Mọi bước được làm nhưng không bài nào được gửi. Tắt diễn tập ở trang kênh hoặc trang cầu dao.',
  },
  'token-ending': { word: 'Khóa sắp hết hạn', tone: 'wait', remedy: 'Hãy nhập khóa mới ở trang kênh trước khi khóa cũ hết hạn.' },
  unchecked: {
    word: 'Đang kiểm tra khóa mới',
    tone: 'wait',
    remedy: 'Chưa có gì được gửi cho đến khi biết khóa mới thuộc đúng tài khoản.',
  },
  'circuit-open': {
    word: 'Nền tảng không trả lời',
    tone: 'bad',
    remedy: 'Hệ thống tự thử lại, mỗi lần một bài. Không cần làm gì trừ khi kéo dài.',
  },
  paused: { word: 'Tạm dừng', tone: 'wait', remedy: 'Cầu dao của kênh đang ngắt. Mở lại ở trang kênh khi đã sẵn sàng.' },
  'needs-login': {
    word: 'Cần kết nối lại',
    tone: 'bad',
    remedy: 'Hãy nhập khóa mới của đúng tài khoản ở trang kênh. Bài đang chờ sẽ tự đi tiếp.',
  },
  'all-paused': {
    word: 'Cầu dao chung đang ngắt',
    tone: 'bad',
    remedy: 'Đóng cầu dao ở trang “Cầu dao phát hành” để mọi kênh đi tiếp.',
  },
};

const dayMs = 86_400_000;

/** One channel: as whom, until when, how much is left, what went out last, and what will not go out. */
export function HealthCard({ report, isAdmin, now }: { report: ChannelReport; isAdmin: boolean; now: Date }) {
  const { id, name, kindLabel, state, condition, lastTrouble, hasAccount } = report;
  const { word, tone, remedy } = conditionWords[condition];
  return (
    <article id={state.id} className={`health-card is-${tone}`}>
      <header>
        <div className={`health-mark is-${state.kind}`} aria-hidden="true">
          {kindLabel.replace(/^(Trang|Kênh) /, '')[0]}
        </div>
        <div>
          <h3>
            <a href={`/admin/collections/channels/${id}`}>{name}</a>
          </h3>
          <small>{kindLabel}</small>
        </div>
        <span className={`pano-pill is-${tone}`}>{word}</span>
      </header>
      {report.endangered.length > 0 ? (
        <p className="pano-reason-box is-bad">
          <strong>{report.endangered.length} lượt đăng trong 72 giờ tới sẽ không đi được</strong>, sớm nhất lúc{' '}
          {momentOf(report.endangered[0]?.dueAt ?? now.toISOString())}.
        </p>
      ) : null}
      {remedy ? <p className="health-remedy">{remedy}</p> : null}
      <Facts report={report} now={now} />
      {lastTrouble && condition !== 'well' ? <p className={`pano-reason-box is-${tone}`}>{lastTrouble}</p> : null}
      <LastPosts report={report} />
      {isAdmin && hasAccount ? <CheckButton channelKey={state.id} /> : null}
    </article>
  );
}

function Facts({ report, now }: { report: ChannelReport; now: Date }) {
  const { account, circuit } = report.state;
  return (
    <dl className="pano-facts">
      {report.hasAccount ? (
        <Fact name="Kết nối với">{account === null ? 'Chưa hỏi được' : <AccountName account={account} />}</Fact>
      ) : null}
      {account !== null ? <Fact name="Khóa dùng đến">{untilWords(report.tokenUntil, now)}</Fact> : null}
      {account !== null && account.quotaLeft !== null ? <Fact name="Còn được đăng">{account.quotaLeft} bài</Fact> : null}
      {account === null ? null : <Fact name="Kiểm tra gần nhất">{momentOf(account.checkedAt)}</Fact>}
      {report.opens === null ? null : (
        <Fact name={`Lượt mở liên kết, ${opensDays} ngày qua`}>{report.opens.toLocaleString('vi-VN')}</Fact>
      )}
      {circuit.openUntil === null ? null : (
        <Fact name="Ngắt mạch đến">
          {momentOf(circuit.openUntil)} (lỗi {circuit.failures} lần liền)
        </Fact>
      )}
    </dl>
  );
}

function Fact({ name, children }: { name: string; children: React.ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}

function AccountName({ account: { name, id, url } }: { account: { name: string; id: string; url: string | null } }) {
  const words = `${name} (${id})`;
  return url === null ? (
    words
  ) : (
    <a href={url} target="_blank" rel="noreferrer">
      {words}
    </a>
  );
}

function untilWords(until: string | null, now: Date): string {
  if (until === null) return 'nền tảng không nói thời hạn';
  const days = Math.floor((Date.parse(until) - now.getTime()) / dayMs);
  return `${momentOf(until)} (${days < 0 ? 'đã hết hạn' : `còn ${days} ngày`})`;
}

function LastPosts({ report: { lastPosts, opens: allOpens } }: { report: ChannelReport }) {
  if (lastPosts.length === 0) return <p className="health-remedy">Chưa đăng bài nào.</p>;
  return (
    <ul className="health-posts">
      {lastPosts.map(({ id, receipt, dueAt, title, opens }) => (
        <li key={id}>
          <div>
            <a href={`/admin/collections/deliveries/${id}`}>{title}</a>
            <small>
              {momentOf(receipt?.at ?? dueAt)}
              {allOpens === null ? null : ` · ${opens.toLocaleString('vi-VN')} lượt mở`}
            </small>
          </div>
          {receipt?.url ? (
            <a href={receipt.url} target="_blank" rel="noreferrer">
              xem bài
            </a>
          ) : null}
        </li>
      ))}
    </ul>
  );
}
