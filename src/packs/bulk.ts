import { createHash, randomUUID } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { mkdir, readdir, readFile, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import pLimit from 'p-limit';
import { AppError } from '../domain/errors.ts';
import { syncPath, writeWhole } from '../store/write-whole.ts';
import { packFileName, packKey } from './pack.ts';
import type { PackPool } from './pack-pool.ts';
import type { PackRequest } from './pack-request.ts';

/** Facts of a finished pack, in `.so-goi/` beside the archives. */
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

/** Packs beyond those in the making, whose bytes are on their way to the disk. */
const settling = 2;

/**
 * Makes one archive a request in `folder`.
 *
 * It may be killed at any moment and run again: an archive counts as finished only when its receipt names the key of today's
 * content and its bytes have the receipt's hash. Half-written files are in `.dang-lam/` and are removed. A pack that fails with
 * an `AppError` is reported in `failures`, and the others go on; any other error (a full disk) ends the run.
 */
export async function makePacks({ requests, folder, pool, onProgress }: BulkJob): Promise<BulkResult> {
  await prepareFolder(folder);
  const packs: BulkPack[] = [];
  const failures: BulkFailure[] = [];
  const limit = pLimit(pool.size + settling);
  const make = async (request: PackRequest): Promise<void> => {
    try {
      packs.push((await findFinished(folder, request)) ?? (await makePack({ folder, request, pool })));
    } catch (error) {
      if (!(error instanceof AppError)) {
        limit.clearQueue();
        throw error;
      }
      failures.push({ unit: request.unit, error });
    }
    onProgress?.(packs.length + failures.length, requests.length);
  };
  await limit.map(requests, make);
  return { packs: packs.sort((a, b) => (a.fileName < b.fileName ? -1 : 1)), failures };
}

const draftFolder = (folder: string) => join(folder, '.dang-lam');
/** No other process can have this name; the process number at its end tells whether the writer still lives. */
const draftPath = (folder: string, name: string) => join(draftFolder(folder), `${name}.${randomUUID()}.${process.pid}`);
const receiptPath = (folder: string, fileName: string) => join(folder, '.so-goi', `${fileName}.json`);

/** Removes drafts of processes that died; those of a run in another process stay. */
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

/** A damaged receipt counts as none. */
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
  const draft = draftPath(folder, fileName);
  try {
    const { key, bytes, sha256 } = await pool.make({ request, path: draft });
    await syncPath(draft);
    await rename(draft, join(folder, fileName));
    const receipt = { key, bytes, sha256 };
    await writeReceipt({ folder, fileName, receipt });
    return { ...receipt, fileName, isNew: true };
  } finally {
    await rm(draft, { force: true });
  }
}

type WrittenReceipt = { folder: string; fileName: string; receipt: Receipt };

/** The receipt comes last: before it, the pack does not count. */
function writeReceipt({ folder, fileName, receipt }: WrittenReceipt): Promise<void> {
  return writeWhole({
    temporary: draftPath(folder, `${fileName}.json`),
    path: receiptPath(folder, fileName),
    bytes: JSON.stringify(receipt),
    isSynced: true,
  });
}
