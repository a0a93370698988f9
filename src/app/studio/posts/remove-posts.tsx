'use client';

import { useState } from 'react';
import { call } from '../call.ts';
import { useLanguage } from '../use-language.ts';
import { postWords } from './words.ts';

/** A public post that Pano can remove from its channel. `url`: address of the post, `null` if the platform gave none. */
export type RemovablePost = { id: string; channelId: string; url: string | null };

/** Shown after a withdrawal: posts that are still public on social pages, each with a button to remove it. */
export function RemovePosts({ posts, reason }: { posts: RemovablePost[]; reason: string }) {
  const words = postWords[useLanguage()];
  const [answers, setAnswers] = useState<Record<string, string>>({});
  if (posts.length === 0) return null;
  const remove = async ({ id, channelId }: RemovablePost) => {
    if (!window.confirm(words.confirmRemoval(channelId))) return;
    const { message } = await call(`deliveries/${id}/remove`, { reason });
    setAnswers((before) => ({ ...before, [id]: message }));
  };
  return (
    <div className="pano-message is-error">
      <p>{words.stillPublic(posts.length)}</p>
      <ul className="post-removals">
        {posts.map((post) => (
          <li key={post.id}>
            {post.url ? (
              <a href={post.url} target="_blank" rel="noreferrer">
                {post.channelId}
              </a>
            ) : (
              post.channelId
            )}
            {answers[post.id] ? (
              <span role="status">{answers[post.id]}</span>
            ) : (
              <button type="button" className="pano-button is-quiet" onClick={() => remove(post)}>
                {words.remove}
              </button>
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}
