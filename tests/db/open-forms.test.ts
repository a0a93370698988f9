import { expect, it } from 'vitest';
import { createGuide } from '../setup/office.ts';
import { publishDocument } from '../setup/publish-document.ts';
import { office, payload } from '../setup/with-office.ts';

// Payload's form compares `updatedAt`. Another one means a change by somebody else, and what was typed since is lost.
const changedAt = async (collection: 'guides', id: number | string) =>
  (await payload.findByID({ collection, id, depth: 0 })).updatedAt;

it('a submission, an approval and a publication leave a form open in which somebody types', async () => {
  const guide = await createGuide({ payload, office });
  const before = await changedAt('guides', guide.id);
  await publishDocument({ payload, type: 'guide', id: String(guide.id), editor: office.editor, approver: office.approver });
  const now = await payload.findByID({ collection: 'guides', id: guide.id, depth: 0 });
  expect(now).toMatchObject({ workflowState: 'approved', sharedAt: expect.any(String) });
  expect(now.updatedAt).toBe(before);
});

it('a change by a person moves the time of the last change', async () => {
  const guide = await createGuide({ payload, office, key: 'huong-dan-khac' });
  const changed = await payload.update({ collection: 'guides', id: guide.id, data: { title: 'Tên mới' }, locale: 'vi' });
  expect(changed.updatedAt > guide.updatedAt).toBe(true);
});
