import type { PostPreview, VideoPreview } from '../../../studio-api/post-previews.ts';
import type { PostWords } from './words.ts';

/** The text of a post as platforms show it: line breaks are kept, hashtags and the link have the platform's colour. */
export function PostText({ post, withLink = true }: { post: PostPreview; withLink?: boolean }) {
  const { text, hashtags, link } = post;
  return (
    <div className="post-text">
      {text.trimEnd()}
      {hashtags.length > 0 ? (
        <>
          {'\n\n'}
          <span className="post-link">{hashtags.map((tag) => `#${tag}`).join(' ')}</span>
        </>
      ) : null}
      {withLink ? (
        <>
          {'\n\n'}
          <span className="post-link">{link.replace(/#.*$/, '')}</span>
        </>
      ) : null}
    </div>
  );
}

/** One to four pictures in the grid that platforms use. The last one shows how many more there are. */
export function PostPictures({ post, max = 4 }: { post: PostPreview; max?: number }) {
  const shown = post.images.slice(0, max);
  if (post.video !== null) return <PostVideo videoFile={post.video} />;
  if (shown.length === 0) return null;
  return (
    <div className={`post-pictures is-${shown.length}`}>
      {shown.map(({ url, alt, widthPx, heightPx }, index) => (
        <div key={url}>
          {/* biome-ignore lint/performance/noImgElement: drawn for this view, behind a login; nothing to optimise. */}
          <img src={url} alt={alt} width={widthPx} height={heightPx} loading="lazy" />
          {index === max - 1 && post.images.length > max ? <span>+{post.images.length - max}</span> : null}
        </div>
      ))}
    </div>
  );
}

/** A video in its final shape. The video file is made when the post goes out, so only its poster can be shown. */
function PostVideo({ videoFile: { poster, widthPx, heightPx } }: { videoFile: VideoPreview }) {
  return (
    <figure className="post-video" style={{ aspectRatio: `${widthPx} / ${heightPx}` }}>
      {/* biome-ignore lint/performance/noImgElement: drawn for this view, behind a login; nothing to optimise. */}
      {poster === null ? null : <img className="post-poster" src={poster} alt="" loading="lazy" />}
    </figure>
  );
}

/** Length, size and captions of the video. Shown beside the card, because platforms do not show them. */
export function VideoFacts({ videoFile, words }: { videoFile: VideoPreview; words: PostWords }) {
  const { seconds, widthPx, heightPx, captions } = videoFile;
  const facts = [words.video(seconds), `${widthPx} × ${heightPx}`, captions].filter((fact) => fact !== '');
  return <p className="post-facts">{facts.join(' · ')}</p>;
}

/** Placeholder for the account's round picture: its first letter. */
export function Avatar({ post }: { post: PostPreview }) {
  return (
    <div className="post-avatar" aria-hidden="true">
      {post.avatarLetter}
    </div>
  );
}
