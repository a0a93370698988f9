import { useLanguage } from '../use-language.ts';
import { MarkedText } from './marked-text.tsx';
import type { Standing } from './standing.ts';
import { editionWords } from './words.ts';

/** The one mark of what the public reads, the same in every panel. */
export function PublicBadge() {
  return <strong className="pano-public">{editionWords[useLanguage()].publicNow}</strong>;
}

/** What people of the office wrote to each other about the edition. */
export function SaidNotes({ said }: Pick<Standing, 'said'>) {
  const words = editionWords[useLanguage()];
  return said.map(({ act, by, day, note }) => (
    <blockquote key={act} className={act === 'rejected' ? 'pano-message is-error' : 'pano-message'}>
      <strong>{words.said[act](by, day)}</strong> {note}
    </blockquote>
  ));
}

/** What is public of the document now, how this edition differs from it, and what keeps an older one. */
export function StandingView({ standing }: { standing: Standing }) {
  const words = editionWords[useLanguage()];
  const { shown, isPublic, isEditedSince, people, said, differences, more, waiting, number, fixedSchedules } = standing;
  return (
    <section className="pano-standing">
      <p>
        {isPublic ? <PublicBadge /> : null}
        {!isPublic && shown ? (
          <>
            {words.shownInstead} <a href={`/admin/collections/editions/${shown.id}`}>{words.named(shown.number, shown.day)}</a>{' '}
            <PublicBadge />
          </>
        ) : null}
        {shown === null ? words.nothingPublic : null}
      </p>
      <SaidNotes said={said} />
      {waiting !== null && waiting.number !== number ? (
        <p>
          {words.waits} <a href={`/admin/collections/editions/${waiting.id}`}>{words.named(waiting.number, waiting.day)}</a>
        </p>
      ) : null}
      {isEditedSince ? <p>{words.editedSince}</p> : null}
      {people.map(({ was, now }) => (
        <p key={`${was} ${now}`}>{words.calledNow(was, now)}</p>
      ))}
      {fixedSchedules.length > 0 ? <p>{words.fixedSchedules(fixedSchedules.length, fixedSchedules.join(', '))}</p> : null}
      {differences.length > 0 ? (
        <details open>
          <summary>{words.differences}</summary>
          <table className="pano-problems">
            <thead>
              <tr>
                <th>{words.field}</th>
                <th>{words.before}</th>
                <th>{words.after}</th>
              </tr>
            </thead>
            <tbody>
              {differences.map(({ field, before, after }, index) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: the rows never change their order.
                <tr key={index}>
                  <td>{field}</td>
                  <td>
                    <MarkedText {...{ before, after }} side="before" />
                  </td>
                  <td>
                    <MarkedText {...{ before, after }} side="after" />
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
          {more > 0 ? <p>{words.moreDifferences(more)}</p> : null}
        </details>
      ) : null}
    </section>
  );
}
