import { randomBytes } from 'node:crypto';
import { type Payload, type RequestContext, type TypedUser, ValidationError, type Where } from 'payload';
import { toActor } from '../access/actor.ts';
import { requirePermission } from '../access/require-permission.ts';
import { inView, writtenBy } from '../access/rules.ts';
import { AppError } from '../domain/errors.ts';
import { inTurnOf, savesOf } from './document-lock.ts';
import { lastChange } from './saved-now.ts';

const collection = 'campaigns';

type Raw = Record<string, unknown>;
type Asking = { payload: Payload; user: TypedUser };

/** The campaigns with pieces that were changed last, of the account's office, those below it and those above. Every language. */
export async function lastCampaigns({ payload, user, most }: Asking & { most: number }): Promise<Raw[]> {
  const actor = toActor(user);
  if (actor === null) return [];
  const own: Where[] = actor.role === 'admin' ? [] : [{ or: inView(actor.unitPath) }];
  const where: Where = { and: [{ 'artworks.key': { exists: true } }, ...own] };
  const query = { where, limit: most, sort: '-updatedAt', depth: 0, locale: 'all', pagination: false } as const;
  const select = { title: true, updatedAt: true, artworks: true, branding: true } as const;
  const { docs } = await payload.find({ collection, ...query, select, overrideAccess: false, user });
  return docs as unknown as Raw[];
}

/** A campaign that the account may write. `updatedAt`: ISO. */
export type WritableCampaign = { id: string; title: string; issuerName: string; updatedAt: string };

/** By words of the title, accents or not; the last changed first where nothing is typed. */
export async function writableCampaigns(
  { payload, user }: Asking,
  { name, most, except }: { name: string; most: number; except: string },
): Promise<WritableCampaign[]> {
  const written = writtenBy(toActor(user));
  if (written === false) return [];
  const typed: Where[] = name.trim() === '' ? [] : [{ title: { like: name } }];
  const where: Where = { and: [...(written === true ? [] : [written]), ...typed] };
  const query = {
    where,
    limit: most + 1,
    depth: 0,
    locale: 'vi',
    ...(typed.length === 0 ? { sort: '-updatedAt' } : {}),
  } as const;
  const select = { title: true, issuerName: true, updatedAt: true } as const;
  const { docs } = await payload.find({ collection, ...query, select, overrideAccess: false, user });
  const found = docs.map(({ id, title, issuerName, updatedAt }) => {
    return { id: String(id), title: title ?? '', issuerName: issuerName ?? '', updatedAt };
  });
  return found.filter(({ id }) => id !== except).slice(0, most);
}

const givenRows = 'rows with all languages';

/** Rows that a write brings along in every language, for the hook that merges them. */
export function givenRowsIn(context: RequestContext): Raw[] {
  const given = context[givenRows];
  return Array.isArray(given) ? (given as Raw[]) : [];
}

type Added = Asking & {
  id: string;
  /** As a form of the campaign would have it that is open in Vietnamese, with ids of its own and no key. */
  vietnamese: Raw;
  /** Its words in every language, under the same ids. */
  row: Raw;
};

/**
 * Adds a piece at the end of a campaign, as the account would by a form of its own: in the turn of the saves, so that no form
 * that is open elsewhere is saved over it. Gives the campaign's title.
 *
 * Throws `document.copy-gone` for a campaign that is gone or not for the account to see, `workflow.forbidden` for one that it may
 * not write, `document.copy-refused` where the campaign as it stands cannot be saved.
 */
export async function addPiece({ payload, user, id, row, vietnamese }: Added): Promise<string> {
  return inTurnOf({ payload, type: savesOf(collection), documentId: id }, async () => {
    const last = await lastChange({ payload, user, collection, id });
    if (last === null || last.isTrashed) throw new AppError('document.copy-gone');
    requirePermission(toActor(user), 'write', last.issuerPath);
    const as = { collection, id, depth: 0, locale: 'vi', fallbackLocale: false, overrideAccess: false, user } as const;
    const { title, artworks } = await payload.findByID(as);
    const data = { artworks: [...(artworks ?? []), vietnamese] } as never;
    try {
      await payload.update({ ...as, data, context: { [givenRows]: [row] } });
    } catch (error) {
      if (!(error instanceof ValidationError)) throw error;
      const faults = error.data.errors.map(({ message }) => message).join(' ');
      throw new AppError('document.copy-refused', { cause: error, params: { title: title ?? '', faults } });
    }
    return title ?? '';
  });
}

/** Name of a row, as Payload makes them. */
export const rowId = (): string => randomBytes(12).toString('hex');
