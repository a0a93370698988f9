import { execFileSync } from 'node:child_process';
import { readFile, rm, unlink, writeFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import sirv from 'sirv';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { indexExtensions } from '../../src/publish/mirror/names.ts';
import { writeMirror } from '../../src/publish/mirror/write-mirror.ts';
import { openFolderStore } from '../../src/store/folder.ts';
import { readManifest } from '../../src/store/manifest.ts';
import { type OpenEdge, openEdge } from '../edge/open-edge.ts';
import { editions, siteState, temporaryFolder, withoutEdition } from '../setup/publish-fixture.ts';

const root = join(import.meta.dirname, '../..');

/** sirv, a static file server that knows nothing of Pano. */
async function serve(folder: string): Promise<{ server: Server; url: string }> {
  const answer = sirv(folder, { extensions: [...indexExtensions], brotli: true, gzip: true });
  const server = createServer((request, response) => answer(request, response, () => void response.writeHead(404).end()));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return { server, url: `http://127.0.0.1:${(server.address() as AddressInfo).port}` };
}

describe('the mirror of a site with a withdrawn document', () => {
  let edge: OpenEdge;
  let folder: string;
  let mirror: { server: Server; url: string };
  beforeAll(async () => {
    edge = await openEdge({ site: withoutEdition(editions.scam) });
    folder = await temporaryFolder();
    await writeMirror({ store: edge.store, folder });
    mirror = await serve(folder);
  });
  afterAll(async () => {
    mirror.server.close();
    await edge.close();
  });
  const publicEntries = async () => {
    const pointer = await edge.store.readPointer();
    const manifest = await readManifest({ store: edge.store, sha256: pointer?.manifest ?? '' });
    return [...manifest.entries()].filter(([, { cache }]) => cache !== 'internal');
  };

  it.each(['identity', 'gzip', 'br'])('answers every address as the edge does, in %s', async (encoding) => {
    let compared = 0;
    for (const [path, { status }] of await publicEntries()) {
      if (status === 301) continue;
      const own = await edge.ask(path, { headers: { 'accept-encoding': encoding } });
      const theirs = await fetch(mirror.url + path, { headers: { 'accept-encoding': encoding } });
      const plain = await edge.ask(path);
      expect(theirs.status, path).toBe(200);
      // fetch unpacks; what came over the wire is told by its header.
      expect(Buffer.from(await theirs.arrayBuffer()).equals(plain.body), path).toBe(true);
      expect(theirs.headers.get('content-encoding') ?? undefined, path).toBe(own.headers['content-encoding']);
      if (status === 200)
        expect(mediaType(theirs.headers.get('content-type')), path).toBe(mediaType(own.headers['content-type']));
      compared++;
    }
    expect(compared).toBeGreaterThan(30);
  });

  it('tells servers what has moved and what was withdrawn', async () => {
    const text = (name: string) => readFile(join(folder, name), 'utf8');
    const [nginx, caddy, redirects] = await Promise.all(['nginx.conf', 'Caddyfile', '_redirects'].map(text));
    expect(redirects).toContain('/content/v1 /content/v1/ 301\n');
    expect(nginx).toContain('location = /content/v1 { return 301 /content/v1/; }');
    expect(caddy).toContain('redir /content/v1 /content/v1/ 301');
    for (const [path, { status }] of await publicEntries()) {
      const isException = status !== 200;
      expect(nginx?.includes(`location = ${path} {`), path).toBe(isException);
    }
    expect(nginx).toContain(
      'location = /huong-dan/nhan-dien-lua-dao { error_page 410 /huong-dan/nhan-dien-lua-dao/index.html; return 410; }',
    );
  });

  it('tells servers to let other sites read the data, how long to keep what, and to keep their own files to themselves', async () => {
    const [nginx = '', caddy = ''] = await Promise.all(
      ['nginx.conf', 'Caddyfile'].map((name) => readFile(join(folder, name), 'utf8')),
    );
    const { headers } = await edge.ask('/content/v1/guides');
    const lineWith = (text: string): string => nginx.split('\n').find((line) => line.includes(text)) ?? '';
    for (const name of ['cache-control', 'access-control-allow-origin', 'x-content-type-options']) {
      expect(lineWith('^/(content/').toLowerCase(), name).toContain(
        `add_header ${name} "${headers[name]}" always;`.toLowerCase(),
      );
    }
    expect(lineWith('location / {')).not.toContain('Access-Control');
    expect(lineWith('^/(assets|m)/')).toContain('immutable');
    expect(caddy).toContain('@open path /content/* /feeds/* ');
    expect(caddy).toContain(`header @documents Cache-Control "${headers['cache-control']}"`);
    for (const own of ['nginx.conf', 'Caddyfile', '_redirects']) {
      expect(nginx).toContain(`location = /${own} { return 404; }`);
      expect(caddy).toMatch(new RegExp(`\\thide .*${own}`));
    }
  });

  it('holds nothing that is for the edge alone', async () => {
    for (const name of ['internal:codes', 'internal:frame']) {
      expect((await readFile(join(folder, 'SHA256SUMS'), 'utf8')).includes(name)).toBe(false);
      expect((await fetch(`${mirror.url}/${name}`)).status).toBe(404);
    }
  });

  it('is what its list of hashes says', () => {
    expect(execFileSync('sha256sum', ['-c', '--quiet', 'SHA256SUMS'], { cwd: folder, encoding: 'utf8' })).toBe('');
  });
});

/** A plain server goes by the extension: `feed+json` and `problem+json` are JSON to it. */
const mediaType = (text: string | null | undefined): string =>
  (text ?? '')
    .replace(/;.*/, '')
    .replace(/[a-z]+\+json/, 'json')
    .replace('text/xml', 'application/xml');

describe('a mirror that is written again', () => {
  it('writes only what changed, mends what was damaged, takes away what is gone, and leaves what it did not write', async () => {
    const edge = await openEdge({ site: siteState() });
    const folder = await temporaryFolder();
    const first = await writeMirror({ store: edge.store, folder });
    expect(first.written).toBe(first.files);
    expect(await writeMirror({ store: edge.store, folder })).toMatchObject({ written: 0, removed: 0 });
    await writeFile(join(folder, 'index.html'), 'forged');
    await unlink(join(folder, 'robots.txt'));
    await writeFile(join(folder, 'CNAME'), 'bdhvs.example.vn');
    expect(await writeMirror({ store: edge.store, folder })).toMatchObject({ written: 2, removed: 0 });
    await edge.publish(siteState({ boards: [] }));
    const next = await writeMirror({ store: edge.store, folder });
    expect(next.written).toBeLessThan(next.files / 2);
    expect(next.removed).toBeGreaterThan(0);
    await expect(readFile(join(folder, 'boards/led-01/manifest.json'))).rejects.toMatchObject({ code: 'ENOENT' });
    expect(await readFile(join(folder, 'CNAME'), 'utf8')).toBe('bdhvs.example.vn');
    await edge.close();
  });

  it('is not written over somebody’s files, nor without a generation, nor with a damaged blob', async () => {
    const folder = await temporaryFolder();
    await writeFile(join(folder, 'thesis.doc'), 'mine');
    const edge = await openEdge({ site: siteState() });
    await expect(writeMirror({ store: edge.store, folder })).rejects.toMatchObject({ code: 'mirror.foreign' });
    const empty = await openFolderStore({ folder: await temporaryFolder() });
    await expect(writeMirror({ store: empty, folder: await temporaryFolder() })).rejects.toMatchObject({
      code: 'mirror.nothing',
    });
    const pointer = await edge.store.readPointer();
    const entry = (await readManifest({ store: edge.store, sha256: pointer?.manifest ?? '' })).find('/huong-dan');
    await writeFile(await edge.store.path(entry?.bodies.identity.sha256 ?? ''), 'forged');
    const target = await temporaryFolder();
    await expect(writeMirror({ store: edge.store, folder: target })).rejects.toMatchObject({ code: 'store.blob-corrupt' });
    await edge.close();
  });

  it('is a command', async () => {
    const edge = await openEdge({ site: siteState() });
    const folder = await temporaryFolder();
    await rm(folder, { recursive: true });
    const env = { ...process.env, STORE_URL: `file:${join(edge.folder, '../store')}`, PANO_DATA: await temporaryFolder() };
    const run = (...args: string[]) =>
      execFileSync(process.execPath, ['--import', 'tsx', 'scripts/mirror.ts', ...args], { cwd: root, env, encoding: 'utf8' });
    expect(run(folder)).toMatch(/bản số 1, \d+ tệp; viết mới \d+, xóa 0/);
    expect(await readFile(join(folder, 'index.html'), 'utf8')).toContain('<html lang="vi"');
    expect(() => run()).toThrow(/npm run mirror/);
    await edge.close();
  });
});
