import { createRenderPool } from '../../../src/render/threads/pool.ts';
import { draftRoutes } from '../../../src/studio-api/previews/drafts.ts';
import { createCampaign, createGuide, foundOffice, openOffice } from '../../setup/office.ts';
import { openTestPayload } from '../../setup/payload.ts';
import type { BenchRow } from '../row.ts';

/**
 * An editor changes a word of an open form and sees the piece: the form is read with the account's rights, frozen as it would be,
 * and drawn. Beside it the drawing alone, of the same words. The pause after the last key (120 ms) and the line are not in it.
 */
export const row: BenchRow = {
  label: 'An open form drawn at 1080×1350, beside the drawing alone',
  target: { mostMs: 180 },
  prepare: async () => {
    const { payload, close } = await openTestPayload();
    await foundOffice(payload);
    const office = await openOffice(payload);
    const pool = createRenderPool({ size: 1 });
    const names = { siteUrl: 'https://bdhvs.example.vn', publisherName: 'Thành ủy Cần Thơ' };
    let request: Parameters<typeof pool.render>[0] | null = null;
    const drawDraft: typeof pool.render = (asked) => {
      request = asked;
      return pool.render(asked);
    };
    const ports = { payload, ...names, drawDraft, render: pool.render, freezeFile: async () => {}, now: () => new Date() };
    const guide = await createGuide({ payload, office });
    const piece = { design: 'poster-headline', formats: ['social-4x5'], headline: 'Học mỗi ngày', action: 'Quét mã' };
    const campaign = await createCampaign({ payload, office, data: { artworks: [{ ...piece, guide: guide.id }] } as never });
    const draw = draftRoutes.find(({ pattern }) => pattern === 'drafts/drawing');
    const ours = (index: number) => {
      const artworks = [{ ...campaign.artworks?.[0], guide: guide.id, headline: `Học mỗi ngày, lần sửa thứ ${index}` }];
      const side = { piece: 0, formatId: 'social-4x5', page: 1, unit: '11359' };
      const form = { collection: 'campaigns', id: String(campaign.id), locale: 'vi', values: { artworks } };
      return draw?.handler(ports as never, { user: office.editor, language: 'vi', body: { ...form, ...side } } as never);
    };
    await ours(0);
    return {
      naive: async (index) => {
        if (request === null) throw new Error('Expected a drawing before.');
        const headline = { vi: `Học mỗi ngày, lần vẽ thứ ${index}` };
        return pool.render({ ...request, artwork: { ...request.artwork, headline } });
      },
      ours: async (index) => ours(index + 1),
      atOnce: 1,
      pieces: { naive: 10, ours: 10 },
      close: async () => {
        await pool.close();
        await close();
      },
    };
  },
};
