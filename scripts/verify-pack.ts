import { openAsBlob } from 'node:fs';
import { stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import { AppError } from '../src/domain/errors.ts';
import { type PublicSigningKey, signingKeysPath } from '../src/domain/generation.ts';
import { checkPack, describeCheck } from '../src/portal/assets/check-pack.js';
import { openSiteStore } from '../src/server/store.ts';
import { readManifest } from '../src/store/manifest.ts';
import { openEnvironment } from './cli/environment.ts';
import { fail } from './cli/fail.ts';

const usage = `npm run verify-pack -- tệp.zip [--site https://trang-chính-thức]

  Kiểm tra chữ ký và từng tệp của một gói tài liệu. Khóa công khai lấy từ trang (--site), không có thì từ dữ liệu trên máy này.
  Mã kết thúc: 0 là gói thật, 1 là gói không dùng được, 2 là chưa kiểm tra được.`;

/**
 * Says whether a pack is what was issued. The keys never come from the pack or from the site that the pack names: a forger would
 * name their own.
 */
async function main(): Promise<void> {
  const args = process.argv.slice(2);
  const siteAt = args.indexOf('--site');
  const site = siteAt < 0 ? null : (args[siteAt + 1] ?? '');
  const path = args.find((arg, index) => !arg.startsWith('--') && (siteAt < 0 || index !== siteAt + 1));
  if (path === undefined) {
    console.log(usage);
    process.exitCode = 2;
    return;
  }
  const file = resolve(process.env.INIT_CWD ?? process.cwd(), path);
  if (!(await stat(file).catch(() => null))?.isFile()) throw new AppError('packs.no-file', { params: { file: path } });
  const keys = site === null ? await keysHere() : await keysOf(site);
  const { isGood, sentence, lines } = describeCheck(await checkPack({ file: await openAsBlob(file), keys }));
  console.log([sentence, ...lines.map((line) => `  ${line}`)].join('\n'));
  process.exitCode = isGood ? 0 : 1;
}

/** Of the generation that is public on this machine. Throws `packs.no-keys`. */
async function keysHere(): Promise<PublicSigningKey[]> {
  const settings = openEnvironment();
  const store = await openSiteStore(settings);
  const pointer = await store.readPointer();
  const entry = pointer && (await readManifest({ store, sha256: pointer.manifest })).find(signingKeysPath);
  if (!entry) throw new AppError('packs.no-keys', { params: { from: settings.dataFolder } });
  return JSON.parse((await store.get(entry.bodies.identity.sha256)).toString('utf8')).keys;
}

/** Throws `packs.no-keys`. */
async function keysOf(site: string): Promise<PublicSigningKey[]> {
  try {
    const response = await fetch(new URL(signingKeysPath, site));
    if (!response.ok) throw new Error(`The site answered ${response.status}`);
    return ((await response.json()) as { keys: PublicSigningKey[] }).keys;
  } catch (cause) {
    throw new AppError('packs.no-keys', { cause, params: { from: site } });
  }
}

main().catch((error: unknown) => fail(error, 2));
