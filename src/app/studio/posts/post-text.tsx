import type { PostPreview } from '../../../server/post-previews.ts';

/** The words of a post as platforms show them: lines kept, hashtags and the link in the platform's colour. */
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

/** One to four pictures in the grid that platforms use; what is over four is counted on the last. */
export function PostPictures({ post, max = 4 }: { post: PostPreview; max?: number }) {
  const shown = post.images.slice(0, max);
  if (shown.length === 0) return post.hasVideo ? <div className="post-video" role="img" aria-label="Video" /> : null;
  return (
    <div className={`post-pictures is-${shown.length}`}>
      {shown.map(({ url, alt, widthPx, heightPx }, index) => (
        <div key={url}>
          {/* biome-ignore lint/performance/noImgElement: drawn for this very view, behind a login; there is nothing to optimise. */}
          <img src={url} alt={alt} width={widthPx} height={heightPx} loading="lazy" />
          {index === max - 1 && post.images.length > max ? <span>+{post.images.length - max}</span> : null}
        </div>
      ))}
    </div>
  );
}

/** The account's picture: platforms cut it round. Here the first letter stands for it. */
export function Avatar({ post }: { post: PostPreview }) {
  return (
    <div className="post-avatar" aria-hidden="true">
      {post.avatarLetter}
    </div>
  );
}
