import type { Condition } from '../../../delivery/health/health-report.ts';
import { dayMs } from '../../../domain/durations.ts';
import { opensDays } from '../../../domain/metrics.ts';
import type { ReaderLanguage } from '../../../domain/reader-language.ts';
import type { Tone } from '../delivery/tones.ts';
import { Fact } from '../fact.tsx';
import { momentOf, numberOf } from '../moments.ts';
import { CheckButton } from './check-button.tsx';
import type { ChannelReport } from './report.ts';
import { healthWords } from './words.ts';

const tones: Record<Condition, Tone> = {
  well: 'well',
  rehearsal: 'calm',
  'token-ending': 'wait',
  unchecked: 'wait',
  'circuit-open': 'bad',
  paused: 'wait',
  'needs-login': 'bad',
  'all-paused': 'bad',
};

type CardProps = { report: ChannelReport; isAdmin: boolean; now: Date; language: ReaderLanguage };

/** One channel: its account, how long its secret is valid, its quota, its last posts and the posts that will not go out. */
export function HealthCard({ report, isAdmin, now, language }: CardProps) {
  const words = healthWords[language];
  const { id, name, kindLabel, state, condition, lastTrouble, hasAccount, endangered } = report;
  const { word, remedy } = words.conditions[condition];
  const tone = tones[condition];
  return (
    <article id={state.id} className={`health-card is-${tone}`}>
      <header>
        <div className={`health-mark is-${state.kind}`} aria-hidden="true">
          {words.letterOf(kindLabel)}
        </div>
        <div>
          <h3>
            <a href={`/admin/collections/channels/${id}`}>{name}</a>
          </h3>
          <small>{kindLabel}</small>
        </div>
        <span className={`pano-pill is-${tone}`}>{word}</span>
      </header>
      {endangered.length > 0 ? (
        <p className="pano-reason-box is-bad">
          <strong>{words.atRisk(endangered.length)}</strong>
          {words.earliestAt(momentOf(endangered[0]?.dueAt ?? now.toISOString(), language))}
        </p>
      ) : null}
      {remedy ? <p className="health-remedy">{remedy}</p> : null}
      <Facts report={report} now={now} language={language} />
      {lastTrouble && condition !== 'well' ? <p className={`pano-reason-box is-${tone}`}>{lastTrouble}</p> : null}
      <LastPosts report={report} language={language} />
      {isAdmin && hasAccount ? <CheckButton channelKey={state.id} /> : null}
    </article>
  );
}

function Facts({ report, now, language }: Omit<CardProps, 'isAdmin'>) {
  const words = healthWords[language];
  const { account, circuit } = report.state;
  return (
    <dl className="pano-facts">
      {report.hasAccount ? (
        <Fact name={words.connectedTo}>{account === null ? words.notAskedYet : <AccountName account={account} />}</Fact>
      ) : null}
      {account !== null ? <Fact name={words.secretUntil}>{untilWords({ until: report.tokenUntil, now, language })}</Fact> : null}
      {account !== null && account.quotaLeft !== null ? (
        <Fact name={words.quotaLeft}>{words.posts(account.quotaLeft)}</Fact>
      ) : null}
      {account === null ? null : <Fact name={words.lastCheck}>{momentOf(account.checkedAt, language)}</Fact>}
      {report.opens === null ? null : <Fact name={words.opens(opensDays)}>{numberOf(report.opens, language)}</Fact>}
      {circuit.openUntil === null ? null : (
        <Fact name={words.circuitOpenUntil}>
          {momentOf(circuit.openUntil, language)} {words.failures(circuit.failures)}
        </Fact>
      )}
    </dl>
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

type Until = { until: string | null; now: Date; language: ReaderLanguage };

function untilWords({ until, now, language }: Until): string {
  const words = healthWords[language];
  if (until === null) return words.noEndGiven;
  const days = Math.floor((Date.parse(until) - now.getTime()) / dayMs);
  return `${momentOf(until, language)} (${days < 0 ? words.hasEnded : words.daysLeft(days)})`;
}

function LastPosts({ report: { lastPosts, opens: allOpens }, language }: Pick<CardProps, 'report' | 'language'>) {
  const words = healthWords[language];
  if (lastPosts.length === 0) return <p className="health-remedy">{words.noPosts}</p>;
  return (
    <ul className="health-posts">
      {lastPosts.map(({ id, receipt, dueAt, title, opens }) => (
        <li key={id}>
          <div>
            <a href={`/admin/collections/deliveries/${id}`}>{title}</a>
            <small>
              {momentOf(receipt?.at ?? dueAt, language)}
              {allOpens === null ? null : ` · ${words.opensOfPost(numberOf(opens, language))}`}
            </small>
          </div>
          {receipt?.url ? (
            <a href={receipt.url} target="_blank" rel="noreferrer">
              {words.seePost}
            </a>
          ) : null}
        </li>
      ))}
    </ul>
  );
}
