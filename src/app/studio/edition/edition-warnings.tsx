import { useEffect, useState } from 'react';
import { read } from '../call.ts';
import { useLanguage } from '../use-language.ts';
import { editionWords } from './words.ts';

type Warning = { artwork: string; message: string };

/** What the editor was told at submission, before anybody says yes. */
export function EditionWarnings({ sha256 }: { sha256: string }) {
  const words = editionWords[useLanguage()];
  const [warnings, setWarnings] = useState<Warning[]>([]);
  useEffect(() => {
    let isOld = false;
    void read(`editions/${sha256}/warnings`).then((given) => {
      if (!isOld && given.ok) setWarnings((given.warnings as Warning[] | undefined) ?? []);
    });
    return () => {
      isOld = true;
    };
  }, [sha256]);
  if (warnings.length === 0) return null;
  return (
    <section>
      <h4>{words.warnings(warnings.length)}</h4>
      <ul className="pano-message">
        {warnings.map(({ artwork, message }) => (
          <li key={`${artwork} ${message}`}>
            {artwork}: {message}
          </li>
        ))}
      </ul>
    </section>
  );
}
