import type { Payload, TypedUser } from 'payload';
import { toActor } from '../../../access/actor.ts';
import { may } from '../../../access/roles.ts';
import { findWork, type WorkRow } from '../../../db/own-work.ts';
import { contentFacts, contentTypes } from '../../../domain/content-facts.gen.ts';
import type { ReaderLanguage } from '../../../domain/reader-language.ts';
import { formatDateTime } from '../../../text/dates.ts';
import { homeWords } from './words.ts';

const mostReturned = 10;
const mostRecent = 5;

type Own = { payload: Payload; user: TypedUser; language: ReaderLanguage };

/** For whoever writes: what to begin, what came back and why, and what one had in hand last. */
export async function OwnWork({ payload, user, language }: Own) {
  const actor = toActor(user);
  if (!may(actor, 'write')) return null;
  const words = homeWords[language];
  const rejected = { workflowState: { equals: 'rejected' } };
  const returned = await findWork({ payload, user, where: rejected, most: mostReturned });
  const recent = await findWork({ payload, user, where: { changedBy: { equals: user.id } }, most: mostRecent });
  return (
    <>
      <nav className="pano-begin" aria-label={words.begin}>
        <h3>{words.begin}</h3>
        <div className="pano-actions">
          {contentTypes.map((type) => (
            <a key={type} className="pano-button is-quiet" href={`/admin/collections/${contentFacts[type].collection}/create`}>
              {words.new[type]}
            </a>
          ))}
        </div>
      </nav>
      {returned.length > 0 ? <WorkList title={words.returned} rows={returned} language={language} /> : null}
      {recent.length > 0 ? <WorkList title={words.recent} rows={recent} language={language} /> : null}
    </>
  );
}

function WorkList({ title, rows, language }: { title: string; rows: WorkRow[]; language: ReaderLanguage }) {
  const words = homeWords[language];
  const states = words.states as Record<string, string>;
  return (
    <section className="pano-work">
      <h3>{title}</h3>
      <ul>
        {rows.map(({ type, id, title: name, state, updatedAt, reason }) => (
          <li key={`${type} ${id}`}>
            <a href={`/admin/collections/${contentFacts[type].collection}/${id}`}>{name || words.untitled}</a>{' '}
            <small>
              {contentFacts[type].label[language]} · {states[state] ?? state} · {formatDateTime(new Date(updatedAt), language)}
            </small>
            {reason === '' ? null : <p>{reason}</p>}
          </li>
        ))}
      </ul>
    </section>
  );
}
