import sharp from 'sharp';
import { expect, it } from 'vitest';
import { sampleGuides } from '../../../scripts/sample/guides.ts';
import { scenes } from '../../../scripts/sample/pictures/scenes.ts';
import { scenesOfGuide } from '../../../scripts/sample/pictures/scenes-of-guides.ts';

it('has a picture for each step of each guide', () => {
  for (const { id, steps } of sampleGuides()) expect(scenesOfGuide[id], id).toHaveLength(steps.length);
});

it('uses every picture that it draws', () => {
  const used = new Set(Object.values(scenesOfGuide).flat());
  expect(Object.keys(scenes).filter((id) => !used.has(id as keyof typeof scenes))).toEqual([]);
});

it.each(Object.entries(scenes))('draws “%s” without letters, in one size, told in words', async (_id, { svg, alt }) => {
  expect(svg).not.toContain('<text');
  expect(alt).toMatch(/^\p{Lu}.{15,}\.$/u);
  expect(await sharp(Buffer.from(svg)).metadata()).toMatchObject({ width: 640, height: 400 });
});
