import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { sampleArticles } from '../../../scripts/sample/articles.ts';
import type { Finding } from '../../../src/domain/finding.ts';
import { fold } from '../../../src/text/fold.ts';
import { planDateOf } from '../../../src/text/plan-date.ts';
import { findUnit, indexUnits, loadUnits } from '../../../src/units/catalogue.ts';
import { artworkChecker } from '../../../src/workflow/checks/check-artworks.ts';
import {
  all,
  articles,
  artworks,
  campaigns,
  collapsed,
  guideIds,
  guides,
  infographics,
  known,
  leaflets,
  sampleFolder,
  seedLines,
  seedText,
  sourcesOf,
  spoken,
  textsOf,
  videos,
  wordsIn,
} from './sample-texts.ts';

/** Facts that were read off the plans wrongly: their rows are held to the seeds themselves. */
const corrected = ['targets.json', 'slogans.json', 'phases.json'];

describe('the sample', () => {
  it('carries every campaign, theme and slogan of the five plans', () => {
    expect(campaigns.map((campaign) => campaign.id)).toEqual([
      'can-tho-2026',
      'thang-binh-2025',
      'lao-cai-2026',
      'gia-vien-2025',
      'bach-ngoc-2025',
    ]);
    const count = (part: 'themes' | 'slogans' | 'audiences' | 'targets' | 'phases') =>
      campaigns.flatMap((c) => [...c[part]]).length;
    expect(count('themes')).toBe(71);
    expect(count('slogans')).toBe(52);
    expect(count('audiences')).toBe(61);
    expect(count('targets')).toBe(35);
    expect(count('phases')).toBe(20);
  });

  /** That a small screen names no partners is said to the editor, and is as it should be. */
  const isUnshownText = ({ code, params }: Finding) =>
    code === 'render.not-shown' && !String(params.path).startsWith('branding.');

  it('passes the checks of a submission in every commune’s name, and writes nothing that no piece shows', async () => {
    const check = artworkChecker({ siteUrl: 'https://binhdanhocvuso.example.gov.vn' });
    for (const content of all) {
      const reports = await check(content);
      expect(reports.flatMap(({ sentences }) => sentences.map(({ vi }) => vi))).toEqual([]);
      expect(reports.flatMap(({ findings }) => findings).filter(isUnshownText)).toEqual([]);
    }
  });

  it('quotes the seeds verbatim', () => {
    const sources = [
      ...campaigns.flatMap(sourcesOf),
      ...infographics.flatMap((one) => one.values.map((value) => value.source)),
      ...sampleArticles.flatMap((article) => article.sources),
    ];
    expect(sources.length).toBeGreaterThan(238);
    expect(sources.filter((source) => !seedText(source.seed).includes(collapsed(source.quote)))).toEqual([]);
  });

  it('finds each quote near the line it names', () => {
    const sources = [...campaigns.flatMap(sourcesOf), ...sampleArticles.flatMap((article) => article.sources)];
    const astray = sources.filter(({ seed, line, quote }) => {
      const near = collapsed(
        seedLines(seed)
          .slice(Math.max(0, line - 3), line + 14)
          .join(' '),
      );
      return !near.includes(collapsed(quote).slice(0, 30));
    });
    expect(astray).toEqual([]);
  });

  it.runIf(existsSync(new URL('../../../../shared/facts', import.meta.url)))(
    'says what the shared facts and seeds say, but for what `sample-truth.test.ts` corrects',
    () => {
      for (const folder of ['facts', 'seeds']) {
        for (const name of readdirSync(new URL(`${folder}/`, sampleFolder))) {
          const [ours, theirs] = [
            new URL(`${folder}/${name}`, sampleFolder),
            new URL(`../../../../shared/${folder}/${name}`, import.meta.url),
          ].map((url) => readFileSync(url, 'utf8'));
          if (corrected.includes(name)) continue;
          const read = folder === 'facts' ? JSON.parse : (text: string) => text;
          expect(read(ours ?? ''), name).toEqual(read(theirs ?? ''));
        }
      }
    },
  );

  it('says in an article what the plan of its own campaign says, and no number that is not there', () => {
    for (const { content, sources } of sampleArticles) {
      const campaign = campaigns.find(({ id }) => id === content.campaignId);
      expect(content.issuer, content.id).toEqual(campaign?.issuer);
      const seeds = new Set(sources.map(({ seed }) => seed));
      expect([...seeds], content.id).toEqual([campaign?.themes[0]?.source.seed]);
      const texts = [content.title, content.summary, ...content.sections.flatMap(({ heading, text }) => [heading, text])];
      const words = collapsed(texts.map((text) => text?.vi ?? '').join(' ')).toLowerCase();
      const plan = [...seeds].map(seedText).join(' ');
      const numbers = words.match(/\d[\d./-]*\d%?|\d+%?/g) ?? [];
      expect(numbers.length, content.id).toBeGreaterThan(1);
      expect(
        numbers.filter((number) => !plan.includes(number)),
        content.id,
      ).toEqual([]);
      for (const { quote } of sources) expect(words, content.id).toContain(collapsed(quote).toLowerCase());
    }
  });

  it('is NFC throughout, without blank texts or stray blanks', () => {
    const wrong = all
      .flatMap(textsOf)
      .filter((text) => text !== text.normalize('NFC') || text === '' || text !== text.trim() || / {2}/.test(text));
    expect(wrong).toEqual([]);
  });

  it('never tells anybody to hand over a code or a password', () => {
    const sentences = all.flatMap(textsOf).flatMap((text) => text.split(/(?<=[.?!])\s|\n/));
    const handingOver = /(đọc|gửi|đưa|cung cấp|cho ai biết) .*(mật khẩu|mã(?! (QR|hẹn|hồ sơ|của)))/i;
    const risky = sentences.filter((sentence) => handingOver.test(sentence));
    expect(risky.length).toBeGreaterThan(8);
    expect(risky.filter((sentence) => !/không|đòi|giữ kín/i.test(sentence))).toEqual([]);
  });

  it('gives every document and every part an id that is a slug, once within its kind', () => {
    const kinds = [
      campaigns,
      guides,
      leaflets,
      infographics,
      videos,
      articles,
      ...(['themes', 'slogans', 'audiences', 'targets', 'phases'] as const).map((part) => campaigns.flatMap((c) => [...c[part]])),
    ];
    for (const ids of kinds.map((kind) => kind.map(({ id }) => id))) {
      expect(ids.filter((id) => !/^[a-z0-9]+(-[a-z0-9]+)*$/.test(id))).toEqual([]);
      expect(new Set(ids).size).toBe(ids.length);
    }
  });

  it('points only at units, campaigns, guides and themes that exist', () => {
    const index = indexUnits(loadUnits());
    for (const { issuer } of all) expect(findUnit(index, issuer.unitCode).level).toBe('office');
    for (const campaign of campaigns) {
      const scope = findUnit(index, campaign.scopeUnitCode);
      const office = findUnit(index, campaign.issuer.unitCode);
      expect(scope.path.startsWith(findUnit(index, office.parentCode ?? '').path), campaign.id).toBe(true);
      const themeIds = campaign.themes.map((theme) => theme.id);
      const parents = campaign.themes.flatMap((theme) => (theme.parentId === null ? [] : [theme.parentId]));
      expect(themeIds).toEqual(expect.arrayContaining(parents));
    }
    const campaignIds = campaigns.map((campaign) => campaign.id);
    expect(campaignIds).toEqual(
      expect.arrayContaining([...leaflets, ...infographics, ...videos, ...articles].map((one) => one.campaignId)),
    );
    const named = [...campaigns.flatMap((campaign) => campaign.guideIds), ...artworks().map((artwork) => artwork.guideId)];
    expect(named.filter((id) => !guideIds.has(id))).toEqual([]);
    expect([...guideIds].filter((id) => !named.includes(id))).toEqual([]);
  });
});

describe('campaigns', () => {
  it.each(campaigns.map((campaign) => [campaign.id, campaign] as const))(
    '%s has a poster, a banner and an LED frame, and each artwork fits its formats',
    (_, campaign) => {
      const designs = campaign.artworks.map((artwork) => artwork.design);
      expect(designs).toEqual(expect.arrayContaining(['poster-headline', 'banner-slogan', 'led-message']));
      for (const { key, design, formats, points = [] } of campaign.artworks) {
        expect(known[design]?.formats, key).toEqual(expect.arrayContaining(formats));
        expect(points.length, key).toBeLessThanOrEqual(known[design]?.limits.points ?? 0);
      }
      expect(new Set(campaign.artworks.map((artwork) => artwork.key)).size).toBe(campaign.artworks.length);
      const outside = campaign.artworks.filter((artwork) => !campaign.guideIds.includes(artwork.guideId));
      expect(outside.map((artwork) => artwork.key)).toEqual([]);
      expect(leaflets.some((leaflet) => leaflet.campaignId === campaign.id)).toBe(true);
    },
  );

  it.each([
    ['poster-headline', 12],
    ['banner-slogan', 15],
    ['led-message', 12],
  ])('keep a headline of %s within %i words', (design, limit) => {
    const long = artworks().filter((artwork) => artwork.design === design && wordsIn(artwork.headline.vi) > limit);
    expect(long.map((artwork) => artwork.headline.vi)).toEqual([]);
  });

  it('take banner and LED headlines from their own slogans', () => {
    const invented = campaigns.flatMap((campaign) =>
      campaign.artworks
        .filter((artwork) => /^(banner|led|panel)-/.test(artwork.design))
        .map((artwork) => artwork.headline.vi)
        .filter((headline) => !campaign.slogans.some((slogan) => fold(slogan.text.vi) === fold(headline))),
    );
    expect(invented).toEqual([]);
  });

  it('name their issuing body in every text to paste', () => {
    for (const { id, captions, issuer } of campaigns) {
      const { facebook, zalo, loudspeaker } = captions;
      for (const caption of [facebook, zalo, loudspeaker]) expect(spoken(caption.vi), id).toContain(spoken(issuer.name));
    }
  });

  it('give the loudspeaker nothing that cannot be read aloud', () => {
    const unspeakable = /\d|https?:|www\.|\.vn\b|[%/@#•]|VNeID|(?<!\p{L})\p{Lu}{2,}/u;
    for (const { id, captions } of campaigns) expect(captions.loudspeaker.vi.match(unspeakable), id).toBeNull();
  });

  it('keep a blank number blank and leave out what is no RRULE', () => {
    expect(campaigns.map((campaign) => campaign.document.number)).toEqual(['12-HD/BTGDVTU', null, null, '02/KH-MTTQ-BTT', null]);
    const rules = campaigns.flatMap((campaign) => campaign.phases.flatMap((phase) => phase.rrule ?? []));
    expect(rules.length).toBe(4);
    expect(rules.every((rule) => rule.startsWith('FREQ='))).toBe(true);
    const speakers = campaigns.flatMap(({ phases }) => phases).filter(({ id }) => id.startsWith('lc-key-date-chuyen-de-bcv'));
    expect(speakers.map(({ start, end }) => [start, end])).toEqual([
      ['2026-06', '2026-06'],
      ['2026-12', '2026-12'],
    ]);
  });

  it('have dates as exact as their plans, and name no day for papers that have none', () => {
    const dates = campaigns.map(({ document: { date, dateNote } }) => (dateNote ? [date, dateNote] : date));
    expect(dates).toEqual(['2026-01-30', ['undated', 'sau 21/5/2025'], '2026-02', '2025-08-01', ['undated', 'sau 08/7/2025']]);
    const all = campaigns.flatMap(({ period, phases }) => [period, ...phases].flatMap(({ start, end }) => [start, end]));
    expect(all.filter((date) => date !== null && planDateOf(date) === null)).toEqual([]);
  });

  it('name the documents that their plans rest on and refer to, each with its source', () => {
    const rows = campaigns.map(({ legalBasis = [] }) => legalBasis.map(({ number }) => number));
    expect(rows.map(({ length }) => length)).toEqual([8, 4, 4, 8, 2]);
    for (const number of ['637/QĐ-UBND', '22-KH/TU', '219/KH-UBND', '11-HD/BTGDVTU', '03-KH/BCĐ'])
      expect(rows[0]).toContain(number);
    const decision = campaigns[0]?.legalBasis?.find(({ number }) => number === '637/QĐ-UBND');
    expect(decision).toMatchObject({
      type: 'Quyết định',
      date: '2025-07-18',
      issuer: 'UBND thành phố Cần Thơ',
      role: 'vien-dan',
    });
  });
});
