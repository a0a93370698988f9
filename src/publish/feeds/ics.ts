import type { Phase } from '../../domain/content.ts';
import type { EditionOf } from '../../domain/site.ts';
import { campaignPath } from '../../portal/paths.ts';
import { modifiedAt } from '../catalogue/catalogue.ts';
import { defineFeed, type FeedContext } from './define-feed.ts';
import { calendarLine, calendarText, utcStamp, vietnamTimeZone } from './parts/calendar.ts';
import { eventDays } from './parts/event-days.ts';

const kindNames: Record<string, string> = { phase: 'Giai đoạn', 'key-date': 'Mốc thời gian', deadline: 'Hạn chót' };

/**
 * Phases, key dates and deadlines of the plans as an iCalendar (RFC 5545). All of them are whole days: plans name no hours, and
 * whole days stay where they are in every time zone.
 */
export default defineFeed({
  suffix: '.ics',
  contentType: 'text/calendar; charset=utf-8',
  label: 'Lịch (iCal)',
  kinds: ['portal', 'campaign', 'unit'],
  build({ siteUrl, publisher, subject, selfUrl, campaigns }) {
    const lines = [
      'BEGIN:VCALENDAR',
      'VERSION:2.0',
      calendarText('PRODID', `-//${publisher}//Pano//VI`),
      'CALSCALE:GREGORIAN',
      'METHOD:PUBLISH',
      calendarText('NAME', subject.title),
      calendarText('X-WR-CALNAME', subject.title),
      calendarText('X-WR-CALDESC', subject.description),
      'X-WR-TIMEZONE:Asia/Ho_Chi_Minh',
      `SOURCE;VALUE=URI:${selfUrl}`,
      'REFRESH-INTERVAL;VALUE=DURATION:PT6H',
      'X-PUBLISHED-TTL:PT6H',
      ...vietnamTimeZone,
      ...campaigns.flatMap((campaign) => campaign.content.phases.flatMap((phase) => event({ siteUrl, campaign, phase }))),
      'END:VCALENDAR',
    ];
    return `${lines.map(calendarLine).join('\r\n')}\r\n`;
  },
});

type Event = Pick<FeedContext, 'siteUrl'> & { campaign: EditionOf<'campaign'>; phase: Phase };

/** Nothing for a phase without any date: "thường xuyên" has no place in a calendar. */
function event({ siteUrl, campaign, phase }: Event): string[] {
  const { content, version } = campaign;
  const days = eventDays({ phase, period: content.period });
  if (!days) return [];
  const about = `${content.title.vi}\n${content.issuer.name}`;
  return [
    'BEGIN:VEVENT',
    `UID:${content.id}/${phase.id}@${new URL(siteUrl).hostname}`,
    `DTSTAMP:${utcStamp(modifiedAt(campaign))}`,
    `SEQUENCE:${version}`,
    `DTSTART;VALUE=DATE:${days.start.replaceAll('-', '')}`,
    `DTEND;VALUE=DATE:${days.after.replaceAll('-', '')}`,
    ...(days.rule === null ? [] : [`RRULE:${days.rule}`]),
    calendarText('SUMMARY', phase.title.vi),
    calendarText('DESCRIPTION', about),
    calendarText('CATEGORIES', kindNames[phase.kind] ?? phase.kind),
    `URL:${siteUrl}${campaignPath(content.id)}`,
    'TRANSP:TRANSPARENT',
    'END:VEVENT',
  ];
}
