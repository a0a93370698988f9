import { describe, expect, it } from 'vitest';
import type { Design } from '../../src/designs/define-design.ts';
import { designs } from '../../src/designs/registry.gen.ts';
import { drawnBox, type SetSlogan, setSlogan } from './slogan-lines.ts';
import { sampleSlogans, slogans, storedSlogans } from './slogan-list.ts';

/** Of all headlines that have several lines. */
const mostLone = 0.03;
/** Of the width or the height that a banner leaves its slogan. */
const leastReach = 0.7;

const all: (SetSlogan & { text: string })[] = slogans.flatMap((slogan) =>
  setSlogan(slogan).map((set) => ({ ...set, text: slogan.text })),
);
const shown = ({ design, format, lines }: SetSlogan) => `${design} ${format}: ${lines.join(' / ')}`;

it('the sample’s slogans are those of its facts, and there are sixty more', () => {
  expect(new Set(sampleSlogans.map(({ text }) => text))).toEqual(new Set(storedSlogans()));
  expect(slogans.length - sampleSlogans.length).toBe(60);
});

it('is set in the place that the design has for it, whatever it says', () => {
  for (const [id, design] of Object.entries(designs as Record<string, Design>))
    for (const format of design.formats) {
      const place = { id, design, format };
      const [short, long] = ['Học số', 'Không chia sẻ mã OTP cho ai'].map((text) => ({ ...drawnBox(text, place), text: '' }));
      expect(short, `${id} ${format}`).toEqual(long);
    }
});

describe('a slogan in every design that takes it, in all its formats', () => {
  it('has no word torn', () => {
    expect(all.length).toBeGreaterThan(1500);
    expect(all.filter(({ torn }) => torn.length > 0).map((set) => `${shown(set)} tears ${set.torn.join(', ')}`)).toEqual([]);
  });

  it('leaves hardly ever a syllable alone on a line', () => {
    const lone = all.filter(({ hasLoneSyllable }) => hasLoneSyllable);
    expect(lone.length / all.length, lone.map(shown).join('\n')).toBeLessThanOrEqual(mostLone);
  });

  it('fills its place on a banner', () => {
    const banners = all.filter(({ design }) => design.startsWith('banner-'));
    expect(banners.length).toBeGreaterThan(300);
    expect(banners.filter(({ reach }) => reach < leastReach).map(shown)).toEqual([]);
  });
});
