import { DefaultTemplate } from '@payloadcms/next/templates';
import { Gutter } from '@payloadcms/ui';
import type { AdminViewServerProps } from 'payload';
import { toActor } from '../../../access/actor.ts';
import { may } from '../../../access/roles.ts';
import { readHeartbeat } from '../../../delivery/health/heartbeat.ts';
import { opensDays } from '../../../domain/metrics.ts';
import { type ReaderLanguage, readerLanguage } from '../../../domain/reader-language.ts';
import type { LinkOpens } from '../../../measure/link-opens.ts';
import { readSettings } from '../../../settings.ts';
import { numberOf } from '../moments.ts';
import { PublicationFaults } from '../publication/publication-faults.tsx';
import { HealthCard } from './card.tsx';
import { type HealthRequest, healthReports, labelOf } from './report.ts';
import { healthWords } from './words.ts';

/** Page that shows whether posts will go out: each channel, its account and its problems. */
export async function ChannelHealthView({ initPageResult, params, searchParams }: AdminViewServerProps) {
  const { req, permissions, visibleEntities, locale } = initPageResult;
  const { payload, user, i18n } = req;
  const actor = toActor(user);
  const now = new Date();
  const language = readerLanguage(i18n.language);
  const words = healthWords[language];
  return (
    <DefaultTemplate
      i18n={i18n}
      locale={locale}
      params={params}
      payload={payload}
      permissions={permissions}
      searchParams={searchParams}
      user={user ?? undefined}
      visibleEntities={visibleEntities}
    >
      <Gutter className="health-page">
        <h1>{words.heading}</h1>
        {actor === null || user === null ? (
          <p>{words.logIn}</p>
        ) : (
          <Reports payload={payload} user={user} isAdmin={may(actor, 'setUp')} now={now} language={language} />
        )}
      </Gutter>
    </DefaultTemplate>
  );
}

type ReportsProps = HealthRequest & { isAdmin: boolean };

async function Reports({ payload, user, isAdmin, now, language }: ReportsProps) {
  const words = healthWords[language];
  const { switches, reports, opens } = await healthReports({ payload, user, now, language });
  const worker = await readHeartbeat({ dataFolder: readSettings().dataFolder, now: () => now });
  const troubled = reports.filter(({ condition }) => condition !== 'well' && condition !== 'rehearsal').length;
  const atRisk = reports.reduce((sum, report) => sum + report.endangered.length, 0);
  return (
    <>
      <p className="health-summary">
        {troubled === 0 ? words.allWell(reports.length) : words.troubled(troubled, reports.length)}
        {atRisk > 0 ? <strong> {words.allAtRisk(atRisk)}</strong> : null}{' '}
        <a href="/admin/globals/delivery-switches">{switches.isPaused ? words.switchesOff : words.switchesOn}</a>
        {switches.isRehearsal ? words.rehearsal : ''}
      </p>
      <p className={worker.status === 'dead' ? 'pano-reason-box is-bad' : 'health-summary'}>
        {words.worker[worker.status](worker.heartbeatAgeSeconds ?? 0)}
      </p>
      <PublicationFaults />
      <OpensByKind opens={opens} language={language} />
      <div className="health-grid">
        {reports.map((report) => (
          <HealthCard key={report.id} report={report} isAdmin={isAdmin} now={now} language={language} />
        ))}
      </div>
    </>
  );
}

/** Opened links of posts, by kind of channel. The platforms do not give this number, so we count it. Older posts are included. */
function OpensByKind({ opens: { byKind }, language }: { opens: LinkOpens; language: ReaderLanguage }) {
  const words = healthWords[language];
  const counts = [...byKind].sort(([, one], [, other]) => other - one);
  const total = counts.reduce((sum, [, count]) => sum + count, 0);
  const kinds = counts.map(([kind, count]) => `${labelOf(kind, language)} ${numberOf(count, language)}`).join(', ');
  return (
    <p className="health-summary">
      {total === 0 ? words.noOpens(opensDays) : words.opensByKind(numberOf(total, language), opensDays, kinds)}
    </p>
  );
}
