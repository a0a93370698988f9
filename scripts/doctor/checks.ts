import { access, constants, mkdir, readFile, statfs } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { MongoClient } from 'mongodb';
import { AppError } from '../../src/domain/errors.ts';
import { findFfmpeg } from '../../src/media/video/ffmpeg.ts';
import { openSiteStore } from '../../src/server/store.ts';
import { unnamedProxy } from '../../src/server/unnamed-proxy-note.ts';
import type { Settings } from '../../src/settings.ts';
import { readManifest } from '../../src/store/manifest.ts';

/** One line of the report. `hint` says what to do when it is not well. */
export type Finding = { name: string; isWell: boolean; found: string; hint?: string };

const require = createRequire(import.meta.url);
const gigabyte = 1024 ** 3;

export function checkNode(): Finding {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  const isWell = major >= 22 || (major === 20 && minor >= 19);
  return {
    name: 'Node.js',
    isWell,
    found: process.versions.node,
    hint: 'Hãy cài Node.js 24 (22 và 20 từ 20.19 cũng chạy được).',
  };
}

/** All packages of Payload must be of one patch, and Next at least 16.3.3 (GHSA-89xv-2m56-2m9x). */
export async function checkVersions(root: string): Promise<Finding[]> {
  const names = [
    'payload',
    '@payloadcms/next',
    '@payloadcms/ui',
    '@payloadcms/db-sqlite',
    '@payloadcms/db-mongodb',
    '@payloadcms/translations',
  ];
  const versions = await Promise.all(names.map((name) => versionOf(root, name)));
  const next = await versionOf(root, 'next');
  const [major = 0, minor = 0, patch = 0] = next.split('.').map(Number);
  return [
    {
      name: 'Payload',
      isWell: new Set(versions).size === 1,
      found: [...new Set(versions)].join(', '),
      hint: 'Mọi gói @payloadcms phải cùng một phiên bản: chạy lại npm install.',
    },
    {
      name: 'Next.js',
      isWell: major > 16 || (major === 16 && (minor > 3 || (minor === 3 && patch >= 3))),
      found: next,
      hint: 'Cần Next.js từ 16.3.3.',
    },
  ];
}

async function versionOf(root: string, name: string): Promise<string> {
  const text = await readFile(join(root, 'node_modules', name, 'package.json'), 'utf8').catch(() => '{"version":"không có"}');
  return (JSON.parse(text) as { version: string }).version;
}

/** Fonts are shipped by a package; a broken install shows as boxes on posters, so it is checked. */
export async function checkFonts(): Promise<Finding> {
  const file = require.resolve('@expo-google-fonts/be-vietnam-pro/700Bold/BeVietnamPro_700Bold.ttf');
  const bytes = await readFile(file).catch(() => Buffer.alloc(0));
  const isWell = bytes.length > 50_000 && bytes.readUInt32BE(0) === 0x00010000;
  return { name: 'Phông chữ', isWell, found: isWell ? 'Be Vietnam Pro' : 'không đọc được', hint: 'Chạy lại npm install.' };
}

/** Videos are converted by it for the channels, boards and pages that do not take them as they are. */
export async function checkFfmpeg(): Promise<Finding> {
  const name = 'ffmpeg';
  try {
    const { name: place, version } = await findFfmpeg();
    return { name, isWell: true, found: `${version} (${place})` };
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    return { name, isWell: false, found: 'không có', hint: error.forPeople };
  }
}

export async function checkDisk({ dataFolder }: Settings): Promise<Finding> {
  await mkdir(dataFolder, { recursive: true });
  const canWrite = await access(dataFolder, constants.W_OK).then(
    () => true,
    () => false,
  );
  const { bavail, bsize } = await statfs(dataFolder);
  const free = (bavail * bsize) / gigabyte;
  const found = `${dataFolder}: còn ${free.toFixed(1).replace('.', ',')} GB${canWrite ? '' : ', không ghi được'}`;
  return { name: 'Ổ đĩa', isWell: canWrite && free >= 2, found, hint: 'Cần quyền ghi và ít nhất 2 GB trống.' };
}

/** What an edge has noticed: behind a proxy that is not named all readers have one address. */
export async function checkProxies(settings: Pick<Settings, 'dataFolder' | 'trustedProxies'>): Promise<Finding> {
  const address = await unnamedProxy(settings);
  const named = settings.trustedProxies.join(', ') || 'không có';
  if (address === null) return { name: 'Máy chủ trung gian', isWell: true, found: named };
  const hint = new AppError('settings.proxy-unnamed', { params: { address } }).sentence('vi');
  return { name: 'Máy chủ trung gian', isWell: false, found: address, hint };
}

/** Reads the pointer and the manifest that it names, as an edge does. */
export async function checkStore(settings: Pick<Settings, 'storeUrl' | 'dataFolder'>): Promise<Finding> {
  const name = 'Kho công bố';
  const where = settings.storeUrl.replace(/\?.*$/, '');
  try {
    const store = await openSiteStore(settings);
    const pointer = await store.readPointer();
    if (pointer === null) return { name, isWell: true, found: `${where}: chưa công bố lần nào` };
    const { size } = await readManifest({ store, sha256: pointer.manifest });
    return { name, isWell: true, found: `${where}: bản số ${pointer.number}, ${size} địa chỉ` };
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    return { name, isWell: false, found: where, hint: error.forPeople };
  }
}

/**
 * Asks the MongoDB server itself, with the driver alone: reachable, version, replica set as `DATABASE_URL` asks, indexes that
 * claims and unique effects rest on.
 */
export async function checkMongo(databaseUrl: string): Promise<Finding[]> {
  const client = new MongoClient(databaseUrl, { serverSelectionTimeoutMS: 4_000 });
  try {
    await client.connect();
    const db = client.db();
    const { version } = (await db.admin().serverInfo()) as { version: string };
    const { setName } = await greet(client);
    const asked = new URL(databaseUrl.replace(/^mongodb(\+srv)?:/, 'http:')).searchParams.get('replicaSet');
    return [
      { name: 'MongoDB', isWell: true, found: `phiên bản ${version}` },
      replicaSetFinding(asked, setName),
      ...(await indexFindings(client)),
    ];
  } catch (error) {
    const found = error instanceof Error ? error.message : String(error);
    return [{ name: 'MongoDB', isWell: false, found, hint: 'Kiểm tra DATABASE_URL, máy chủ và tường lửa.' }];
  } finally {
    await client.close();
  }
}

/** Servers before 4.4.2, and stand-ins, know the greeting by its old name only. */
async function greet(client: MongoClient): Promise<{ setName?: string }> {
  const admin = client.db().admin();
  return admin.command({ hello: 1 }).catch(() => admin.command({ isMaster: 1 }));
}

function replicaSetFinding(asked: string | null, found: string | undefined): Finding {
  const isWell = asked === null || asked === found;
  const params = { asked: asked ?? '', found: found ?? 'không có' };
  return {
    name: 'Cụm sao lưu',
    isWell,
    found: found ?? 'máy đơn',
    ...(isWell ? {} : { hint: new AppError('settings.replica-set', { params }).forPeople }),
  };
}

const neededIndexes = [
  { collection: 'deliveries', field: 'effectKey' },
  { collection: 'editions', field: 'sha256' },
  { collection: 'editions', field: 'number' },
  { collection: 'units', field: 'code' },
];

async function indexFindings(client: MongoClient): Promise<Finding[]> {
  const db = client.db();
  const existing = new Set((await db.listCollections({}, { nameOnly: true }).toArray()).map(({ name }) => name));
  return Promise.all(
    neededIndexes.map(async ({ collection, field }) => {
      const name = `Chỉ mục ${collection}.${field}`;
      if (!existing.has(collection)) return { name, isWell: true, found: 'chưa có dữ liệu; sẽ tạo khi chạy lần đầu' };
      const indexes = await db.collection(collection).indexes();
      const isWell = indexes.some(({ key, unique }) => Object.keys(key)[0] === field && unique === true);
      return { name, isWell, found: isWell ? 'duy nhất' : 'thiếu', hint: 'Chạy npm start một lần để tạo chỉ mục.' };
    }),
  );
}
