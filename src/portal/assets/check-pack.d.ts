import type { PublicSigningKey } from '../../domain/generation.ts';

/**
 * `genuine`: signed by one of the keys, and every file as it was. `manifest-only`: the same for a manifest without its files.
 * `changed`: signed, and files differ. `unsupported`: this browser knows no Ed25519.
 */
export type PackVerdict =
  | 'genuine'
  | 'manifest-only'
  | 'changed'
  | 'forged'
  | 'unknown-key'
  | 'unsigned'
  | 'no-pack'
  | 'unsupported';

export type PackProblem = { path: string; what: 'missing' | 'changed' | 'added' };

export type PackCheck = { verdict: PackVerdict; manifest: object | null; problems: PackProblem[] };

/**
 * `file`: a pack (ZIP) or its `danh-muc.json`. Files are read one after the other; what is damaged is a verdict, never an
 * error.
 */
export function checkPack(asked: { file: Blob; keys: readonly PublicSigningKey[] }): Promise<PackCheck>;

/** The verdict for people, in Vietnamese. `code`: a short code of the pack, which says whether its document still holds. */
export function describeCheck(check: PackCheck): { isGood: boolean; sentence: string; lines: string[]; code: string | null };
