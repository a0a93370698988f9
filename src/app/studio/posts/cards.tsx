import type { ReactNode } from 'react';
import type { PostPreview } from '../../../studio-api/post-previews.ts';
import { Avatar, PostPictures, PostText, VideoFacts } from './post-text.tsx';
import type { PostWords } from './words.ts';

type CardProps = { post: PostPreview; words: PostWords };
type Card = (props: CardProps) => ReactNode;

/** Buttons under a post. They only make the preview look real and do nothing. */
function Actions({ labels }: { labels: string[] }) {
  return (
    <div className="post-actions" aria-hidden="true">
      {labels.map((label) => (
        <span key={label}>{label}</span>
      ))}
    </div>
  );
}

const PagePost: Card = ({ post, words }) => (
  <>
    <header>
      <Avatar post={post} />
      <div>
        <strong>{post.account}</strong>
        <small>{words.justNowPublic}</small>
      </div>
    </header>
    <PostText post={post} />
    <PostPictures post={post} />
    <Actions labels={[words.like, words.comment, words.share]} />
  </>
);

/** An article of an official account: followers see the cover and the title first, and the text after a tap. */
const Article: Card = ({ post, words }) => (
  <>
    <header>
      <Avatar post={post} />
      <strong>{post.account}</strong>
      <em>OA</em>
    </header>
    <PostPictures post={post} max={1} />
    <h4>{post.title}</h4>
    <PostText post={post} withLink={false} />
    <div className="post-button" aria-hidden="true">
      {words.details}
    </div>
  </>
);

const WatchPage: Card = ({ post, words }) => (
  <>
    <div className="post-stage">
      <PostPictures post={post} max={1} />
      <span aria-hidden="true" />
    </div>
    <header>
      <Avatar post={post} />
      <div>
        <strong>{post.title}</strong>
        <small>
          {post.account} · {words.noViewsYet}
        </small>
      </div>
    </header>
    <PostText post={post} />
  </>
);

const UprightVideo: Card = ({ post }) => (
  <>
    <PostPictures post={post} max={1} />
    <div className="post-overlay">
      <strong>@{post.account}</strong>
      <PostText post={post} />
    </div>
    <div className="post-rail" aria-hidden="true">
      <Avatar post={post} />
      <span>♥</span>
      <span>✎</span>
      <span>➦</span>
    </div>
  </>
);

const Message: Card = ({ post, words }) => (
  <div className="post-bubble">
    <strong>{post.account}</strong>
    <PostPictures post={post} />
    <PostText post={post} />
    <small>{words.oneView}</small>
  </div>
);

const ThreadPost: Card = ({ post, words }) => (
  <>
    <header>
      <Avatar post={post} />
      <div>
        <strong>{post.account}</strong>
        <small>
          @{post.channelId} · {words.justNow}
        </small>
      </div>
    </header>
    <PostText post={post} />
    <PostPictures post={post} />
    <Actions labels={[words.reply, words.boost, words.favourite]} />
  </>
);

/** What is sent, without the look of a platform. */
const Plain: Card = ({ post }) => (
  <>
    <header>
      <Avatar post={post} />
      <div>
        <strong>{post.title}</strong>
        <small>{post.account}</small>
      </div>
    </header>
    <PostPictures post={post} max={1} />
    <PostText post={post} />
  </>
);

/** The look of each card, and the class under which `posts.css` knows it. */
const cards: Record<PostPreview['card'], { Look: Card; className: string }> = {
  page: { Look: PagePost, className: 'is-facebook' },
  article: { Look: Article, className: 'is-zalo' },
  watch: { Look: WatchPage, className: 'is-youtube' },
  upright: { Look: UprightVideo, className: 'is-tiktok' },
  message: { Look: Message, className: 'is-telegram' },
  thread: { Look: ThreadPost, className: 'is-mastodon' },
  plain: { Look: Plain, className: 'is-plain' },
};

/** A post as it will look on its platform, with the findings of the channel. */
export function PostCard({ post, words }: CardProps) {
  const { Look, className } = cards[post.card];
  return (
    <article className="post-frame">
      <h5>
        {post.kindLabel}
        <span className={post.findings.length === 0 ? 'pano-pill is-well' : 'pano-pill is-bad'}>
          {post.findings.length === 0 ? words.canBePosted : words.findings(post.findings.length)}
        </span>
      </h5>
      <div className={`post-card ${className}`}>
        <Look post={post} words={words} />
      </div>
      {post.video === null ? null : <VideoFacts videoFile={post.video} words={words} />}
      {post.length === null ? null : (
        <p className="pano-quiet">{`${words.length(post.length.used, post.length.max)} ${words.units[post.length.unit]}`}</p>
      )}
      {post.findings.length > 0 ? (
        <ul className="post-findings">
          {post.findings.map(({ severity, message }) => (
            <li key={message} className={severity === 'fatal' ? 'is-fatal' : undefined}>
              {message}
            </li>
          ))}
        </ul>
      ) : null}
    </article>
  );
}
