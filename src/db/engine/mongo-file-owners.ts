import type { Payload } from 'payload';
import { contentFacts } from '../../domain/content-facts.gen.ts';
import { namesToKeep, type OldFiles, ownersOfFiles } from './file-owners.ts';
import { type Fields, rowsOf } from './mongo-rows.ts';

/** See `migrations/…_file_owners_filled.ts`. */
export async function ownFiles(payload: Payload): Promise<void> {
  const all = (collection: string) => rowsOf(payload, collection).find({}).toArray();
  const [media, unitRows, editionRows] = [await all('media'), await all('units'), await all('editions')];
  const units = unitRows.map(({ _id, code, name, path }) => {
    return { id: String(_id), code: String(code), name: String(name), path: String(path) };
  });
  const documents = (await Promise.all(Object.values(contentFacts).map(({ collection }) => all(collection)))).flat();
  const isFile = new Set(media.map(({ _id }) => String(_id)));
  const owners = ownersOfFiles({
    units,
    files: media.map(({ _id, sha256 }) => ({ id: String(_id), sha256: typeof sha256 === 'string' ? sha256 : null })),
    uses: documents.flatMap(({ issuerPath, ...row }) =>
      typeof issuerPath === 'string' ? idsIn(row, isFile).map((file) => ({ file, path: issuerPath })) : [],
    ),
    logos: new Set(unitRows.flatMap(({ logo }) => (logo ? [String(logo)] : []))),
    editions: editionRows.flatMap(publicEdition),
  });
  const unitIds = new Map(unitRows.map(({ _id }) => [String(_id), _id]));
  const fileIds = new Map(media.map(({ _id, issuerPath }) => [String(_id), { _id, isOwned: issuerPath !== undefined }]));
  for (const { id, unitId, ...owner } of owners) {
    // It may run again, after people have set an owner.
    const { _id, isOwned } = fileIds.get(id) ?? {};
    if (isOwned !== false) continue;
    const sharedAt = owner.sharedAt === null ? null : new Date(owner.sharedAt);
    const $set = { ...owner, sharedAt, unit: unitIds.get(unitId ?? '') ?? null };
    await rowsOf(payload, 'media').updateOne({ _id }, { $set });
  }
  const approved = editionRows.filter(({ approvedAt }) => approvedAt).map(({ content }) => issuerOf(content as Fields));
  const printed = documents.map(({ issuerUnit, issuerName }) => ({ unitId: String(issuerUnit), name: String(issuerName ?? '') }));
  for (const { id, issuingNames } of namesToKeep({ units, documents: printed, approved })) {
    await rowsOf(payload, 'units').updateOne(
      { _id: unitIds.get(id), issuingNames: { $exists: false } },
      { $set: { issuingNames } },
    );
  }
}

function publicEdition({ sha256, sharedAt, content }: Fields): OldFiles['editions'] {
  if (!sharedAt) return [];
  const { files = [] } = content as { files?: { sha256: string }[] };
  const hashes = files.map((file) => file.sha256);
  return [{ sha256: String(sha256), sharedAt: new Date(sharedAt as Date).toISOString(), files: hashes }];
}

function issuerOf(content: Fields): { unitCode: string; name: string } {
  const { unitCode, name } = (content.issuer ?? {}) as Fields;
  return { unitCode: String(unitCode), name: String(name) };
}

/** Every id of a file in a row, however deep. */
function idsIn(value: unknown, isFile: ReadonlySet<string>): string[] {
  if (value === null || value === undefined) return [];
  if (Array.isArray(value)) return value.flatMap((each) => idsIn(each, isFile));
  const isPlain = typeof value === 'object' && Object.getPrototypeOf(value) === Object.prototype;
  if (isPlain) return Object.values(value).flatMap((each) => idsIn(each, isFile));
  return isFile.has(String(value)) ? [String(value)] : [];
}
