import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { mkdir, open, readdir, readFile, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { AppError } from '../domain/errors.ts';
import { packFileName, packKey } from './pack.ts';
import type { PackPool } from './pack-pool.ts';
import type { PackRequest } from './pack-request.ts';

/** What is known of a finished pack; lies beside the archives in `.so-goi/`. */
type Receipt = { key: string; bytes: number; sha256: string };
type BulkPack = Receipt & { fileName: string; isNew: boolean };
type BulkFailure = { unit: PackRequest['unit']; error: AppError };
export type BulkResult = { packs: BulkPack[]; failures: BulkFailure[] };

type BulkJob = {
  requests: readonly PackRequest[];
  folder: string;
  pool: Pick<PackPool, 'make' | 'size'>;
  onProgress?: (done: number, total: number) => void;
};

/** Packs beyond those in the making: their bytes are on their way to the disk. */
const settling = 2;

/**
 * Makes one archive a request in `folder`.
 *
 * May be killed at any moment and run again: an archive counts as finished only when its receipt names the key of today's
 * content and its bytes have the receipt's hash. What was half written lies under `.dang-lam/` and is thrown away. One pack
 * that cannot be made does not hold up the others; what is not an `AppError` (a full disk) ends the run.
 */
export async function makePacks({ requests, folder, pool, onProgress }: BulkJob): Promise<BulkResult> {
  await prepareFolder(folder);
  const packs: BulkPack[] = [];
  const failures: BulkFailure[] = [];
  let next = 0;
  const work = async (): Promise<void> => {
    for (let index = next++; index < requests.length; index = next++) {
      const request = requests[index] as PackRequest;
      try {
        packs.push((await findFinished(folder, request)) ?? (await makePack({ folder, request, pool })));
      } catch (error) {
        next = error instanceof AppError ? next : requests.length;
        if (!(error instanceof AppError)) throw error;
        failures.push({ unit: request.unit, error });
      }
      onProgress?.(packs.length + failures.length, requests.length);
    }
  };
  await Promise.all(Array.from({ length: pool.size + settling }, work));
  return { packs: packs.sort((a, b) => (a.fileName < b.fileName ? -1 : 1)), failures };
}

const draftFolder = (folder: string) => join(folder, '.dang-lam');
const receiptPath = (folder: string, fileName: string) => join(folder, '.so-goi', `${fileName}.json`);

/** Drafts of dead processes go; those of a run beside this one stay. */
async function prepareFolder(folder: string): Promise<void> {
  await mkdir(draftFolder(folder), { recursive: true });
  await mkdir(join(folder, '.so-goi'), { recursive: true });
  for (const name of await readdir(draftFolder(folder))) {
    if (!isAlive(Number(name.split('.').at(-1)))) await rm(join(draftFolder(folder), name), { force: true });
  }
}

function isAlive(pid: number): boolean {
  try {
    return Number.isInteger(pid) && pid !== process.pid && process.kill(pid, 0);
  } catch {
    return false;
  }
}

async function findFinished(folder: string, request: PackRequest): Promise<BulkPack | null> {
  const fileName = packFileName(request);
  const receipt = await readReceipt(receiptPath(folder, fileName));
  if (receipt?.key !== packKey(request)) return null;
  const size = await stat(join(folder, fileName)).catch(() => null);
  if (size?.size !== receipt.bytes) return null;
  const isWhole = (await hashOfFile(join(folder, fileName))) === receipt.sha256;
  return isWhole ? { ...receipt, fileName, isNew: false } : null;
}

/** A damaged receipt is none. */
async function readReceipt(path: string): Promise<Receipt | null> {
  const text = await readFile(path, 'utf8').catch(() => null);
  try {
    return text === null ? null : (JSON.parse(text) as Receipt);
  } catch {
    return null;
  }
}

async function hashOfFile(path: string): Promise<string> {
  const hash = createHash('sha256');
  for await (const chunk of createReadStream(path)) hash.update(chunk as Buffer);
  return hash.digest('hex');
}

async function makePack({ folder, request, pool }: Pick<BulkJob, 'folder' | 'pool'> & { request: PackRequest }) {
  const fileName = packFileName(request);
  const draft = join(draftFolder(folder), `${fileName}.${process.pid}`);
  try {
    const { key, bytes, sha256 } = await pool.make({ request, path: draft });
    await sync(draft);
    await rename(draft, join(folder, fileName));
    const receipt = { key, bytes, sha256 };
    await writeReceipt({ folder, fileName, receipt });
    return { ...receipt, fileName, isNew: true };
  } finally {
    await rm(draft, { force: true });
  }
}

/** The bytes are on disk before the name is. */
async function sync(path: string): Promise<void> {
  const file = await open(path, 'r');
  try {
    await file.sync();
  } finally {
    await file.close();
  }
}

/** The receipt comes last: before it, the pack does not count. */
async function writeReceipt({
  folder,
  fileName,
  receipt,
}: {
  folder: string;
  fileName: string;
  receipt: Receipt;
}): Promise<void> {
  const draft = join(draftFolder(folder), `${fileName}.json.${process.pid}`);
  const file = await open(draft, 'w');
  try {
    await file.writeFile(JSON.stringify(receipt));
    await file.sync();
  } finally {
    await file.close();
  }
  await rename(draft, receiptPath(folder, fileName));
}
