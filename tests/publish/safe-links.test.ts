import { expect, it } from 'vitest';
import { publishGeneration } from '../../src/publish/generation/publish-generation.ts';
import { openFolderStore } from '../../src/store/folder.ts';
import { readManifest } from '../../src/store/manifest.ts';
import { edition, guide, siteState, temporaryFolder } from '../setup/publish-fixture.ts';

it('an edition from before links were checked goes public without those that would run in a reader’s page', async () => {
  const urls = ['javascript:alert(1)', ' JaVaScRiPt:alert(2)', 'data:text/html,<b>', 'vbscript:x', 'https://dichvucong.gov.vn/'];
  const references = urls.map((url) => ({ label: 'Nguồn', url }));
  const store = await openFolderStore({ folder: await temporaryFolder() });
  const { pointer } = await publishGeneration({ store, site: siteState({ editions: [edition({ ...guide, references })] }) });
  const manifest = await readManifest({ store, sha256: pointer.manifest });
  let good = 0;
  for (const [path, { bodies, contentType }] of manifest.entries()) {
    if (!/text|json|xml/.test(contentType) || path.startsWith('/assets/')) continue;
    const text = (await store.get(bodies.identity.sha256)).toString('utf8');
    expect(text, path).not.toMatch(/javascript:alert|data:text\/html|vbscript:/i);
    good += Number(text.includes('https://dichvucong.gov.vn/'));
  }
  // The page, the document, the edition and the like.
  expect(good).toBeGreaterThanOrEqual(3);
});
