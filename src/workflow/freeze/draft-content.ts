import type { FlattenedField, Payload, TypedUser } from 'payload';
import { toActor } from '../../access/actor.ts';
import { requirePermission } from '../../access/require-permission.ts';
import { isInside, isInView } from '../../access/roles.ts';
import type { Lookup } from '../../content-types/freeze/parts.ts';
import { type Raw, readId, readRows, readText } from '../../content-types/freeze/raw.ts';
import { withRowKeys } from '../../content-types/freeze/row-keys.ts';
import type { Content, ContentType } from '../../domain/content.ts';
import { contentFacts } from '../../domain/content-facts.gen.ts';
import { AppError } from '../../domain/errors.ts';
import { issuingNamesOf } from '../../domain/issuing-names.ts';
import type { Locale } from '../../domain/locale.ts';
import { copiedRows, withOrigins } from './copied-rows.ts';
import { contentOf } from './freeze-content.ts';
import { lookupAs } from './lookup.ts';
import { withOtherLocales } from './with-locales.ts';

/** An open form. `id` null: the document was never saved. `values` are as Payload's form has them, untrusted. */
export type DraftForm = { type: ContentType; id: string | null; locale: Locale; values: Raw };

/** `raw`: the document as the database would give it. `issuerPath`: path of the unit in whose name it stands, '' without one. */
export type Draft = { content: Content; raw: Raw; issuerPath: string };

type DraftInput = { payload: Payload; user: TypedUser; form: DraftForm };

/**
 * What an open form would be frozen as, if it were submitted as it stands. Nothing is stored.
 *
 * Throws `document.unknown` for a document that is not in the account's view, `workflow.forbidden` for the name of a unit that
 * is not its own: nobody sees how a piece would look in somebody else's name.
 */
export async function draftContent({ payload, user, form }: DraftInput): Promise<Draft> {
  const lookup = lookupAs({ payload, user });
  const stored = await readStored({ payload, user, form }, lookup);
  const { collection } = contentFacts[form.type];
  const fields = payload.collections[collection].config.flattenedFields;
  const { values, locale } = form;
  const known = { ...stored, ...(await withCopies({ fields, form, stored, user, lookup })) };
  const raw = withOtherLocales({ fields, values, stored: known, locale });
  // What a form must not choose: parts and paths are read by the id.
  raw.id = stored.id ?? '';
  raw.key = readText(stored, 'key') || readText(raw, 'key') || draftKey;
  const named = await nameIssuer({ user, raw, stored }, lookup);
  const draft: Raw = { ...withRowKeys({ fields, data: raw, stored }), ...named };
  return { content: await contentOf({ type: form.type, raw: draft, lookup }), raw: draft, issuerPath: named.issuerPath };
}

type Copying = { fields: readonly FlattenedField[]; form: DraftForm; stored: Raw; user: TypedUser; lookup: Lookup };

/** The stored pieces, and those of the form that were made from others, with their words in the other languages. */
async function withCopies({ fields, form: { values, locale }, stored: document, user, lookup }: Copying): Promise<Raw> {
  const list = fields.find((field) => field.name === 'artworks');
  if (list === undefined || !('flattenedFields' in list) || !Array.isArray(values.artworks)) return {};
  const stored = readRows(document, 'artworks');
  const rows = withOrigins(readRows(values, 'artworks'), stored);
  const made = { fields: list.flattenedFields as FlattenedField[], rows, stored, locale, user, lookup };
  return { artworks: [...stored, ...(await copiedRows(made))] };
}

/** Of a document that has no title yet. */
const draftKey = 'ban-nhap';

async function readStored({ user, form: { type, id } }: DraftInput, lookup: Lookup): Promise<Raw> {
  const actor = toActor(user);
  const { collection } = contentFacts[type];
  if (id === null) {
    requirePermission(actor, 'write');
    return {};
  }
  const [stored] = await lookup.byIds(collection, [id]);
  if (!stored || actor === null || !isInView(actor, readText(stored, 'issuerPath')))
    throw new AppError('document.unknown', { params: { key: id, collection } });
  return stored;
}

type Issued = { user: TypedUser; raw: Raw; stored: Raw };

async function nameIssuer({ user, raw, stored }: Issued, lookup: Lookup): Promise<{ issuerPath: string; issuerName: string }> {
  const id = readId(raw, 'issuerUnit');
  const [unit] = id === null ? [] : await lookup.byIds('units', [id]);
  if (!unit) return { issuerPath: '', issuerName: '' };
  const [path, name] = [readText(unit, 'path'), readText(unit, 'name')];
  const actor = toActor(user);
  const isStored = readId(stored, 'issuerUnit') === id;
  if (!isStored && (actor === null || !isInside(actor, path))) requirePermission(actor, 'write', path);
  const given = readText(raw, 'issuerName');
  const isOwn = issuingNamesOf({ name, issuingNames: readText(unit, 'issuingNames') }).includes(given);
  return { issuerPath: path, issuerName: isOwn ? given : name };
}
