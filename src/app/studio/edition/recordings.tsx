import type { HeardRecording } from '../../../studio-api/recordings.ts';

/** On an edition: the loudspeaker's bulletin to listen to while reading along. Who approves it answers for both. */
export function Recordings({ recordings }: { recordings: HeardRecording[] }) {
  if (recordings.length === 0) return null;
  return (
    <section className="pano-recordings">
      <h3>Bản tin truyền thanh đã ghi âm</h3>
      {recordings.map(({ language, text, url }) => (
        <figure key={url}>
          <figcaption>{language}: hãy nghe hết và đối chiếu với lời bên dưới.</figcaption>
          {/* biome-ignore lint/a11y/useMediaCaption: the words stand below, in full. */}
          <audio controls preload="none" src={url} aria-label={`Bản ghi âm, ${language}`} />
          <blockquote>{text}</blockquote>
        </figure>
      ))}
    </section>
  );
}
