'use client';

import { useMemo, useState } from 'react';
import type { PostPreview } from '../../../studio-api/post-previews.ts';
import type { ChannelChoice } from '../../../studio-api/previews/draft-posts.ts';
import { PostCard } from '../posts/cards.tsx';
import { postWords } from '../posts/words.ts';
import { useLanguage } from '../use-language.ts';
import { Refusal } from './finding-list.tsx';
import { useAnswer } from './use-answer.ts';
import type { FormDraft } from './use-form-draft.ts';
import { previewWords } from './words.ts';

/** The post that the form would become, as one of the office's channels will show it. */
export function PostsView({ draft }: { draft: FormDraft }) {
  const language = useLanguage();
  const words = previewWords[language];
  const [channel, setChannel] = useState('');
  const question = useMemo(() => ({ ...draft, channel }), [draft, channel]);
  const { answer, isBusy } = useAnswer({ path: 'drafts/posts', question });
  if (answer === null) return <div className="pano-skeleton">{words.drawing}</div>;
  if (!answer.ok) return <Refusal answer={answer} />;
  const channels = (answer.channels ?? []) as ChannelChoice[];
  const post = (answer.post ?? null) as PostPreview | null;
  if (post === null) return <p>{words.noChannels}</p>;
  return (
    <>
      <label className="pano-pick">
        {words.channel}
        <select value={channel || post.channelId} onChange={({ target }) => setChannel(target.value)}>
          {channels.map(({ key, name, kindLabel }) => (
            <option key={key} value={key}>
              {name === kindLabel ? name : `${name} (${kindLabel})`}
            </option>
          ))}
        </select>
      </label>
      <div className="pano-posted" aria-busy={isBusy}>
        <PostCard post={post} words={postWords[language]} />
      </div>
    </>
  );
}
