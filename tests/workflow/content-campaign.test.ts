import { expect, it } from 'vitest';
import type { Lookup } from '../../src/content-types/freeze/parts.ts';
import type { CampaignContent } from '../../src/domain/content.ts';
import { contentOf } from '../../src/workflow/freeze/freeze-content.ts';

const empty: Lookup = { byIds: async () => [], partsOf: async () => [] };
const freeze = (raw: Record<string, unknown>) =>
  contentOf({ type: 'campaign', raw: { id: '1', key: 'can-tho-2026', ...raw }, lookup: empty }) as Promise<CampaignContent>;

it('freezes the contents list of the packs with the campaign, in one order of outputs', async () => {
  const rows = [
    { artworkKey: ' ap-phich ', outputs: ['picture', 'print-pdf'] },
    { artworkKey: 'bang-ron', outputs: null },
  ];
  expect((await freeze({ packContents: rows })).packContents).toEqual([
    { artworkKey: 'ap-phich', outputs: ['print-pdf', 'picture'] },
    { artworkKey: 'bang-ron', outputs: [] },
  ]);
});

it('leaves no trace of a contents list that nobody wrote, so older editions keep their hash', async () => {
  expect('packContents' in (await freeze({ packContents: [] }))).toBe(false);
  expect('packContents' in (await freeze({}))).toBe(false);
});
