import type { Payload, TypedUser } from 'payload';
import { placeOf } from '../../../db/unit-faces.ts';
import { addresses } from '../../../domain/addresses.ts';
import type { ReaderLanguage } from '../../../domain/reader-language.ts';
import { homeWords } from './words.ts';

type Own = { payload: Payload; user: TypedUser; language: ReaderLanguage };

/** For somebody who works in a commune: the way to the pack in its name. */
export async function OwnPack({ payload, user, language }: Own) {
  const place = await placeOf({ payload, user });
  if (place === null) return null;
  const words = homeWords[language];
  return (
    <p className="pano-own-pack">
      <a className="pano-button" href={addresses.commune.path(place.code)}>
        {words.ownPack(place.name)}
      </a>{' '}
      {words.ownPackHint}
    </p>
  );
}
