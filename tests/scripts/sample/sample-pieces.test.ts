import { describe, expect, it } from 'vitest';
import { designs } from '../../../src/designs/registry.gen.ts';
import { artworkChecker } from '../../../src/workflow/checks/check-artworks.ts';
import { artworks, campaigns, guideIds, guides, infographics, leaflets, readable, videos, wordsIn } from './sample-texts.ts';

describe('guides', () => {
  it('are the eight that were asked for, with five to eight steps and a warning where money or secrets are at risk', () => {
    expect([...guideIds]).toEqual([
      'cai-vneid',
      'nop-ho-so-dich-vu-cong',
      'thanh-toan-khong-dung-tien-mat',
      'nhan-dien-lua-dao',
      'dat-lich-kham-bhyt',
      'ban-nong-san-tren-san-tmdt',
      'dung-zalo-an-toan',
      'goi-ho-tro-to-cong-nghe-so',
    ]);
    for (const { id, steps } of guides) {
      expect(steps.length, id).toBeGreaterThanOrEqual(5);
      expect(steps.length, id).toBeLessThanOrEqual(8);
      expect(
        steps.some((step) => step.warning),
        id,
      ).toBe(true);
    }
  });

  it.each(guides.map((guide) => [guide.id, guide] as const))('%s speaks in sentences of at most 25 words', (_, guide) => {
    const sentences = readable(guide).flatMap((text) => text.split(/[.?!:](?=\s|”|$)/));
    expect(sentences.filter((sentence) => wordsIn(sentence) > 25)).toEqual([]);
  });

  it('never shout', () => {
    const known = new Set(['QR', 'CH', 'OTP']);
    const shouted = guides.flatMap(
      (guide) =>
        readable(guide)
          .join(' ')
          .match(/(?<!\p{L})\p{Lu}{2,}(?!\p{L})/gu) ?? [],
    );
    expect(shouted.filter((word) => !known.has(word))).toEqual([]);
  });

  it('name no telephone number but 113 and 115, and only official addresses', () => {
    const numbers = guides.flatMap(
      (guide) =>
        readable(guide)
          .join(' ')
          .match(/\d{3,}/g) ?? [],
    );
    expect([...new Set(numbers)].sort()).toEqual(['113', '115']);
    const hosts = guides.flatMap((guide) => guide.references.map((reference) => new URL(reference.url)));
    expect(hosts.filter((url) => url.protocol !== 'https:' || !url.hostname.endsWith('.gov.vn'))).toEqual([]);
  });
});

describe('leaflets, infographics and videos', () => {
  it('fit their sheets', () => {
    for (const { id, artwork } of leaflets) {
      expect(artwork.points?.length, id).toBeGreaterThanOrEqual(3);
      expect(artwork.points?.length, id).toBeLessThanOrEqual(artwork.design === 'leaflet-qa' ? 6 : 5);
      expect(artwork.back?.points.length, id).toBeGreaterThanOrEqual(5);
      expect(artwork.back?.points.length, id).toBeLessThanOrEqual(6);
      expect([...(artwork.points ?? []), ...(artwork.back?.points ?? [])].filter((point) => wordsIn(point.vi) > 15)).toEqual([]);
    }
  });

  it('show figures exactly as their target has them', () => {
    const targets = campaigns.flatMap((campaign) => campaign.targets);
    for (const { value, unit, source } of infographics.flatMap((one) => one.values)) {
      expect(targets).toContainEqual(expect.objectContaining({ value, unit, source }));
    }
  });

  it('use most designs, both kits and the grounds that designs have', () => {
    const used = [...artworks(), ...infographics.flatMap(({ artwork }) => artwork ?? [])];
    expect(Object.keys(designs).filter((id) => !used.some(({ design }) => design === id))).toEqual([]);
    expect(used.some(({ variant }) => variant === 'dark')).toBe(true);
    expect(new Set(campaigns.map(({ branding }) => branding?.kit ?? 'movement'))).toEqual(new Set(['movement', 'authority']));
  });

  it.each([...campaigns, ...leaflets, ...infographics].map((content) => [content.id, content] as const))(
    '%s can be drawn in every format',
    async (_, content) => {
      const reports = await artworkChecker({ siteUrl: 'https://bdhvs.example.vn' })(content);
      expect(reports.flatMap(({ sentences }) => sentences.map(({ vi }) => vi))).toEqual([]);
    },
  );

  it('can be spoken in their time, four syllables a second and a half at most', () => {
    expect(videos.length).toBeGreaterThan(0);
    for (const { id, transcript, durationSeconds } of videos)
      expect(wordsIn(transcript.vi), id).toBeLessThanOrEqual(durationSeconds * 4.5);
  });
});
