import { readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { CollectionBeforeOperationHook, PayloadRequest } from 'payload';
import type { Crop, Focus } from '../../src/domain/content.ts';
import { AppError } from '../../src/domain/errors.ts';
import { readSettings } from '../../src/settings.ts';
import { sha256Of } from '../../src/store/sha256.ts';
import { uploadRefusal } from './upload-refusal.ts';

/** What an editor did to a picture in the form, beside its fields. */
export type PictureEdits = {
  /** The part that is kept. Absent: all of it. */
  crop?: Crop;
  /** In what is kept. */
  focus?: Focus;
};

const whole: Crop = { x: 0, y: 0, width: 100, height: 100 };
const centre = 50;

/**
 * Takes what the form says of a picture out of the request. Payload would act on it itself: it would write the file anew with an
 * encoder of its own, past the checks of uploads. A stored picture that is cut becomes an upload of this request instead: it is
 * checked and packed by `checkUpload` like any other, once. `stampFocus` reads the point.
 */
export const takePictureEdits: CollectionBeforeOperationHook = async ({ args, operation, req }) => {
  if (operation !== 'create' && operation !== 'update') return args;
  const asked: unknown = req.query?.uploadEdits;
  delete req.query?.uploadEdits;
  // Of many pictures at once nothing can be meant, and while one is replaced the form still shows the old one.
  const isShown = operation === 'create' || ('id' in args && !req.file);
  const edits = isShown ? readEdits(asked) : {};
  req.context.pictureEdits = edits;
  if (edits.crop && 'id' in args) await takeStored({ id: args.id as string, overrideAccess: args.overrideAccess !== false, req });
  return args;
};

function readEdits(asked: unknown): PictureEdits {
  const crop = readCrop(memberOf(asked, 'crop'));
  const point = readPoint(memberOf(asked, 'focalPoint'));
  const focus = point && within(point, crop ?? whole);
  return { ...(crop ? { crop } : {}), ...(focus ? { focus } : {}) };
}

/** The form always sends one: the whole picture is none. Numbers that cannot be read are refused where the picture is cut. */
function readCrop(asked: unknown): Crop | null {
  if (typeof asked !== 'object' || asked === null) return null;
  const [x, y, width, height] = ['x', 'y', 'width', 'height'].map((name) => numberOf(asked, name));
  const crop = { x, y, width, height } as Crop;
  return Object.entries(whole).every(([name, value]) => crop[name as keyof Crop] === value) ? null : crop;
}

function readPoint(asked: unknown): Focus | null {
  const [x, y] = [numberOf(asked, 'x'), numberOf(asked, 'y')];
  const isPercent = (value: number) => value >= 0 && value <= 100;
  return isPercent(x) && isPercent(y) ? { x, y } : null;
}

/** The form counts in the picture that it shows. A point that nobody has moved from the centre is the centre of any part. */
function within(point: Focus, crop: Crop): Focus {
  if (point.x === centre && point.y === centre) return point;
  const part = (at: number, from: number, length: number) => {
    return Math.round(Math.min(100, Math.max(0, ((at - from) * 100) / length))) || 0;
  };
  return { x: part(point.x, crop.x, crop.width), y: part(point.y, crop.y, crop.height) };
}

function memberOf(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[name] : undefined;
}

/** Addresses carry numbers as text. */
function numberOf(value: unknown, name: string): number {
  const text = memberOf(value, name);
  return typeof text === 'number' || (typeof text === 'string' && text.trim() !== '') ? Number(text) : Number.NaN;
}

type Stored = { id: string; overrideAccess: boolean; req: PayloadRequest };

/** Nothing where it cannot be read: the operation itself says what is missing. */
async function takeStored({ id, overrideAccess, req }: Stored): Promise<void> {
  const { payload, user } = req;
  const found = await payload.findByID({ collection: 'media', id, depth: 0, disableErrors: true, overrideAccess, user, req });
  const { filename, mimeType, sha256 } = found ?? {};
  if (!filename || !mimeType?.startsWith('image/')) return;
  const data = await readFile(join(readSettings().mediaFolder, basename(filename))).catch(() => null);
  if (data === null || (sha256 && sha256Of(data) !== sha256)) {
    throw uploadRefusal({
      name: filename,
      error: new AppError('media.changed', { params: { filename, sha256: sha256 ?? '' } }),
      req,
    });
  }
  req.file = { data, name: filename, mimetype: mimeType, size: data.length };
}
