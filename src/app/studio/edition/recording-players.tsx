import type { RecordingPreview } from '../../../studio-api/recordings.ts';
import { useLanguage } from '../use-language.ts';
import { editionWords } from './words.ts';

/** Panel of an edition: the recorded bulletin and its words. The approver is responsible for both. */
export function Recordings({ recordings }: { recordings: RecordingPreview[] }) {
  const words = editionWords[useLanguage()];
  if (recordings.length === 0) return null;
  return (
    <section className="pano-recordings">
      <h3>{words.recordings}</h3>
      {recordings.map(({ language, text, url }) => (
        <figure key={url}>
          <figcaption>{words.listen(language)}</figcaption>
          {/* biome-ignore lint/a11y/useMediaCaption: the words stand below, in full. */}
          <audio controls preload="none" src={url} aria-label={words.recording(language)} />
          <blockquote>{text}</blockquote>
        </figure>
      ))}
    </section>
  );
}
