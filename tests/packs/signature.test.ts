import { execFile } from 'node:child_process';
import { createHash, randomBytes } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { beforeAll, describe, expect, it } from 'vitest';
import yazl from 'yazl';
import { signingKeysPath } from '../../src/domain/generation.ts';
import { publicSigningKeys, readSigningKeys, signText } from '../../src/keys/signing-keys.ts';
import { buildPack } from '../../src/packs/pack.ts';
import { checkPack, describeCheck, type PackVerdict } from '../../src/portal/assets/check-pack.js';
import { composeGeneration } from '../../src/publish/generation/compose.ts';
import type { RenditionRequest } from '../../src/render/request.ts';
import { canonicalJson } from '../../src/workflow/freeze/canonical.ts';
import { siteState, temporaryFolder } from '../setup/publish-fixture.ts';
import { campaignEdition, leafletEdition } from './editions.ts';
import { readZip } from './zip-reader.ts';

const keys = publicSigningKeys();
let zip: Buffer;
let files: Map<string, Buffer>;

/** Bytes that depend on the request stand in for pictures. */
async function fakeRender(request: RenditionRequest) {
  const bytes = Buffer.from(JSON.stringify(request));
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  return { bytes, mimeType: 'image/png', sha256, findings: [], code: '000C2FP3HJHCHGHG', codeUrl: 'X' };
}

beforeAll(async () => {
  const output = new PassThrough();
  const unit = { code: '11359', name: 'Phường Gia Viên', provinceName: 'Thành phố Hải Phòng' };
  const request = { campaign: campaignEdition(), leaflets: [leafletEdition()], unit, siteUrl: 'https://bdhvs.example.vn' };
  zip = (await Promise.all([buildPack({ ...request, render: fakeRender, output }), buffer(output)]))[1];
  files = readZip(zip);
});

/** The pack again, with some files changed (`null`: left out) and others added. */
async function repacked(changes: Record<string, Buffer | string | null>): Promise<Buffer> {
  const archive = new yazl.ZipFile();
  for (const [path, bytes] of new Map<string, Buffer | string | null>([...files, ...Object.entries(changes)])) {
    if (bytes !== null) archive.addBuffer(Buffer.from(bytes), path, { compress: true });
  }
  archive.end();
  return buffer(archive.outputStream);
}

const check = async (bytes: Buffer | string, known = keys) => checkPack({ file: new Blob([Buffer.from(bytes)]), keys: known });
const manifest = () => JSON.parse(files.get('danh-muc.json')?.toString() ?? '');
const poster = () => [...files.keys()].find((path) => path.endsWith('.jpg')) ?? '';

describe('a pack', () => {
  it('is genuine as it was made, and also packed anew by somebody’s program', async () => {
    const result = await check(zip);
    expect(result).toMatchObject({ verdict: 'genuine', problems: [] });
    expect(describeCheck(result)).toMatchObject({
      isGood: true,
      sentence: expect.stringContaining('Gói thật'),
      lines: expect.arrayContaining(['Dành cho: Phường Gia Viên, Thành phố Hải Phòng']),
      code: '000C2FP3HJHCHGHG',
    });
    expect((await check(await repacked({}))).verdict).toBe('genuine');
  });

  it('is known by its manifest alone, which says that the files were not looked at', async () => {
    const answer = describeCheck(await check(files.get('danh-muc.json') ?? ''));
    expect([answer.isGood, answer.sentence]).toEqual([false, expect.stringContaining('Chưa kiểm tra được các tệp')]);
    const tidied = JSON.stringify(Object.fromEntries(Object.entries(manifest()).reverse()));
    expect((await check(tidied)).verdict).toBe('manifest-only');
  });

  it('names every file that was changed, left out or put in', async () => {
    const [first, last] = [poster(), 'loi-dang/zalo.txt'];
    const result = await check(await repacked({ [first]: 'another poster', [last]: null, 'cai-dat.exe': 'MZ' }));
    expect(result.verdict).toBe('changed');
    expect(result.problems).toEqual([
      { path: last, what: 'missing' },
      { path: first, what: 'changed' },
      { path: 'cai-dat.exe', what: 'added' },
    ]);
    expect(describeCheck(result).lines).toContain('tệp lạ, không có trong danh mục: cai-dat.exe');
  });

  it('is changed where one letter of one file is, and where a file hides a longer one', async () => {
    const text = files.get('DOC-TRUOC.txt')?.toString() ?? '';
    for (const other of [text.replace('QR', 'QP'), text + ' '.repeat(50_000_000)]) {
      const result = await check(await repacked({ 'DOC-TRUOC.txt': other }));
      expect(result).toMatchObject({ verdict: 'changed', problems: [{ path: 'DOC-TRUOC.txt', what: 'changed' }] });
    }
  });
});

describe('a manifest', () => {
  const cases: [string, () => unknown, PackVerdict][] = [
    [
      'with another commune',
      () => ({ ...manifest(), unit: { code: '26791', name: 'Xã Tân Phú', provinceName: null } }),
      'forged',
    ],
    [
      'with another hash',
      () => ({ ...manifest(), files: manifest().files.map((row: object) => ({ ...row, sha256: '0' })) }),
      'forged',
    ],
    ['with a member more', () => ({ ...manifest(), note: 'x' }), 'forged'],
    ['with half a signature', () => ({ ...manifest(), signature: { ...manifest().signature, value: 'AAAA' } }), 'forged'],
    ['without a signature', () => ({ ...manifest(), signature: undefined }), 'unsigned'],
    [
      'of a key that nobody published',
      () => ({ ...manifest(), signature: { ...manifest().signature, keyId: 'x' } }),
      'unknown-key',
    ],
    ['that is none', () => ({ files: 'all' }), 'no-pack'],
  ];

  it.each(cases)('%s is not taken: %s', async (_what, make, verdict) => {
    const result = await check(await repacked({ 'danh-muc.json': JSON.stringify(make()) }));
    expect(result.verdict).toBe(verdict);
    const answer = describeCheck(result);
    expect(answer.isGood).toBe(false);
    expect(answer.sentence).toMatch(/[Hh]ãy/);
    if (verdict !== 'unsigned') expect(answer.lines.filter((line) => line.includes('Cơ quan phát hành'))).toEqual([]);
  });

  it.each(['', '{', 'null', 'PK', `PK\x05\x06${'\xff'.repeat(18)}`, 'x'.repeat(70_000)])(
    'that is %j is no pack, and no error',
    async (text) => {
      expect((await check(Buffer.from(text, 'latin1'))).verdict).toBe('no-pack');
    },
  );

  it('cut or damaged anywhere is never genuine', async () => {
    for (let at = 1; at < 40; at++) {
      const damaged = Buffer.from(zip);
      const place = Math.floor((at * zip.length) / 40);
      damaged[place] = (damaged[place] ?? 0) ^ 0x55;
      const { verdict } = await check(at % 2 === 0 ? damaged : zip.subarray(0, place));
      expect(['changed', 'forged', 'no-pack', 'unsigned', 'unknown-key']).toContain(verdict);
    }
  });
});

describe('the signing keys', () => {
  const ring = (text: string) => readSigningKeys({ PANO_SIGNING_KEY: text } as unknown as NodeJS.ProcessEnv);
  const seed = () => randomBytes(32).toString('base64');

  it('are published whole, and never their private halves', () => {
    const secret = seed();
    const signingKeys = publicSigningKeys(ring(`${secret},${seed()}`));
    const body = String(composeGeneration(siteState({ signingKeys })).get(signingKeysPath)?.body);
    expect(JSON.parse(body)).toEqual({ keys: signingKeys });
    expect(Object.keys(signingKeys[0] ?? {}).sort()).toEqual(['alg', 'crv', 'kid', 'kty', 'use', 'x']);
    expect(body).not.toContain(secret.slice(0, 20));
    expect(body).not.toContain(Buffer.from(secret, 'base64').toString('base64url').slice(0, 20));
  });

  it('let packs of the old key be checked after a new one was put before it', async () => {
    const [before, after] = [seed(), seed()];
    const { signature, ...rest } = manifest();
    const old = { ...rest, signature: signText(canonicalJson(rest), ring(before)) };
    expect(signature.keyId).toBe(keys[0]?.kid);
    expect((await check(JSON.stringify(old), publicSigningKeys(ring(`${after},${before}`)))).verdict).toBe('manifest-only');
    expect((await check(JSON.stringify(old), publicSigningKeys(ring(after)))).verdict).toBe('unknown-key');
  });

  it('refuse a seed that is too short', () => {
    expect(() => ring('c2hvcnQ=')).toThrow(expect.objectContaining({ code: 'settings.signing-key', remedy: 'fix-setup' }));
  });
});

describe('npm run verify-pack', () => {
  it('says the verdict in Vietnamese and ends with its number', async () => {
    const folder = await temporaryFolder();
    const site = createServer((_request, response) => response.end(JSON.stringify({ keys })));
    await new Promise<void>((resolve) => site.listen(0, '127.0.0.1', resolve));
    const address = site.address();
    const from = `http://127.0.0.1:${typeof address === 'object' ? address?.port : 0}`;
    const [good, bad] = [join(folder, 'goi.zip'), join(folder, 'gia.zip')];
    await writeFile(good, zip);
    await writeFile(bad, await repacked({ [poster()]: 'another poster' }));
    expect(await run([good, '--site', from])).toEqual([0, expect.stringContaining('Gói thật')]);
    expect(await run(['--site', from, bad])).toEqual([1, expect.stringContaining(`tệp bị sửa: ${poster()}`)]);
    expect(await run([join(folder, 'khong-co.zip'), '--site', from])).toEqual([2, expect.stringContaining('Không tìm thấy tệp')]);
    site.close();
    expect(await run([good, '--site', from])).toEqual([2, expect.stringContaining('Không lấy được khóa công khai')]);
    expect(await run([])).toEqual([2, expect.stringContaining('npm run verify-pack -- tệp.zip')]);
  });
});

function run(args: string[]): Promise<[code: number, said: string]> {
  return new Promise((resolve) => {
    execFile(process.execPath, ['--import', 'tsx', 'scripts/verify-pack.ts', ...args], (error, stdout, stderr) => {
      resolve([error ? Number(error.code) : 0, stdout + stderr]);
    });
  });
}
