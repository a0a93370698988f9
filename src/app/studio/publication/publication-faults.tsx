'use client';

import { useEffect, useState } from 'react';
import type { ShownFault, ShownPart } from '../../../studio-api/publication-faults.ts';
import { read } from '../call.ts';
import { useLanguage } from '../use-language.ts';
import { publicationWords } from './words.ts';

type Found = { faults: ShownFault[]; parts: ShownPart[]; failure: { message: string } | null };

/** What could not be made public, why, and what to do; of one document where `document` is given. Nothing while all is well. */
export function PublicationFaults({ document }: { document?: { collection: string; id: string } }) {
  const words = publicationWords[useLanguage()];
  const [found, setFound] = useState<Found>({ faults: [], parts: [], failure: null });
  useEffect(() => {
    read('publication-faults').then(({ faults, parts, failure }) =>
      setFound({
        faults: (faults as ShownFault[]) ?? [],
        parts: (parts as ShownPart[]) ?? [],
        failure: (failure as Found['failure']) ?? null,
      }),
    );
  }, []);
  const faults = found.faults.filter(
    ({ collection, documentId }) => !document || (collection === document.collection && documentId === document.id),
  );
  const failure = document ? null : found.failure;
  const parts = document ? [] : found.parts;
  if (faults.length + parts.length === 0 && failure === null) return null;
  return (
    <div className="pano-message is-error" role="status">
      <strong>{words.heading}</strong>
      {failure === null ? null : <p>{words.failure(failure.message)}</p>}
      <ul>
        {faults.map(({ collection, documentId, title, number, outcome, publicNumber, message }) => (
          <li key={`${documentId} ${number}`}>
            <a href={`/admin/collections/${collection}/${documentId}`}>{title}</a>:{' '}
            {words.outcomes[outcome](number, publicNumber)} {message}
          </li>
        ))}
        {parts.map(({ path, outcome }) => (
          <li key={path}>
            <a href={path}>{path}</a>: {words.parts[outcome]}
          </li>
        ))}
      </ul>
    </div>
  );
}
