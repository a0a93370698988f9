import { decodeHTML } from 'entities';
import { XmlDocument } from 'libxml2-wasm';
import { describe, expect, it } from 'vitest';
import type { Content } from '../../../src/domain/content.ts';
import { composeGeneration } from '../../../src/publish/generation/compose.ts';
import { article, edition, editions, guide, picture, scamGuide, siteState, videoContent } from '../../setup/publish-fixture.ts';
import { askPython, pythonWith } from '../../setup/python.ts';

/** What editors paste, and what editions of before the gate have. Each would end a feed that is put together by hand. */
const hostile = {
  markup: 'A < B & "C" \' <script>alert(1)</script> ]]> <![CDATA[ --> &amp; &nbsp; <mã OTP>',
  forbidden: 'A\ufffeB\u000bC\u0000D\uffffE\u0085F\u001bG',
  surrogates: 'A\ud800B\udfffC',
  emoji: 'Gia đình 👨‍👩‍👧 👍🏽 🇻🇳 𝒳',
  direction: '\u202eđảo\u202c \u200f\u2067x\u2069',
  lines: ' \t dòng một\r\ndòng hai\rdòng ba\n\n  dòng bốn\u2028năm ',
  calendar: 'A\\, B; C: D,E\nEND:VEVENT\nBEGIN:VEVENT',
  long: 'rất dài '.repeat(20_000),
} as const;

type Change = (text: string) => string;

/** Every text a person wrote, and none that is an id, a date, a code or a rule. */
const isId =
  /^(?:type|id|key|sha256|mimeType|filename|design|formats|variant|locale|system|date|start|end|rrule|kind|op|guideId|guideIds|campaignId|themeIds|parentId|scopeUnitCode|scopeUnitCodes|unitCode|url|reviewedAt|seed|kit)$/;

function changed(value: unknown, change: Change): unknown {
  if (typeof value === 'string') return change(value);
  if (Array.isArray(value)) return value.map((each) => changed(each, change));
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, isId.test(key) ? each : changed(each, change)]));
}

const contents: Content[] = [
  guide,
  { ...scamGuide, title: { vi: 'Hai' } },
  editions.campaign.content,
  editions.leaflet.content,
  videoContent,
  article,
  {
    ...{
      type: 'infographic',
      id: 'so-lieu',
      title: { vi: 'Số liệu' },
      summary: { vi: 'Tóm tắt' },
      issuer: guide.issuer,
      files: [],
    },
    ...{
      campaignId: 'can-tho-2026',
      themeIds: [],
      values: [{ label: { vi: 'Tỉ lệ' }, value: 80, unit: '%', source: { seed: '', line: 1, quote: 'q' } }],
    },
  } as unknown as Content,
];

function feedsWith(change: Change): Record<string, string> {
  const all = contents.map((content, index) =>
    edition(changed(content, change) as Content, { number: index + 1, day: 18 + (index % 4) }),
  );
  const campaign = all.find(({ content }) => content.type === 'campaign');
  const portal = all.map((one, index) => ({
    deliveryKey: `portal/${index}`,
    editionSha256: one.sha256,
    publishedAt: one.publishedAt,
  }));
  const site = siteState({
    ...{ editions: all, portal, boards: [], contactEmail: 'lienhe@example.gov.vn', publisher: change('Ban Chỉ đạo') },
    pictures: campaign ? [picture(campaign, { alt: change('Áp phích') })] : [],
  });
  const resources = [...composeGeneration(site)].filter(
    ([path]) => path.startsWith('/feeds/') && /\.(?:rss|atom|json|ics)$/.test(path),
  );
  return Object.fromEntries(resources.map(([path, { body }]) => [path, String(body)]));
}

const added =
  (text: string): Change =>
  (before) =>
    `${before} ${text}`;
const cases = Object.entries(hostile).map(([name, text]) => [name, feedsWith(added(text))] as const);
const ending = (feeds: Record<string, string>, pattern: RegExp) =>
  Object.fromEntries(Object.entries(feeds).filter(([path]) => pattern.test(path)));
const xml = /\.(?:rss|atom)$/;

describe.each(cases)('feeds whose every text has %s', (name, feeds) => {
  it('are there for every kind of subject', () => {
    expect(Object.keys(feeds).length).toBeGreaterThan(12);
  });

  it('are well-formed for libxml2', () => {
    for (const [path, text] of Object.entries(ending(feeds, xml))) {
      expect(() => XmlDocument.fromString(text).dispose(), path).not.toThrow();
    }
  });

  it('are JSON without what no program can store', () => {
    for (const text of Object.values(ending(feeds, /\.json$/))) {
      const feed = JSON.parse(text);
      expect(Buffer.from(feed.title).toString()).toBe(feed.title);
      expect(JSON.stringify(feed)).not.toMatch(/\\ud[89a-f]|\ufffe|\uffff|\\u0000/i);
    }
  });

  it.skipIf(pythonWith({ modules: ['xml.parsers.expat'], packages: [] }) === null)('are well-formed for expat', () => {
    const python = pythonWith({ modules: ['xml.parsers.expat'], packages: [] }) ?? '';
    const script = 'tests/publish/feeds/check_feeds.py';
    const read = askPython({ python, script, input: { reader: 'expat', feeds: ending(feeds, xml) } }) as Record<string, string>;
    expect(new Set(Object.values(read)), name).toEqual(new Set(['ok']));
  });
});

const python = pythonWith({ modules: ['feedparser', 'icalendar'], packages: ['feedparser==6.0.12', 'icalendar==6.3.2'] });
const ask = (reader: string, feeds: Record<string, string>) =>
  askPython({ python: python ?? '', script: 'tests/publish/feeds/check_feeds.py', input: { reader, feeds } }) as Record<
    string,
    never
  >;

type Read = {
  bozo: false | string;
  title: string;
  image?: string;
  owner?: string;
  email?: string;
  entries: { title: string; summary: string; author: string }[];
};
type Calendar = {
  errors: string[];
  events: { uid: string; summary: string; description: string; start: string; end: string; rule: string | null }[];
};

describe.skipIf(python === null).each(cases)('for the programs that subscribers have, feeds with %s', (name, feeds) => {
  it('are read by feedparser without a complaint, every word that can be shown in its place', () => {
    const read = ask('feedparser', ending(feeds, xml)) as Record<string, Read>;
    for (const [path, feed] of Object.entries(read)) expect([path, feed.bozo]).toEqual([path, false]);
    const portal = read['/feeds/portal.rss'];
    expect(portal?.entries).toHaveLength(contents.length);
    const words = (text: string) =>
      decodeHTML(text.replace(/<br ?\/?>/g, '\n'))
        .replace(/\s+/g, ' ')
        .trim();
    if (name === 'markup') expect(portal?.entries.some(({ summary }) => words(summary).includes('<mã OTP>'))).toBe(true);
    if (name === 'emoji') expect(portal?.entries[0]?.title).toContain('👨‍👩‍👧');
  });

  it('are read by icalendar, one event a phase and nothing that a text brought in', () => {
    const read = ask('icalendar', ending(feeds, /\.ics$/)) as Record<string, Calendar>;
    expect(Object.keys(read).length).toBeGreaterThan(1);
    for (const [path, { errors, events }] of Object.entries(read)) {
      expect([path, errors]).toEqual([path, []]);
      expect(events.map(({ uid }) => uid)).toEqual(path.includes('/unit/31') ? [] : ['can-tho-2026/p1@bdhvs.example.vn']);
      for (const { start, end } of events) expect([start, end]).toEqual(['2026-01-01', '2026-05-01']);
    }
  });
});

describe.skipIf(python === null)('a podcast for directories', () => {
  it('has its picture, and an owner with a name and an address', () => {
    const read = ask(
      'feedparser',
      ending(
        feedsWith((text) => text),
        /-loa\.rss$/,
      ),
    ) as Record<string, Read>;
    expect(read['/feeds/portal-loa.rss']).toMatchObject({ bozo: false, owner: 'Ban Chỉ đạo', email: 'lienhe@example.gov.vn' });
    expect(read['/feeds/portal-loa.rss']?.image).toMatch(/^https:\/\/bdhvs\.example\.vn\/.*\.png$/);
    expect(read['/feeds/campaign/can-tho-2026-loa.rss']?.owner).toBe(guide.issuer.name);
  });
});

it('names no address of a publisher who has none', () => {
  const body = String(composeGeneration(siteState()).get('/feeds/portal-loa.rss')?.body);
  expect(body).toContain('<itunes:owner>');
  expect(body).not.toContain('itunes:email');
});

describe('a phase of two single months', () => {
  const days = [
    { id: 'p-4', kind: 'phase', title: { vi: 'Tháng 4' }, start: '2026-04', end: '2026-04' },
    { id: 'p-10', kind: 'phase', title: { vi: 'Tháng 10' }, start: '2026-10', end: '2026-10' },
  ];
  const source = { seed: '', line: 1, quote: '' };

  it('is two events that span nothing between them', () => {
    const content = { ...editions.campaign.content, phases: days.map((phase) => ({ ...phase, source })) } as Content;
    const campaign = edition(content, { number: 3, day: 20 });
    const body = String(
      composeGeneration(siteState({ editions: [campaign], boards: [], portal: [], pictures: [] })).get('/feeds/portal.ics')?.body,
    );
    expect(body.match(/DTSTART;VALUE=DATE:\d+|DTEND;VALUE=DATE:\d+/g)).toEqual([
      'DTSTART;VALUE=DATE:20260401',
      'DTEND;VALUE=DATE:20260501',
      'DTSTART;VALUE=DATE:20261001',
      'DTEND;VALUE=DATE:20261101',
    ]);
  });
});
