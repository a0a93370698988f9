import { expect, it } from 'vitest';
import { openFolderStore } from '../../src/store/folder.ts';
import { submissionRoutes } from '../../src/studio-api/submissions.ts';
import { createCampaign, createGuide } from '../setup/office.ts';
import { folder, office, payload } from '../setup/with-office.ts';

type Shown = { sha256?: string; warnings: { artwork: string; message: string }[] };

it('tells the approver what the editor was told at submission, by the names that people gave', async () => {
  const store = await openFolderStore({ folder: `${folder}/store` });
  const ports = { payload, store, freezeFile: async () => {}, siteUrl: 'https://bdhvs.example.vn', now: () => new Date() };
  const call = async (pattern: string, request: object): Promise<Shown> => {
    const route = submissionRoutes.find((row) => row.pattern === pattern);
    const answer = await route?.handler(ports, request as never);
    if (answer === undefined || !('json' in answer)) throw new Error('Expected JSON.');
    return answer.json as Shown;
  };
  const guide = await createGuide({ payload, office, key: 'dich' });
  const poster = {
    key: 'ap-phich',
    design: 'poster-headline',
    formats: ['poster-a3'],
    headline: 'Học mỗi ngày',
    action: 'Quét mã',
  };
  const artworks = [{ ...poster, body: 'Mẫu này không in đoạn này.', guide: guide.id }];
  const campaign = await createCampaign({ payload, office, data: { key: 'luu-y', title: 'Chiến dịch lưu ý', artworks } });

  const body = { collection: 'campaigns', id: String(campaign.id) };
  const told = await call('submit', { user: office.editor, language: 'vi', body });
  expect(told.warnings.map(({ artwork }) => artwork)).toEqual(expect.arrayContaining(['Chiến dịch lưu ý', 'Học mỗi ngày']));
  expect(told.warnings.filter(({ message }) => message.includes('còn trống'))).toHaveLength(3);
  const asked = (language: string) =>
    call('editions/:sha256/warnings', { user: office.approver, language, params: { sha256: told.sha256 } });
  expect((await asked('vi')).warnings).toEqual(told.warnings);
  expect((await asked('en')).warnings.map(({ message }) => message)).toContain(
    'The caption "Zalo" is empty, so packs have no such text. Write it, or submit as it is when none is needed.',
  );
});
