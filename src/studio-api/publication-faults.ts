import { kindsOn } from '../channels/contract/kinds-on.ts';
import { keysOfKinds } from '../db/channels/channel-list.ts';
import { editionsInForceAs, stoppedDeliveries } from '../db/publication.ts';
import { contentFacts } from '../domain/content-facts.gen.ts';
import { AppError, type ErrorCode, type ErrorParams } from '../domain/errors.ts';
import type { FaultOutcome, PartFault } from '../domain/publication-fault.ts';
import type { StudioPorts } from './ports.ts';
import { isOwnView } from './read-edition.ts';
import type { Route, StudioAnswer, StudioRequest } from './route.ts';

/** A document that is not public as it should be, as its editors see it. */
export type ShownFault = {
  collection: string;
  documentId: string;
  title: string;
  number: number;
  outcome: FaultOutcome;
  publicNumber: number | null;
  /** Why, and what to do. */
  message: string;
};

/** A page, feed or board that could not be made from all documents together. Its address is public. */
export type ShownPart = Pick<PartFault, 'path' | 'outcome'>;

type Ports = Pick<StudioPorts, 'payload' | 'publisher'>;

export const publicationFaultRoutes: Route<Ports>[] = [
  { method: 'GET', pattern: 'publication-faults', permission: 'loggedIn', handler: readFaults },
];

/** Documents only of the own tree and the units above; pages, feeds and boards are everybody's. */
async function readFaults({ payload, publisher }: Ports, { user, language }: StudioRequest): Promise<StudioAnswer> {
  const { documents, parts, failure } = await publisher.trouble();
  const known = new Map(
    documents.map(({ editionSha256, outcome, publicNumber, words }) => [
      editionSha256,
      { outcome, publicNumber, message: words[language] },
    ]),
  );
  for (const { editionSha256, lastError } of await stoppedOnPortal(payload)) {
    const message = lastError === null ? '' : sentenceOf(lastError, language);
    if (!known.has(editionSha256)) known.set(editionSha256, { outcome: 'left-out', publicNumber: null, message });
  }
  const found = await editionsInForceAs({ payload, user, hashes: [...known.keys()] });
  const rows = found.filter((row) => isOwnView(user, row));
  const faults = rows.flatMap(({ sha256, title, number, contentType, documentId }): ShownFault[] => {
    const fault = known.get(sha256);
    const facts = contentFacts[contentType as keyof typeof contentFacts];
    return fault && facts ? [{ collection: facts.collection, documentId, title, number, ...fault }] : [];
  });
  const shownParts = parts.map(({ path, outcome }): ShownPart => ({ path, outcome }));
  return {
    json: {
      faults,
      parts: shownParts,
      failure: failure === null ? null : { since: failure.since, message: failure.words[language] },
    },
  };
}

type Stopped = { editionSha256: string; lastError: { code: string; params: ErrorParams; forPeople: string } | null };

/** Deliveries to the portal that the machine has given up: the newest first. */
async function stoppedOnPortal(payload: Ports['payload']): Promise<Stopped[]> {
  const docs = await stoppedDeliveries(payload, await keysOfKinds(payload, kindsOn('portal')));
  return docs.map(({ editionSha256, lastError }) => ({ editionSha256, lastError: (lastError ?? null) as Stopped['lastError'] }));
}

function sentenceOf({ code, params, forPeople }: NonNullable<Stopped['lastError']>, language: 'vi' | 'en'): string {
  try {
    return AppError.of({ code: code as ErrorCode, params }).sentence(language);
  } catch {
    return forPeople;
  }
}
