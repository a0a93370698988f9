import type { CampaignContent, Phase } from '../../../domain/content.ts';
import { phaseKindOf, phaseKindWords } from '../../../domain/phases.ts';
import { calendarLine, calendarText, utcStamp, vietnamTimeZone } from './calendar.ts';
import { eventDays } from './event-days.ts';

/** A calendar of plans (RFC 5545). `events` are the lines that `planEvents` gives. */
export type PlanCalendar = { publisher: string; title: string; description: string; selfUrl: string; events: string[] };

export function planCalendar({ publisher, title, description, selfUrl, events }: PlanCalendar): string {
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    calendarText('PRODID', `-//${publisher}//Pano//VI`),
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    calendarText('NAME', title),
    calendarText('X-WR-CALNAME', title),
    calendarText('X-WR-CALDESC', description),
    'X-WR-TIMEZONE:Asia/Ho_Chi_Minh',
    `SOURCE;VALUE=URI:${selfUrl}`,
    'REFRESH-INTERVAL;VALUE=DURATION:PT6H',
    'X-PUBLISHED-TTL:PT6H',
    ...vietnamTimeZone,
    ...events,
    'END:VCALENDAR',
  ];
  return `${lines.map(calendarLine).join('\r\n')}\r\n`;
}

/** What a calendar must know of a campaign. */
export type Plan = {
  id: string;
  title: string;
  issuer: string;
  period: CampaignContent['period'];
  phases: Phase[];
  /** Counts the wordings of the plan; calendars take the event with the higher number. */
  sequence: number;
  /** ISO instant. */
  modifiedAt: string;
  /** Where people read the plan. */
  url: string;
};

/** The dates of a plan as whole days: plans name no hours, and whole days stay where they are in every time zone. */
export function planEvents({ hostname, plan }: { hostname: string; plan: Plan }): string[] {
  return plan.phases.flatMap((phase) => eventLines({ hostname, plan, phase }));
}

/** Nothing for a phase without any date: "thường xuyên" has no place in a calendar. */
function eventLines({ hostname, plan, phase }: { hostname: string; plan: Plan; phase: Phase }): string[] {
  const days = eventDays({ phase, period: plan.period });
  if (!days) return [];
  const known = phaseKindOf(phase.kind);
  return [
    'BEGIN:VEVENT',
    calendarText('UID', `${plan.id}/${phase.id}@${hostname}`),
    `DTSTAMP:${utcStamp(plan.modifiedAt)}`,
    `SEQUENCE:${plan.sequence}`,
    `DTSTART;VALUE=DATE:${days.start.replaceAll('-', '')}`,
    `DTEND;VALUE=DATE:${days.after.replaceAll('-', '')}`,
    ...(days.rule === null ? [] : [`RRULE:${days.rule}`]),
    calendarText('SUMMARY', phase.title.vi),
    calendarText('DESCRIPTION', `${plan.title}\n${plan.issuer}`),
    calendarText('CATEGORIES', known === null ? phase.kind : phaseKindWords[known].vi),
    `URL:${plan.url}`,
    'TRANSP:TRANSPARENT',
    'END:VEVENT',
  ];
}
