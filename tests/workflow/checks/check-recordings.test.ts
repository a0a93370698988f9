import { beforeAll, expect, it } from 'vitest';
import { openFolderStore } from '../../../src/store/folder.ts';
import { artworkChecker } from '../../../src/workflow/checks/check-artworks.ts';
import { recordingWarnings } from '../../../src/workflow/checks/check-recordings.ts';
import { fileFreezer } from '../../../src/workflow/freeze/freeze-file.ts';
import { submitDocument } from '../../../src/workflow/submit.ts';
import { createCampaign } from '../../setup/office.ts';
import { sampleSound } from '../../setup/sample-sound.ts';
import { folder, office, payload } from '../../setup/with-office.ts';

let campaignId: string;

beforeAll(async () => {
  const campaign = await createCampaign({ payload, office, data: { captions: { recording: await recorded('lan-1.mp3') } } });
  campaignId = String(campaign.id);
});

let seconds = 2;

/** Each a little longer: a recording of its own. */
async function recorded(name: string): Promise<string> {
  const data = await sampleSound({ seconds: seconds++ });
  const file = { data, name, mimetype: 'audio/mpeg', size: data.length };
  const stored = await payload.create({ collection: 'media', data: { alt: 'Bản tin', unit: office.unitId('92-btgdv') }, file });
  return String(stored.id);
}

async function submit(captions: { loudspeaker?: string; recording?: string }) {
  const { captions: known } = await payload.findByID({ collection: 'campaigns', id: campaignId, depth: 0 });
  await payload.update({
    collection: 'campaigns',
    id: campaignId,
    data: { captions: { ...known, ...captions } },
    overrideAccess: false,
    user: office.editor,
  });
  const freezeFile = fileFreezer({ store: await openFolderStore({ folder: `${folder}/store` }), folder: `${folder}/media` });
  const checkArtworks = artworkChecker({ siteUrl: 'https://bdhvs.example.vn' });
  const wanted = { payload, user: office.editor, type: 'campaign', documentId: campaignId, now: new Date() } as const;
  const edition = await submitDocument({ ...wanted, checkArtworks, freezeFile });
  const warnings = await recordingWarnings({ payload, edition });
  return { edition, warnings: warnings.map(({ artwork, message }) => ({ artwork, message: message.vi })) };
}

it('sends a recording back that has no words', async () => {
  await expect(submit({})).rejects.toMatchObject({
    code: 'workflow.findings',
    forPeople: expect.stringContaining('chép lời đọc vào ô đó'),
  });
});

it('freezes a recording with its length', async () => {
  const { edition, warnings } = await submit({ loudspeaker: 'Kính thưa bà con!' });
  const { content } = edition;
  const [file] = content.files;
  expect(file).toMatchObject({ mimeType: 'audio/mpeg', filename: 'lan-1.mp3' });
  expect(file?.seconds).toBeCloseTo(2, 0);
  expect(content).toMatchObject({ captions: { recordings: { vi: file?.sha256 } } });
  expect(warnings).toEqual([]);
});

it('reminds the editor of a recording that reads the old words, until it is made anew', async () => {
  const { warnings } = await submit({ loudspeaker: 'Kính thưa bà con phường Ninh Kiều!' });
  expect(warnings).toEqual([{ artwork: 'bdhvs', message: expect.stringMatching(/Tiếng Việt.*ghi âm lại/) }]);
  const again = await submit({ loudspeaker: 'Kính thưa bà con phường Cái Khế!', recording: await recorded('lan-2.mp3') });
  expect(again.warnings).toEqual([]);
});
