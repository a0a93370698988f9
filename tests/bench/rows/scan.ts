import { createHash } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { Agent, createServer, type Server, request as startRequest } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sampleGuides } from '../../../scripts/sample/guides.ts';
import { encodeShortCode } from '../../../src/codes/short-code.ts';
import type { SiteState } from '../../../src/domain/site.ts';
import { createEdge } from '../../../src/edge/create-edge.ts';
import { openScanLog } from '../../../src/measure/scans.ts';
import { publishGeneration } from '../../../src/publish/generation/publish-generation.ts';
import { openFolderStore } from '../../../src/store/folder.ts';
import type { BenchRow } from '../row.ts';

/** A scan, one after the other over one connection: seal checked, counted, led on. Beside it `node:http` that only says 302. */
export const row: BenchRow = {
  label: 'Scan /q → 302, beside bare node:http',
  target: { mostMs: 2, share: 0.99 },
  prepare: async () => {
    const folder = await mkdtemp(join(tmpdir(), 'pano-bench-'));
    const store = await openFolderStore({ folder: join(folder, 'store') });
    await publishGeneration({ store, site: siteOfGuides() });
    const now = () => new Date();
    const scans = openScanLog({ folder: join(folder, 'measure'), now });
    const refuse = () => Promise.reject(new Error('no packs here'));
    const downloads = { offers: refuse, progress: refuse, file: refuse };
    const edge = await createEdge({ store, packs: refuse, downloads, scans, now, proxy: null });
    const bare = createServer((_request, response) => response.writeHead(302, ['Location', '/huong-dan/cai-vneid']).end());
    const ports = { ours: await edge.listen({ port: 0, host: '127.0.0.1' }), naive: await listen(bare) };
    const agent = new Agent({ keepAlive: true, maxSockets: 1 });
    const codeOf = (index: number) =>
      encodeShortCode({ edition: 1, artwork: 0, unitCode: String(10_000 + (index % 80_000)), medium: 'poster' });
    return {
      naive: (index) => ask({ port: ports.naive, path: `/q/${codeOf(index)}`, agent }),
      ours: (index) => ask({ port: ports.ours, path: `/q/${codeOf(index)}`, agent }),
      atOnce: 1,
      pieces: { naive: 4_000, ours: 4_000 },
      close: async () => {
        agent.destroy();
        await edge.close();
        await scans.close();
        await new Promise((resolve) => bare.close(resolve));
        await rm(folder, { recursive: true });
      },
    };
  },
};

/** Every guide of the sample, public. */
function siteOfGuides(): SiteState {
  const at = '2026-11-20T01:00:00.000Z';
  const approval = { version: 1, state: 'approved', submittedBy: 'a', submittedAt: at, approvedBy: 'b', approvedAt: at } as const;
  const editions = sampleGuides().map((content, index) => ({
    ...{ ...approval, content, number: index + 1, sha256: createHash('sha256').update(content.id).digest('hex') },
    ...{ withdrawnAt: null, withdrawnReason: null, publishedAt: at, lastPublishedAt: at },
  }));
  const nothing = { units: [], portal: [], boards: [], pictures: [], files: [] };
  return { siteUrl: 'https://bdhvs.example.vn', publisher: 'Ban Tuyên giáo', at, editions, ...nothing };
}

function listen(server: Server): Promise<number> {
  return new Promise((resolve) => {
    server.listen({ port: 0, host: '127.0.0.1' }, () => {
      const address = server.address();
      resolve(typeof address === 'object' && address ? address.port : 0);
    });
  });
}

const headers = { 'user-agent': 'Mozilla/5.0 (Linux; Android 14) AppleWebKit/537.36 Chrome/142.0.0.0 Mobile Safari/537.36' };

function ask({ port, path, agent }: { port: number; path: string; agent: Agent }): Promise<void> {
  return new Promise((resolve, reject) => {
    const request = startRequest({ port, path, agent, headers, host: '127.0.0.1' }, (response) => {
      if (response.statusCode !== 302) reject(new Error(`Expected 302, got ${response.statusCode}`));
      response.resume().on('end', resolve);
    });
    request.on('error', reject).end();
  });
}
