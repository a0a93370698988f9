import type { Payload, TypedUser } from 'payload';
import { z } from 'zod';
import type { StoredEdition } from '../db/editions.ts';
import { faceOfUnit } from '../db/unit-faces.ts';
import type { Design } from '../designs/define-design.ts';
import { designs } from '../designs/registry.gen.ts';
import { artworksOf, type Content } from '../domain/content.ts';
import { AppError } from '../domain/errors.ts';
import type { ReaderText } from '../domain/reader-language.ts';
import { type Mark, type MarkPlace, mostMarkLetters, mostMarks } from '../domain/returns.ts';
import { markableFields } from './markable-fields.ts';

/** Ten thousandths of a picture's width are finer than anybody points. */
const share = z
  .number()
  .min(0)
  .max(1)
  .transform((value) => Math.round(value * 10_000) / 10_000);

const spot = z
  .object({ x: share, y: share, width: share.optional(), height: share.optional() })
  .refine(({ x, y, width = 0, height = 0 }) => x + width <= 1.001 && y + height <= 1.001);

const short = z.string().max(200);

const place = z.discriminatedUnion('on', [
  z.object({ on: z.literal('piece'), piece: short, format: short, side: z.number().int().min(1), unit: short, spot }),
  z.object({ on: z.literal('page'), width: z.enum(['phone', 'desk']), near: short, spot }),
  z.object({ on: z.literal('field'), path: z.string().max(1_000) }),
]) satisfies z.ZodType<MarkPlace>;

type Placing = { payload: Payload; user: TypedUser; edition: StoredEdition; marks: unknown };

/**
 * The marks that an approver sends, each at a place that the edition has, numbered in their order. `undefined`: none.
 *
 * Throws `request.invalid`, `workflow.too-many-marks`, `workflow.mark-words`, `workflow.mark-long` or `workflow.mark-place`.
 */
export async function placeMarks({ payload, user, edition, marks = [] }: Placing): Promise<Mark[]> {
  if (!Array.isArray(marks)) throw unreadable();
  if (marks.length > mostMarks)
    throw new AppError('workflow.too-many-marks', { params: { given: marks.length, most: mostMarks } });
  const read = marks.map((mark, index) => readMark(mark, index + 1));
  const isAtField = read.some((mark) => mark.place.on === 'field');
  const fields = new Map(
    isAtField ? (await markableFields({ payload, user, edition })).map(({ path, name }) => [path, name]) : [],
  );
  return Promise.all(
    read.map(async (mark) => {
      const name = await nameOfPlace(mark.place, { payload, content: edition.content, fields });
      if (name === undefined) throw new AppError('workflow.mark-place', { params: { number: mark.number } });
      return { ...mark, name, fixed: null };
    }),
  );
}

function readMark(given: unknown, number: number): Pick<Mark, 'number' | 'words' | 'place'> {
  if (given === null || typeof given !== 'object') throw unreadable();
  const { words: typed, place: placed } = given as { words?: unknown; place?: unknown };
  const words = typeof typed === 'string' ? typed.normalize('NFC').trim() : '';
  if (words === '') throw new AppError('workflow.mark-words', { params: { number } });
  const letters = [...words].length;
  if (letters > mostMarkLetters)
    throw new AppError('workflow.mark-long', { params: { number, given: letters, most: mostMarkLetters } });
  const found = place.safeParse(placed);
  if (!found.success) throw new AppError('workflow.mark-place', { params: { number }, cause: found.error });
  return { number, words, place: found.data };
}

type Known = { payload: Payload; content: Content; fields: ReadonlyMap<string, ReaderText> };

const known: Record<string, Design> = designs;

/** What people call the commune or the field; `null`: there is nothing to call, `undefined`: the place is not there. */
async function nameOfPlace(at: MarkPlace, { payload, content, fields }: Known): Promise<ReaderText | null | undefined> {
  if (at.on === 'page') return null;
  if (at.on === 'field') return fields.get(at.path);
  const artwork = artworksOf(content).find(({ key }) => key === at.piece);
  if (!artwork?.formats.includes(at.format) || at.side > (known[artwork.design]?.pages ?? 1)) return undefined;
  if (at.unit === '') return null;
  const unit = await faceOfUnit({ payload, code: at.unit });
  return unit === null ? undefined : { vi: unit.name, en: unit.name };
}

const unreadable = (): AppError =>
  new AppError('request.invalid', { params: { detail: { vi: 'các chỗ ghi không đọc được', en: 'the marks cannot be read' } } });
