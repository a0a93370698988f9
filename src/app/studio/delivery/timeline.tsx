import type { Attempt } from '../../../domain/attempt.ts';
import type { DeliveryTrailEntry } from '../../../domain/delivery.ts';
import { durationOf, momentOf, outcomeWord, phaseWord, toneOf } from './tones.ts';

type Moment = { at: string; key: string; attempt?: Attempt; entry?: DeliveryTrailEntry };

/** What was done by a person, in the words of the buttons. */
const actWords: Record<string, string> = {
  confirm: 'xác nhận đã đăng',
  resend: 'cho gửi lại vì chưa đăng',
  retry: 'cho thử lại',
  release: 'cho đi tiếp',
  hold: 'giữ lại',
  cancel: 'hủy lượt đăng',
  remove: 'gỡ bài khỏi kênh',
};

/** Attempts of the machine and decisions of people, in the order they happened. */
export function Timeline({ attempts, trail }: { attempts: Attempt[]; trail: DeliveryTrailEntry[] }) {
  const moments: Moment[] = [
    ...attempts.map((attempt) => ({ at: attempt.startedAt, key: attempt.id, attempt })),
    ...trail.map((entry) => ({ at: entry.at, key: `${entry.at} ${entry.act}`, entry })),
  ].sort((one, other) => one.at.localeCompare(other.at));
  if (moments.length === 0) return <p className="delivery-empty">Chưa có lần thử nào được ghi lại.</p>;
  return (
    <ol className="delivery-timeline">
      {moments.map(({ key, attempt, entry }) => (
        <li key={key} className={`is-${attempt ? toneOf(attempt.outcome) : 'person'}`}>
          {attempt ? <AttemptLine attempt={attempt} /> : null}
          {entry ? <PersonLine entry={entry} /> : null}
        </li>
      ))}
    </ol>
  );
}

function AttemptLine({ attempt }: { attempt: Attempt }) {
  const { number, startedAt, phase, outcome, forPeople, errorCode, raw, worker } = attempt;
  return (
    <>
      <div className="delivery-line">
        <strong>Lần {number}</strong>
        <span className={`pano-pill is-${toneOf(outcome)}`}>{outcomeWord(outcome)}</span>
        <time dateTime={startedAt}>{momentOf(startedAt)}</time>
        <span>{durationOf(attempt)}</span>
        <span>đi đến bước “{phaseWord(phase)}”</span>
      </div>
      {forPeople ? <p>{forPeople}</p> : null}
      {outcome === 'cut-off' ? (
        <p>Tiến trình dừng đột ngột. Lần sau đã tiếp tục từ đúng bước này; không có gì bị gửi hai lần.</p>
      ) : null}
      {raw ? (
        <details>
          <summary>Nguyên văn cho quản trị viên</summary>
          <code>
            {errorCode} · {worker}
          </code>
          <pre>{raw}</pre>
        </details>
      ) : null}
    </>
  );
}

function PersonLine({ entry: { at, by, act, note } }: { entry: DeliveryTrailEntry }) {
  return (
    <>
      <div className="delivery-line">
        <strong>{by}</strong>
        <span>{actWords[act] ?? act}</span>
        <time dateTime={at}>{momentOf(at)}</time>
      </div>
      {note ? <p>“{note}”</p> : null}
    </>
  );
}
