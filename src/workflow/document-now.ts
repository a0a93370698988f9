import type { Payload, TypedUser } from 'payload';
import { readText } from '../content-types/freeze/raw.ts';
import { accountOfPerson } from '../db/accounts/people.ts';
import { type DocumentState, markDocumentAsOf } from '../db/document-state.ts';
import type { StoredEdition } from '../db/editions.ts';
import { contentFacts } from '../domain/content-facts.gen.ts';
import { AppError } from '../domain/errors.ts';
import { hashOf } from './freeze/canonical.ts';
import { contentOf } from './freeze/freeze-content.ts';
import { lookupAs } from './freeze/lookup.ts';

type Beside = { payload: Payload; edition: StoredEdition };

/** Whether a document says now, word for word, what was frozen. `updatedAt`: as of which change of it. */
export async function comparedNow({ payload, edition }: Beside): Promise<{ isEqual: boolean; updatedAt: string } | null> {
  const { content, documentId, sha256 } = edition;
  const lookup = lookupAs({ payload, user: await readerOf(payload, edition) });
  const [raw] = await lookup.byIds(contentFacts[content.type].collection, [documentId]);
  if (raw === undefined) return null;
  return { isEqual: (await hashNow({ type: content.type, raw, lookup })) === sha256, updatedAt: readText(raw, 'updatedAt') };
}

/** `null` = it cannot be frozen as it is: a link is gone, a number is missing. */
async function hashNow(draft: Parameters<typeof contentOf>[0]): Promise<string | null> {
  try {
    return hashOf(await contentOf(draft));
  } catch (error) {
    if (error instanceof AppError) return null;
    throw error;
  }
}

/** Reads what the person read who submitted: another's rights may show other words of what the document links to. */
async function readerOf(payload: Payload, { submittedById, issuerPath }: StoredEdition): Promise<TypedUser> {
  const account = await accountOfPerson(payload, submittedById);
  const isAdmin = account?.role === 'admin';
  const isAbove = account !== null && account.unitPath !== '' && issuerPath.startsWith(account.unitPath);
  const unitPath = isAbove ? account.unitPath : issuerPath;
  return { id: submittedById, role: isAdmin ? 'admin' : 'editor', unitPath, collection: 'users' } as TypedUser;
}

type Truth = Beside & { state: 'submitted' | 'approved' };

const attempts = 3;

/**
 * Writes the state of a document beside the edition that waits or is in force: `approved` alone says that these very words are
 * approved. A change of the document at the same time is seen, and counts as edited.
 */
export async function markTruly({ payload, edition, state }: Truth): Promise<DocumentState> {
  const { content, documentId: id, sha256 } = edition;
  const collection = contentFacts[content.type].collection;
  for (let attempt = 0; attempt < attempts; attempt++) {
    const compared = await comparedNow({ payload, edition });
    const truth = compared?.isEqual ? state : (`${state}-edited` as const);
    const asOf = compared?.updatedAt ?? null;
    if (await markDocumentAsOf({ payload, collection, id, state: truth, sha256, asOf })) return truth;
  }
  const edited = `${state}-edited` as const;
  await markDocumentAsOf({ payload, collection, id, state: edited, sha256, asOf: null });
  return edited;
}
