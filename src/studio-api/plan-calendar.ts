import { toActor } from '../access/actor.ts';
import { isInside } from '../access/roles.ts';
import { readPhase } from '../content-types/freeze/plan-rows.ts';
import { readRows } from '../content-types/freeze/raw.ts';
import { campaignsAs } from '../db/read-plans.ts';
import type { Campaign } from '../payload-types.ts';
import { type Plan, planCalendar, planEvents } from '../publish/feeds/parts/plan-calendar.ts';
import type { StudioPorts } from './ports.ts';
import type { Route, StudioAnswer, StudioRequest } from './route.ts';
import { studioApiWords } from './words.ts';

type Ports = Pick<StudioPorts, 'payload' | 'siteUrl'>;

export const planCalendarRoutes: Route<Ports>[] = [
  { method: 'GET', pattern: 'plan.ics', permission: 'loggedIn', handler: readCalendar },
];

/**
 * All dates of the plans of the account's own unit and below, deadlines and drafts too, for the calendar of the office. What
 * other offices have made public is readable here as well, but their deadlines are theirs.
 */
async function readCalendar({ payload, siteUrl }: Ports, { user, language }: StudioRequest): Promise<StudioAnswer> {
  const docs = await campaignsAs({ payload, user });
  const actor = toActor(user);
  const own = docs.filter(({ issuerPath }) => actor !== null && isInside(actor, issuerPath ?? ''));
  const { hostname } = new URL(siteUrl);
  const { officeCalendar, officeCalendarAbout } = studioApiWords[language];
  const text = planCalendar({
    publisher: 'Pano',
    title: officeCalendar,
    description: officeCalendarAbout,
    selfUrl: `${siteUrl}/api/pano/plan.ics`,
    events: own.flatMap((campaign) => planEvents({ hostname: `noi-bo.${hostname}`, plan: planOf({ campaign, siteUrl }) })),
  });
  const headers = {
    'content-type': 'text/calendar; charset=utf-8',
    'content-disposition': 'attachment; filename="lich-noi-bo.ics"',
    'cache-control': 'private, no-store',
  };
  return { headers, bytes: Buffer.from(text) };
}

function planOf({ campaign, siteUrl }: { campaign: Campaign; siteUrl: string }): Plan {
  const { id, key, title, issuerName, period, updatedAt } = campaign;
  return {
    id: key,
    title: title ?? key,
    issuer: issuerName ?? '',
    period: { start: period?.start ?? '', end: period?.end ?? null, label: period?.label ?? '' },
    phases: readRows({ phases: campaign.phases }, 'phases').map(readPhase),
    // Seconds: every saving counts, and the number fits the 32 bits that calendars keep.
    sequence: Math.floor(Date.parse(updatedAt) / 1000) % 2_000_000_000,
    modifiedAt: updatedAt,
    url: `${siteUrl}/admin/collections/campaigns/${id}`,
  };
}
