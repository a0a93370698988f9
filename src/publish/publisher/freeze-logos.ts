import type { Payload } from 'payload';
import { findUploads } from '../../db/units.ts';
import type { FileRef } from '../../domain/content.ts';
import { AppError } from '../../domain/errors.ts';
import type { Unit } from '../../domain/unit.ts';
import type { FreezeFile } from '../../workflow/submit.ts';

export type UploadRef = Pick<FileRef, 'sha256' | 'mimeType'>;

type LogoInput = { payload: Payload; freezeFile: FreezeFile; units: Unit[] };

/**
 * Freezes the logos of units: packs read their bytes from the store. A logo whose file is gone or was changed behind the studio's
 * back is left out, because the broken upload of one commune must not stop what the others publish.
 */
export async function freezeLogos({ payload, freezeFile, units }: LogoInput): Promise<{ units: Unit[]; logos: UploadRef[] }> {
  const hashes = [...new Set(units.flatMap(({ logo }) => (logo ? [logo.sha256] : [])))];
  const frozen = new Map<string, UploadRef>();
  for (const file of await findUploads(payload, hashes)) {
    const isFrozen = await freezeFile(file).then(() => true, logged(file));
    if (isFrozen) frozen.set(file.sha256, file);
  }
  const shown = units.map(({ logo, ...unit }) => (logo && frozen.has(logo.sha256) ? { ...unit, logo } : unit));
  return { units: shown, logos: [...frozen.values()] };
}

const logged =
  ({ filename }: { filename: string }) =>
  (cause: unknown): false => {
    if (!(cause instanceof AppError && cause.code === 'media.changed')) console.error(`The logo ${filename} is left out.`, cause);
    return false;
  };
