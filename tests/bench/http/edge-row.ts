import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { publishGeneration } from '../../../src/publish/generation/publish-generation.ts';
import { openFolderStore } from '../../../src/store/folder.ts';
import type { FigureRow } from '../row.ts';
import { benchSite } from '../site.ts';
import type { Load, Loaded } from './client.ts';
import { runLoad, type Served, startBare, startEdge } from './processes.ts';

type Wish = Pick<FigureRow, 'label' | 'unit' | 'target'> & {
  /** Whether the reader has the document already and asks with its tag. */
  isKnown?: boolean;
  perSecond?: number;
  figure: (loaded: Loaded) => number;
};

const path = '/content/v1/guides/huong-dan-7';
const connections = 16;
const seconds = 3;

/** The real edge against plain `node:http` with the same bytes, both in processes of their own, one at work at a time. */
export function edgeRow({ label, unit, target, isKnown = false, perSecond, figure }: Wish): FigureRow {
  return {
    label,
    unit,
    target,
    prepare: async () => {
      const folder = await mkdtemp(join(tmpdir(), 'pano-bench-'));
      const store = await openFolderStore({ folder: join(folder, 'store') });
      await publishGeneration({ store, site: benchSite({ documents: 20 }) });
      const edge = await startEdge(folder);
      const { etag, bare } = await startTwin({ edge, folder });
      const headers: Record<string, string> = isKnown ? { 'if-none-match': etag } : {};
      const load = { path, headers, status: isKnown ? 304 : 200, connections, seconds, perSecond } satisfies Partial<Load>;
      const figureOf = async ({ port }: Served) => figure(await runLoad({ ...load, port }));
      return {
        other: () => figureOf(bare),
        ours: () => figureOf(edge),
        close: async () => {
          await Promise.all([edge.close(), bare.close()]);
          await rm(folder, { recursive: true });
        },
      };
    },
  };
}

/** A bare server with the body that the edge sends. */
async function startTwin({ edge, folder }: { edge: Served; folder: string }): Promise<{ etag: string; bare: Served }> {
  const answer = await fetch(`http://127.0.0.1:${edge.port}${path}`, { headers: { 'accept-encoding': 'identity' } });
  const file = join(folder, 'body');
  await writeFile(file, Buffer.from(await answer.arrayBuffer()));
  const contentType = answer.headers.get('content-type') ?? '';
  return { etag: answer.headers.get('etag') ?? '', bare: await startBare({ file, contentType }) };
}
