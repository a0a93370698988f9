'use client';

import { useState } from 'react';
import type { PostPreview } from '../../../studio-api/post-previews.ts';
import { read } from '../call.ts';
import { useLanguage } from '../use-language.ts';
import { PostCard } from './cards.tsx';
import { postWords } from './words.ts';

/** Panel of an edition: how it will look on each connected channel. Drawn on request, because drawing takes a few seconds. */
export function PostsPanel({ sha256 }: { sha256: string }) {
  const words = postWords[useLanguage()];
  const [posts, setPosts] = useState<PostPreview[] | null>(null);
  const [trouble, setTrouble] = useState('');
  const [isBusy, setBusy] = useState(false);
  const show = async () => {
    setBusy(true);
    const answer = await read(`editions/${sha256}/posts`);
    setPosts((answer.posts as PostPreview[] | undefined) ?? null);
    setTrouble(answer.ok ? '' : answer.message);
    setBusy(false);
  };
  return (
    <section className="post-panel">
      <h3>{words.heading}</h3>
      {posts === null ? (
        <button type="button" className="pano-button is-quiet" disabled={isBusy} onClick={show}>
          {isBusy ? words.drawing : words.preview}
        </button>
      ) : null}
      {posts?.length === 0 ? <p>{words.noChannels}</p> : null}
      {posts !== null && posts.length > 0 ? (
        <div className="post-grid">
          {posts.map((post) => (
            <PostCard key={post.channelId} post={post} words={words} />
          ))}
        </div>
      ) : null}
      {trouble ? (
        <div className="pano-message is-error" role="status">
          {trouble}
        </div>
      ) : null}
    </section>
  );
}
