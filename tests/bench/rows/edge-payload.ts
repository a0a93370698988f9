import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { publishGeneration } from '../../../src/publish/generation/publish-generation.ts';
import { buildStudio } from '../../../src/server/build-studio.ts';
import { createAdministrator, prepareDatabase } from '../../../src/server/prepare.ts';
import { openFolderStore } from '../../../src/store/folder.ts';
import { runLoad, startEdge, startStudio } from '../http/processes.ts';
import type { BenchRow } from '../row.ts';
import { benchGuide, benchSite } from '../site.ts';

const account = { email: 'bench@example.vn', password: 'mot-mat-khau-dai' };

/** Which of the bench's guides is read on both sides. */
const guideIndex = 7;

type Guide = { path: string; headers: Record<string, string> };

/** Migrates an empty database, which has the indexes that the house adds, and writes the guide into it. Gives its id. */
async function fillDatabase({ folder, databaseUrl }: { folder: string; databaseUrl: string }): Promise<string> {
  Object.assign(process.env, { PANO_DATA: folder, DATABASE_URL: databaseUrl, PANO_DEMO: '1' });
  const { openPayload } = await import('../../../src/server/payload.ts');
  const payload = await openPayload();
  await prepareDatabase({ payload });
  await createAdministrator({ payload, ...account });
  const { docs } = await payload.find({ collection: 'units', where: { code: { equals: '92-btgdv' } }, limit: 1 });
  const { id: key, title, summary, reviewedAt, steps, prepare } = benchGuide({ index: guideIndex, version: 1 });
  const data = {
    key,
    title: title.vi,
    summary: summary.vi,
    reviewedAt,
    issuerUnit: docs[0]?.id ?? '',
    prepare: prepare.map(({ vi }) => ({ text: vi })),
    steps: steps.map((step) => ({ title: step.title.vi, text: step.text.vi })),
  };
  const { id } = await payload.create({ collection: 'guides', data });
  await payload.destroy();
  return String(id);
}

/** Payload's REST answers whoever is logged in. */
async function logIn({ port, id }: { port: number; id: string }): Promise<Guide> {
  const answer = await fetch(`http://127.0.0.1:${port}/api/users/login`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(account),
  });
  const { token } = (await answer.json()) as { token: string };
  return { path: `/api/guides/${id}?depth=0`, headers: { authorization: `JWT ${token}` } };
}

export const row: BenchRow = {
  label: 'Edge against Payload REST, one guide, indexed tables',
  unit: 'requests/s',
  target: { leastRatio: 100 },
  prepare: async () => {
    await buildStudio();
    const folder = await mkdtemp(join(tmpdir(), 'pano-bench-'));
    const databaseUrl = `file:${join(folder, 'pano.db')}`;
    const id = await fillDatabase({ folder, databaseUrl });
    const store = await openFolderStore({ folder: join(folder, 'edge', 'store') });
    await publishGeneration({ store, site: benchSite({ documents: guideIndex + 1 }) });
    const path = `/content/v1/guides/huong-dan-${guideIndex}`;
    const [studio, edge] = [await startStudio({ dataFolder: folder, databaseUrl }), await startEdge(join(folder, 'edge'))];
    const guide = await logIn({ port: studio.port, id });
    const load = { status: 200, connections: 16, seconds: 3 };
    return {
      other: async () => (await runLoad({ ...load, ...guide, port: studio.port })).perSecond,
      ours: async () => (await runLoad({ ...load, path, headers: {}, port: edge.port })).perSecond,
      close: async () => {
        await Promise.all([studio.close(), edge.close()]);
        await rm(folder, { recursive: true });
      },
    };
  },
};
