import ICAL from 'ical.js';
import { describe, expect, it } from 'vitest';
import { sampleCampaigns } from '../../../scripts/sample/campaigns.ts';
import type { CampaignContent, Phase } from '../../../src/domain/content.ts';
import type { SiteState } from '../../../src/domain/site.ts';
import { eventDays } from '../../../src/publish/feeds/parts/event-days.ts';
import { composeGeneration } from '../../../src/publish/generation/compose.ts';
import { edition, editions, siteState } from '../../setup/publish-fixture.ts';

const textOf = (path: string, state = siteState()): string => String(composeGeneration(state).get(path)?.body);
const eventsOf = (text: string) =>
  new ICAL.Component(ICAL.parse(text)).getAllSubcomponents('vevent').map((event) => new ICAL.Event(event));

const source = { seed: '000.txt', line: 1, quote: '' };
const phase = (change: Partial<Phase>): Phase => ({
  ...{ id: 'p', kind: 'phase', title: { vi: 'x' }, start: null, end: null, source },
  ...change,
});
const period = { start: '2026-01-30', end: '2026-12-31', label: '' };

describe('the days of a phase', () => {
  it.each([
    ['2026-05-02', '2026-05-04', '2026-05-02', '2026-05-05'],
    ['2026-01', '2026-04', '2026-01-01', '2026-05-01'],
    ['2026', '2026', '2026-01-01', '2027-01-01'],
    ['2028-02', null, '2028-02-01', '2028-03-01'],
    [null, '2025-08', '2025-08-01', '2025-09-01'],
    ['2026-12-31', null, '2026-12-31', '2027-01-01'],
    ['2026-05', '2026-03', '2026-05-01', '2026-05-02'],
  ])('from %s to %s are %s up to before %s', (start, end, first, after) => {
    expect(eventDays({ phase: phase({ start, end }), period })).toEqual({ start: first, after, rule: null });
  });

  it.each([
    [null, null],
    ['mùa xuân', null],
    ['2026-13-45', null],
  ])('from %s to %s are none', (start, end) => expect(eventDays({ phase: phase({ start, end }), period })).toBeNull());

  it.each([
    ['FREQ=YEARLY;BYMONTH=10;BYMONTHDAY=10', '2025-10-10', '2025-10-10', '2025-10-10', 'UNTIL=20261231'],
    ['FREQ=MONTHLY;BYMONTHDAY=10', '2026', null, '2026-02-10', 'UNTIL=20261231'],
    ['FREQ=MONTHLY;BYMONTH=3,6,9,12;BYMONTHDAY=14', '2026', '2026', '2026-03-14', 'UNTIL=20261231'],
    ['RRULE:FREQ=MONTHLY;BYMONTHDAY=10', '2026-02', '2026-04', '2026-02-10', 'UNTIL=20260430'],
    ['FREQ=MONTHLY;COUNT=3', '2026-01-15', null, '2026-01-15', 'FREQ=MONTHLY;UNTIL=20260315'],
    ['FREQ=MONTHLY;COUNT=30', '2026-01-15', null, '2026-01-15', 'UNTIL=20261231'],
    ['FREQ=MONTHLY;UNTIL=20260401', '2026-01-15', null, '2026-01-15', 'UNTIL=20260401'],
  ])('%s from %s begins on an occurrence and ends', (rrule, start, end, first, until) => {
    const days = eventDays({ phase: phase({ rrule, start, end }), period });
    expect(days?.start).toBe(first);
    expect(days?.rule).toContain(until);
    expect(days?.rule).not.toContain('COUNT');
  });

  it.each(['FREQ=SOMETIMES', 'hằng quý', 'FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30'])('stand once when the rule is %s', (rrule) => {
    expect(eventDays({ phase: phase({ rrule, start: '2026-03-01', end: null }), period })).toMatchObject({
      start: '2026-03-01',
      rule: null,
    });
  });
});

describe('the calendar', () => {
  const sample: SiteState = siteState({
    editions: sampleCampaigns().map((content, index) => edition(content, { number: index + 1 })),
    portal: [],
    boards: [],
    pictures: [],
  });
  const text = textOf('/feeds/portal.ics', sample);

  it('is understood by an independent reader, with the time zone in it', () => {
    const calendar = new ICAL.Component(ICAL.parse(text));
    expect(calendar.getFirstSubcomponent('vtimezone')?.getFirstPropertyValue('tzid')).toBe('Asia/Ho_Chi_Minh');
    expect(calendar.getFirstPropertyValue('version')).toBe('2.0');
    expect(eventsOf(text).length).toBeGreaterThanOrEqual(17);
  });

  it('gives every event a name, a stamp, whole days, and an address', () => {
    const events = eventsOf(text);
    expect(new Set(events.map(({ uid }) => uid)).size).toBe(events.length);
    for (const event of events) {
      expect(event.summary).not.toBe('');
      expect(event.startDate.isDate && event.endDate.isDate).toBe(true);
      expect(event.endDate.compare(event.startDate)).toBe(1);
      expect(String(event.component.getFirstPropertyValue('dtstamp'))).toBe('2026-11-20T01:00:00Z');
      expect(String(event.component.getFirstPropertyValue('url'))).toMatch(/^https:\/\/bdhvs\.example\.vn\/chien-dich\//);
    }
  });

  it('brings the day of 10 October back every year until the campaign ends, and the report on the 14th of each quarter', () => {
    const days = (uid: string): string[] => {
      const event = eventsOf(text).find((each) => each.uid.startsWith(`${uid}@`));
      const next = event?.iterator();
      return Array.from({ length: 9 }, () => String(next?.next() ?? '')).filter((day) => day !== '');
    };
    const id = (campaign: string, word: string): string => {
      const content = sampleCampaigns().find((each) => each.id === campaign) as CampaignContent;
      return `${campaign}/${content.phases.find(({ title }) => title.vi.includes(word))?.id}`;
    };
    expect(days(id('gia-vien-2025', '10/10'))).toEqual(['2025-10-10', '2026-10-10']);
    expect(days(id('lao-cai-2026', 'Báo cáo quý'))).toEqual(['2026-03-14', '2026-06-14', '2026-09-14', '2026-12-14']);
  });

  it('keeps its lines within 75 octets and ends them with CR LF', () => {
    const lines = text.split('\r\n');
    expect(text).not.toMatch(/[^\r]\n/);
    for (const line of lines) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
    for (const line of lines) expect(line).not.toContain('\uFFFD');
  });

  it('holds no event that a title smuggles in', () => {
    const title = { vi: 'A;B,C\\D\nEND:VEVENT\nBEGIN:VEVENT' };
    const content = { ...(editions.campaign.content as CampaignContent), phases: [phase({ title, start: '2026' })] };
    const [event, ...others] = eventsOf(
      textOf('/feeds/portal.ics', siteState({ editions: [{ ...editions.campaign, content }, editions.guide] })),
    );
    expect(others).toEqual([]);
    expect(event?.summary).toBe(title.vi);
  });

  it('changes nothing but the words when a campaign is corrected', () => {
    const [before] = eventsOf(textOf('/feeds/campaign/can-tho-2026.ics'));
    const corrected = { ...editions.campaign, version: 2, content: { ...editions.campaign.content, title: { vi: 'Tên mới' } } };
    const [after] = eventsOf(
      textOf(
        '/feeds/campaign/can-tho-2026.ics',
        siteState({ editions: [corrected, editions.guide], portal: [], boards: [], pictures: [] }),
      ),
    );
    expect([after?.uid, after?.sequence]).toEqual([before?.uid, 2]);
  });
});
