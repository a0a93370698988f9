/** Where a file of before is used: the path of the document. */
type FileUse = { file: string; path: string };
type OldUnit = { id: string; code: string; name: string; path: string };
/** A public edition, as far as its files need it. */
type PublicEdition = { sha256: string; sharedAt: string; files: readonly string[] };
type OldFile = { id: string; sha256: string | null };

export type OldFiles = {
  files: readonly OldFile[];
  uses: readonly FileUse[];
  /** Files that are the logo of a unit. */
  logos: ReadonlySet<string>;
  units: readonly OldUnit[];
  editions: readonly PublicEdition[];
};

export type FileOwner = {
  id: string;
  unitId: string | null;
  issuerPath: string | null;
  sharedIn: string[] | null;
  sharedAt: string | null;
};

/**
 * Whose the files of before are: of the smallest unit whose tree has all documents that use them. Who uploaded them was not
 * kept, so a file that nothing uses, and a unit's logo, is nobody's: administrators alone change it. Pure.
 */
export function ownersOfFiles({ files, uses, logos, units, editions }: OldFiles): FileOwner[] {
  const pathsByFile = new Map<string, string[]>();
  for (const { file, path } of uses) pathsByFile.set(file, [...(pathsByFile.get(file) ?? []), path]);
  const unitByPath = new Map(units.map(({ id, path }) => [path, id]));
  return files.map(({ id, sha256 }) => {
    const issuerPath = logos.has(id) ? null : commonPath(pathsByFile.get(id) ?? []);
    const shown = sha256 === null ? [] : editions.filter((edition) => edition.files.includes(sha256));
    return {
      id,
      unitId: unitByPath.get(issuerPath ?? '') ?? null,
      issuerPath,
      sharedIn: shown.length > 0 ? shown.map((edition) => edition.sha256) : null,
      sharedAt: shown.map((edition) => edition.sharedAt).sort()[0] ?? null,
    };
  });
}

/** "vn/92/" of "vn/92/a/" and "vn/92/b/"; `null` where there is none. */
export function commonPath(paths: readonly string[]): string | null {
  const [first, ...others] = paths.map((path) => path.split('/').filter(Boolean));
  if (first === undefined) return null;
  const length = others.reduce((most, codes) => {
    const different = codes.findIndex((code, at) => code !== first[at]);
    return Math.min(most, different < 0 ? codes.length : different);
  }, first.length);
  return length === 0 ? null : `${first.slice(0, length).join('/')}/`;
}

type OldNames = {
  units: readonly OldUnit[];
  /** Unit and printed name of each document. */
  documents: readonly { unitId: string; name: string }[];
  /** Unit and printed name of what was approved. */
  approved: readonly { unitCode: string; name: string }[];
};

/**
 * The names that units need in their list, one a line, so that documents keep a name in which an edition of theirs was approved.
 * A name that nobody ever approved is not taken over: its document asks for another one when it is saved or submitted. Pure.
 */
export function namesToKeep({ units, documents, approved }: OldNames): { id: string; issuingNames: string }[] {
  const wasApproved = new Set(approved.map(({ unitCode, name }) => `${unitCode} ${name}`));
  return units.flatMap(({ id, code, name }) => {
    const printed = documents.filter((document) => document.unitId === id && document.name !== '' && document.name !== name);
    const names = new Set(printed.map((document) => document.name).filter((each) => wasApproved.has(`${code} ${each}`)));
    return names.size === 0 ? [] : [{ id, issuingNames: [...names].sort().join('\n') }];
  });
}
