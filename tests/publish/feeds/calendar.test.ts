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
    ['2026-Q1', '2026-Q1', '2026-01-01', '2026-04-01'],
    ['20/11/2026', null, '2026-11-20', '2026-11-21'],
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
    // No day is invented for a year, for a text that could be read two ways, or for what names no date.
    ['2026', '2026'],
    ['2026', null],
    [null, '2026'],
    ['2026-03-01', '2026'],
    ['2026', '2028'],
    ['01/8/2025', null],
    ['undated', 'undated'],
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

  it.each([
    // “Hằng quý” of “2025” fell on the day of the campaign's beginning and every third such day after it.
    ['FREQ=MONTHLY;INTERVAL=3', '2025'],
    ['FREQ=MONTHLY;INTERVAL=3;BYMONTHDAY=15', '2026'],
    ['FREQ=MONTHLY', '2026'],
    ['FREQ=WEEKLY', '2026'],
    ['FREQ=WEEKLY;INTERVAL=2;BYDAY=MO', '2026'],
    ['FREQ=DAILY;INTERVAL=2', '2026'],
  ])('%s from a bare %s has no days of its own', (rrule, start) => {
    expect(eventDays({ phase: phase({ rrule, start, end: null }), period })).toBeNull();
  });

  it('has only the month that the plan names where a rule names no day', () => {
    const once = { start: '2026-03-01', after: '2026-04-01', rule: null };
    expect(eventDays({ phase: phase({ rrule: 'FREQ=MONTHLY', start: '2026-03' }), period })).toEqual(once);
    const quarterly = 'FREQ=MONTHLY;INTERVAL=3;BYMONTHDAY=15';
    expect(eventDays({ phase: phase({ rrule: quarterly, start: '2026-03' }), period })?.start).toBe('2026-03-15');
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
    expect(eventsOf(text).length).toBeGreaterThanOrEqual(8);
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

  it('brings the day of 10 October back every year until the campaign ends, and two single months as two events', () => {
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
    expect(days(id('lao-cai-2026', 'Báo cáo viên cấp tỉnh (tháng 6/2026)'))).toEqual(['2026-06-01']);
    expect(days(id('lao-cai-2026', 'Báo cáo viên cấp tỉnh (tháng 12/2026)'))).toEqual(['2026-12-01']);
  });

  it('has no duty of the office itself, and no day that its plan does not name', () => {
    const summaries = eventsOf(text).map(({ summary }) => summary);
    expect(summaries.filter((summary) => /báo cáo (?:quý|ngày)|định kỳ|cơ chế, chính sách/i.test(summary))).toEqual([]);
    expect(summaries.filter((summary) => summary.includes('hàng quý'))).toEqual([]);
    const deadline = phase({ kind: 'deadline', title: { vi: 'Báo cáo' }, start: '2026-03-14', end: '2026-03-14' });
    const content = {
      ...(editions.campaign.content as CampaignContent),
      phases: [deadline, { ...deadline, audience: 'public' as const, id: 'q' }],
    };
    const shown = eventsOf(
      textOf('/feeds/portal.ics', siteState({ editions: [{ ...editions.campaign, content }, editions.guide] })),
    );
    expect(shown.map(({ uid }) => uid.split('@')[0])).toEqual(['can-tho-2026/q']);
  });

  it('has two single months as two events, and nothing for a bare year or a quarter that has no day', () => {
    const spans = eventsOf(text).filter(({ summary }) => summary.includes('Báo cáo viên'));
    expect(spans.map(({ startDate, endDate }) => [String(startDate), String(endDate)])).toEqual([
      ['2026-06-01', '2026-07-01'],
      ['2026-12-01', '2027-01-01'],
    ]);
    const names = eventsOf(text).map(({ summary }) => summary);
    expect(names).not.toContain('Phát thanh theo chuyên đề, hàng quý');
    expect(names).not.toContain('Đào tạo “Người bản số”');
  });

  it('keeps its lines within 75 octets and ends them with CR LF', () => {
    const lines = text.split('\r\n');
    expect(text).not.toMatch(/[^\r]\n/);
    for (const line of lines) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
    for (const line of lines) expect(line).not.toContain('\uFFFD');
  });

  it('holds no event that a title smuggles in', () => {
    const title = { vi: 'A;B,C\\D\nEND:VEVENT\nBEGIN:VEVENT' };
    const content = { ...(editions.campaign.content as CampaignContent), phases: [phase({ title, start: '2026-03' })] };
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
