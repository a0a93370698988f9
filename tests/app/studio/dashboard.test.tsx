import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it, vi } from 'vitest';
import { Dashboard } from '../../../src/app/studio/home/dashboard.tsx';
import { decideEdition } from '../../../src/workflow/decide.ts';
import { submitDocument } from '../../../src/workflow/submit.ts';
import { createGuide } from '../../setup/office.ts';
import { publishDocument } from '../../setup/publish-document.ts';
import { office, payload } from '../../setup/with-office.ts';

vi.mock('@payloadcms/ui', () => ({ useTranslation: () => ({ i18n: { language: 'vi' } }) }));

const draw = async (user: typeof office.editor) =>
  renderToStaticMarkup(await Dashboard({ payload, user, i18n: { language: 'vi' } as never }));

describe('the home page of the studio', () => {
  it.each(['admin', 'editor', 'approver', 'foreignApprover', 'officer'] as const)('opens for the %s', async (name) => {
    const user = office[name];
    expect(await draw(user)).toContain(`Chào ${user.name}`);
  });

  it('begins with what an editor may write, what came back with its reason, and what was changed last', async () => {
    const { editor, approver, officer } = office;
    const { id } = await createGuide({ payload, office, key: 'tra-ve', title: 'Bài bị trả' });
    const submitted = await submitDocument({
      ...{ payload, user: editor, type: 'guide', documentId: String(id), now: new Date() },
      ...{ checkArtworks: async () => [], freezeFile: async () => {} },
    });
    const reason = 'Thiếu ảnh chụp ở bước 2.';
    await decideEdition({ payload, user: approver, decision: 'reject', sha256: submitted.sha256, now: new Date(), reason });
    const home = await draw(editor);
    expect(home).toContain('href="/admin/collections/campaigns/create"');
    expect(home).toMatch(/Bị trả lại, cần sửa.*Bài bị trả.*Thiếu ảnh chụp ở bước 2\./s);
    expect(home).toMatch(/Bạn sửa gần đây.*Bài bị trả/s);
    const others = [await draw(approver), await draw(office.foreignApprover), await draw(officer)];
    expect(others.join()).not.toMatch(/Thiếu ảnh|\/create"/);
    expect(others.at(-1)).toContain('href="/tai-ve/xa/11359"');
    expect(others.at(-1)).not.toContain('pano-card');
  });

  it('counts schedules that keep an edition with a successor, and leads to them, for an editor too', async () => {
    const { editor, approver } = office;
    const guide = await createGuide({ payload, office });
    const people = { payload, type: 'guide', id: String(guide.id), editor, approver } as const;
    const first = await publishDocument(people);
    const [channel] = (await payload.find({ collection: 'channels', limit: 1 })).docs;
    const schedule = await payload.create({
      collection: 'schedules',
      data: {
        ...{ title: 'Mỗi sáng thứ Hai', editions: [first.id], whichEdition: 'fixed', channels: [channel?.id ?? ''] },
        ...{ startDate: '2026-12-07', time: '07:00', isActive: true },
      },
    });
    expect(await draw(editor)).toContain('href="/admin/collections/schedules"');
    await payload.update({ collection: 'guides', id: guide.id, data: { title: 'Cài đặt VNeID, bản mới' } });
    await publishDocument(people);
    expect(await draw(editor)).toContain(
      `<a class="pano-card" href="/admin/collections/schedules?where[id][in]=${schedule.id}">`,
    );
  });
});
