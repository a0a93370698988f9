import { AppError } from '../../domain/errors.ts';
import { internalPaths } from '../../domain/generation.ts';
import type { DocumentFault, FaultOutcome, PublicationFaults } from '../../domain/publication-fault.ts';
import type { PublishedEdition } from '../../domain/site.ts';
import { jsonResource, neverModified, type Resource } from './resource.ts';

type Found = { edition: PublishedEdition; cause: unknown; outcome: FaultOutcome; publicEdition: PublishedEdition | null };

/** What the studio says of a document that could not be made public as it should be. */
export function faultOf({ edition, cause, outcome, publicEdition }: Found): DocumentFault {
  const { sha256, number, content } = edition;
  const error = errorOf({ edition, cause });
  return {
    editionSha256: sha256,
    number,
    type: content.type,
    contentId: content.id,
    title: content.title?.vi ?? content.id,
    outcome,
    publicNumber: publicEdition?.number ?? null,
    words: error.words,
    remedy: cause instanceof AppError ? error.remedy : 'bug',
    cause: causeOf(cause),
  };
}

/** The error for people. A bug gets words that name the document; its own text is for the log. */
export function errorOf({ edition: { number, content }, cause }: Pick<Found, 'edition' | 'cause'>): AppError {
  if (cause instanceof AppError) return cause;
  return new AppError('publish.document-broken', { cause, params: { title: content.title?.vi ?? content.id, number } });
}

export function causeOf(cause: unknown): string {
  return cause instanceof Error ? `${cause.name}: ${cause.message}`.slice(0, 500) : String(cause).slice(0, 500);
}

/** For the studio: what could not be made public. Left out where all is well. */
export function faultsResource(faults: PublicationFaults): Resource[] {
  if (faults.documents.length + faults.parts.length === 0) return [];
  return [{ ...jsonResource({ path: internalPaths.faults, lastModified: neverModified, value: faults }), cache: 'internal' }];
}
