import type { SQLiteAdapter } from '@payloadcms/db-sqlite';
import type { Payload, Where } from 'payload';
import type { FileRef } from '../domain/content.ts';
import type { Logo, Unit } from '../domain/unit.ts';
import type { Media, Unit as UnitRow } from '../payload-types.ts';
import { localDate } from '../text/dates.ts';
import { placeLabel } from '../units/offices.ts';
import { searchColumnsOf } from './search/row-columns.ts';

export type UploadRef = Pick<FileRef, 'sha256' | 'filename' | 'mimeType'>;

/** Rows of one INSERT: SQLite takes at most 32,766 values a statement. */
const chunkSize = 500;

/**
 * Brings the unit tree into the database: missing units are added, changed ones updated, none is removed, since papers may
 * still name them. A second run changes nothing. Returns how many were written.
 */
export async function importUnits({
  payload,
  units,
  onProgress,
}: {
  payload: Payload;
  units: readonly Unit[];
  onProgress?: (done: number, total: number) => void;
}): Promise<number> {
  const { docs } = await payload.find({ collection: 'units', pagination: false, depth: 0 });
  const stored = new Map(docs.map((row) => [row.code, row]));
  const missing = units.filter(({ code }) => !stored.has(code)).map(toRow);
  for (let start = 0; start < missing.length; start += chunkSize) {
    await insertRows(payload, missing.slice(start, start + chunkSize));
    onProgress?.(Math.min(start + chunkSize, missing.length), missing.length);
  }
  const changed = units.map(toRow).filter((row) => {
    const known = stored.get(row.code);
    return known !== undefined && (known.name !== row.name || known.path !== row.path || known.validFrom !== row.validFrom);
  });
  for (const row of changed) {
    await payload.db.updateOne({ collection: 'units', where: { code: { equals: row.code } }, data: row });
  }
  return missing.length + changed.length;
}

/**
 * The tree as the public side needs it. Ten thousand rows change a few times a year but every generation needs them, so they are
 * cached as long as neither their number nor the newest of them has changed, and no upload either: one may be a logo.
 */
export function unitReader(payload: Payload): () => Promise<Unit[]> {
  let cached: { mark: string; units: Unit[] } | null = null;
  return async () => {
    const newest = await payload.find({ collection: 'units', sort: '-updatedAt', limit: 1, depth: 0 });
    const upload = await payload.find({ collection: 'media', sort: '-updatedAt', limit: 1, depth: 0 });
    const mark = [newest, upload].map(({ totalDocs, docs }) => `${totalDocs} ${docs[0]?.updatedAt}`).join(' ');
    if (cached?.mark !== mark) cached = { mark, units: await readUnits(payload) };
    return cached.units;
  };
}

/** Past the hooks: nothing of a unit is secret, and they are many. */
async function readUnits(payload: Payload): Promise<Unit[]> {
  const { docs } = await payload.db.find<UnitRow>({ collection: 'units', pagination: false, sort: 'path' });
  const logos = await readLogos(payload, docs);
  const codeById = new Map(docs.map(({ id, code }) => [String(id), code]));
  return docs.map(({ code, level, name, type, parentCode, path, validFrom, provinceName, supportPhone, endedOn, successor }) => {
    const logo = logos.get(code);
    const successorCode = successor ? codeById.get(idOf(successor)) : undefined;
    return {
      code,
      level,
      name,
      type,
      parentCode: parentCode ?? null,
      path,
      validFrom,
      provinceName: provinceName ?? null,
      ...(supportPhone ? { supportPhone } : {}),
      ...(endedOn ? { endedOn: localDate(new Date(endedOn)) } : {}),
      ...(endedOn && successorCode ? { successorCode } : {}),
      ...(logo ? { logo } : {}),
    };
  });
}

/** By the code of their unit. */
async function readLogos(payload: Payload, rows: UnitRow[]): Promise<Map<string, Logo>> {
  const wanted = rows.flatMap(({ code, logo, emblem }) => (logo ? [{ unitCode: code, id: idOf(logo), emblem }] : []));
  if (wanted.length === 0) return new Map();
  const where = { id: { in: [...new Set(wanted.map(({ id }) => id))] } };
  const { docs } = await payload.find({ collection: 'media', where, pagination: false, depth: 0 });
  const files = new Map(docs.map((file) => [String(file.id), file]));
  return new Map(
    wanted.flatMap(({ unitCode, id, emblem }) => {
      const { sha256, width, height } = files.get(id) ?? {};
      return sha256 && width && height
        ? [[unitCode, { sha256, widthPx: width, heightPx: height, unitCode, ...(emblem ? { emblem } : {}) }] as const]
        : [];
    }),
  );
}

type EndedBody = { name: string; endedOn: string; successorName: string | null };

/** The body at a path and the units above it, as far as they have ended or will end on a known day; the uppermost first. */
export async function endedBodies({ payload, path }: { payload: Payload; path: string }): Promise<EndedBody[]> {
  const codes = path.split('/').filter(Boolean);
  const paths = codes.map((_, index) => `${codes.slice(0, index + 1).join('/')}/`);
  const where: Where = { and: [{ path: { in: paths } }, { endedOn: { exists: true } }] };
  const { docs } = await payload.find({ collection: 'units', where, sort: 'path', pagination: false, depth: 1 });
  return docs.flatMap(({ name, endedOn, successor }) => {
    const successorName = successor && typeof successor === 'object' ? successor.name : null;
    return endedOn ? [{ name, endedOn: localDate(new Date(endedOn)), successorName }] : [];
  });
}

function idOf(linked: string | Media | UnitRow): string {
  return typeof linked === 'object' ? String(linked.id) : String(linked);
}

/** Uploads by the hash of their bytes: file names and types. */
export async function findUploads(payload: Payload, hashes: string[]): Promise<UploadRef[]> {
  if (hashes.length === 0) return [];
  const where = { sha256: { in: hashes } };
  const { docs } = await payload.find({ collection: 'media', where, pagination: false, depth: 0 });
  return docs.flatMap(({ sha256, filename, mimeType }) =>
    sha256 && filename && mimeType ? [{ sha256, filename, mimeType }] : [],
  );
}

function toRow(unit: Unit) {
  const label = placeLabel(unit);
  return { ...unit, label, ...searchColumnsOf('units', { label, code: unit.code }) };
}

/** Past the hooks, many rows a statement: one by one ten thousand units take half a minute. */
async function insertRows(payload: Payload, rows: ReturnType<typeof toRow>[]): Promise<void> {
  const now = new Date();
  if (payload.db.name === 'sqlite') {
    const db = payload.db as unknown as SQLiteAdapter;
    const values = rows.map((row) => ({ ...row, createdAt: now.toISOString(), updatedAt: now.toISOString() }));
    await db.insert({ db: db.drizzle as never, tableName: 'units', values });
    return;
  }
  for (const data of rows) await payload.db.create({ collection: 'units', data });
}

/** Units by their codes: id and name, for lists. */
export async function unitsWithCodes(payload: Payload, codes: string[]) {
  const select = { code: true, name: true } as const;
  const { docs } = await payload.find({
    ...{ collection: 'units', where: { code: { in: codes } }, select, pagination: false, depth: 0 },
  });
  return docs;
}

/** The unit at a path, with the names in which it may issue; `null` where there is none. */
export async function issuingUnit({ payload, path }: { payload: Payload; path: string }) {
  const where = { path: { equals: path } };
  const { docs } = await payload.find({ collection: 'units', where, limit: 1, depth: 0, pagination: false });
  return docs[0] ?? null;
}
