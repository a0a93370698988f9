import { expect } from 'vitest';
import { openDocument, readDocument, saveAndSubmit, type Walker } from './studio-walk.ts';

/** An office changes its own campaign, which uses guides and mottos of other offices, and submits it again. */
export async function resubmitOwnCampaign(editor: Walker, key: string): Promise<void> {
  await openDocument(editor, { collection: 'campaigns', key });
  const text = `${await editor.page.inputValue('#field-summary')} Bản cập nhật của tỉnh.`;
  const sha256 = await saveAndSubmit(editor, { field: '#field-summary', text });
  const edition = await readDocument<{ state: string; contentId: string }>(
    editor,
    `/api/editions?where[sha256][equals]=${sha256}&depth=0`,
  );
  expect(edition).toMatchObject({ state: 'submitted', contentId: key });
}
