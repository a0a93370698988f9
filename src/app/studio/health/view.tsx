import { DefaultTemplate } from '@payloadcms/next/templates';
import { Gutter } from '@payloadcms/ui';
import type { AdminViewServerProps } from 'payload';
import { toActor } from '../../../access/actor.ts';
import { may } from '../../../access/roles.ts';
import { opensDays } from '../../../domain/metrics.ts';
import type { LinkOpens } from '../../../measure/link-opens.ts';
import { HealthCard } from './card.tsx';
import { healthReports, labelOf } from './report.ts';

/** Whether posts will go out: each channel, as whom it is connected, and what stands in the way. */
export async function ChannelHealthView({ initPageResult, params, searchParams }: AdminViewServerProps) {
  const { req, permissions, visibleEntities, locale } = initPageResult;
  const { payload, user, i18n } = req;
  const actor = toActor(user);
  const now = new Date();
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
        <h1>Sức khỏe kênh</h1>
        {actor === null || user === null ? (
          <p>Hãy đăng nhập.</p>
        ) : (
          <Reports payload={payload} user={user} isAdmin={may(actor, 'setUp')} now={now} />
        )}
      </Gutter>
    </DefaultTemplate>
  );
}

type Reading = {
  payload: Parameters<typeof healthReports>[0];
  user: Parameters<typeof healthReports>[1];
  isAdmin: boolean;
  now: Date;
};

async function Reports({ payload, user, isAdmin, now }: Reading) {
  const { switches, reports, opens } = await healthReports(payload, user, now);
  const troubled = reports.filter(({ condition }) => condition !== 'well' && condition !== 'rehearsal').length;
  const endangered = reports.reduce((sum, report) => sum + report.endangered.length, 0);
  return (
    <>
      <p className="health-summary">
        {troubled === 0 ? `Cả ${reports.length} kênh đều tốt.` : `${troubled} trong ${reports.length} kênh cần xem.`}
        {endangered > 0 ? <strong> {endangered} lượt đăng trong 72 giờ tới sẽ không đi được.</strong> : null}{' '}
        <a href="/admin/globals/delivery-switches">
          Cầu dao phát hành: {switches.isPaused ? 'đang dừng mọi kênh' : 'đang phát hành bình thường'}
        </a>
        {switches.isRehearsal ? ' · đang diễn tập toàn hệ thống' : ''}
      </p>
      <OpensByKind opens={opens} />
      <div className="health-grid">
        {reports.map((report) => (
          <HealthCard key={report.id} report={report} isAdmin={isAdmin} now={now} />
        ))}
      </div>
    </>
  );
}

/** What came of the posts: the platforms do not say it, a click leads to us. Posts of before they were told apart are in here too. */
function OpensByKind({ opens: { byKind } }: { opens: LinkOpens }) {
  const counts = [...byKind].sort(([, one], [, other]) => other - one);
  const total = counts.reduce((sum, [, count]) => sum + count, 0);
  const words = counts.map(([kind, count]) => `${labelOf(kind)} ${count.toLocaleString('vi-VN')}`);
  return (
    <p className="health-summary">
      {total === 0
        ? `Chưa ai mở liên kết trong bài đăng ${opensDays} ngày qua.`
        : `${total.toLocaleString('vi-VN')} lượt mở liên kết trong bài đăng ${opensDays} ngày qua: ${words.join(', ')}.`}
    </p>
  );
}
