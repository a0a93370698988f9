import { markPublicEditions } from '../../../src/db/public-editions.ts';
import { decideEdition } from '../../../src/workflow/decide.ts';
import { submitDocument } from '../../../src/workflow/submit.ts';
import { createCampaign, createGuide, foundOffice, openOffice } from '../../setup/office.ts';
import { openTestPayload } from '../../setup/payload.ts';
import type { BenchRow } from '../row.ts';

const links = 50;

/** A campaign with 50 public guides is submitted, beside one with a single guide. Nothing is drawn: neither has artworks. */
export const row: BenchRow = {
  label: `Submitting a campaign with ${links} linked guides, beside one with one`,
  target: { mostMs: 1_000 },
  prepare: async () => {
    const { payload, close } = await openTestPayload();
    await foundOffice(payload);
    const office = await openOffice(payload);
    const [now, checks] = [new Date('2026-11-21T03:00:00Z'), { checkArtworks: async () => [], freezeFile: async () => {} }];
    const submit = (type: 'guide' | 'campaign', id: unknown) =>
      submitDocument({ payload, user: office.editor, type, documentId: String(id), now, ...checks });

    const guides: string[] = [];
    const shown = new Set<string>();
    for (let index = 0; index < links; index += 1) {
      const guide = await createGuide({ payload, office, key: `huong-dan-${index}`, title: `Hướng dẫn ${index}` });
      const { sha256 } = await submit('guide', guide.id);
      await decideEdition({ decision: 'approve', payload, user: office.approver, sha256, now });
      guides.push(String(guide.id));
      shown.add(sha256);
    }
    await markPublicEditions(payload, shown);
    const campaignWith = (key: string, linked: string[]) =>
      createCampaign({ payload, office, data: { key, title: `Chiến dịch ${key}`, guides: linked } });
    const [one, many] = [await campaignWith('mot', guides.slice(0, 1)), await campaignWith('nhieu', guides)];
    // Each submission needs words that differ from the last.
    const again = async (id: unknown, summary: string) => {
      await payload.update({
        collection: 'campaigns',
        id: String(id),
        data: { summary },
        overrideAccess: false,
        user: office.editor,
      });
      await submit('campaign', id);
    };
    let turn = 0;
    const nextWords = () => {
      turn += 1;
      return `Lần ${turn}`;
    };
    return {
      naive: () => again(one.id, nextWords()),
      ours: () => again(many.id, nextWords()),
      atOnce: 1,
      pieces: { naive: 10, ours: 10 },
      close,
    };
  },
};
