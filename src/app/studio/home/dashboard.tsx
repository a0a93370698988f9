import type { ServerProps, TypedUser, Where } from 'payload';
import { toActor } from '../../../access/actor.ts';
import { schedulesOnOldEditions } from '../../../db/followed-editions.ts';
import { dayMs, hourMs } from '../../../domain/durations.ts';
import { readerLanguage } from '../../../domain/reader-language.ts';
import { PublicationFaults } from '../publication/publication-faults.tsx';
import { OwnPack } from './own-pack.tsx';
import { OwnWork } from './own-work.tsx';
import { homeWords } from './words.ts';

/** Older missed deliveries are not shown: it is too late to do anything about them. */
const missedShownMs = 7 * dayMs;
/** A platform works on a film for minutes. What takes this long deserves a look before the machine gives up after a day. */
const slowAfterMs = 2 * hourMs;

type Card = { text: string; count: number; href: string };

/** States of documents with words that nobody has been asked to approve. */
const unsent = ['draft', 'rejected', 'submitted-edited', 'approved-edited'];

/** Counts of what waits for people, above the list of collections. */
export async function Dashboard({ payload, user, i18n }: Pick<ServerProps, 'payload' | 'i18n'> & { user: TypedUser }) {
  const actor = toActor(user);
  if (actor === null) return null;
  const language = readerLanguage(i18n.language);
  const words = homeWords[language];
  const count = async (collection: 'editions' | 'campaigns' | 'guides' | 'deliveries' | 'channels', where: Where) =>
    (await payload.count({ collection, where, overrideAccess: false, user })).totalDocs;
  const troubled = { state: { in: ['unconfirmed', 'held', 'rejected', 'auth-wait'] } };
  const since = new Date(Date.now() - missedShownMs).toISOString();
  const slowBefore = new Date(Date.now() - slowAfterMs).toISOString();
  const onOldEditions = await schedulesOnOldEditions(payload, user);
  const all: Card[] = [
    {
      text: words.editions,
      count: await count('editions', { state: { equals: 'submitted' } }),
      href: '/admin/collections/editions?where[state][equals]=submitted',
    },
    {
      text: words.campaigns,
      count: await count('campaigns', { workflowState: { in: unsent } }),
      href: `/admin/collections/campaigns?where[workflowState][in]=${unsent.join(',')}`,
    },
    {
      text: words.guides,
      count: await count('guides', { workflowState: { in: unsent } }),
      href: `/admin/collections/guides?where[workflowState][in]=${unsent.join(',')}`,
    },
    {
      text: words.deliveries,
      count: await count('deliveries', troubled),
      href: '/admin/collections/deliveries?where[state][in]=unconfirmed,held,rejected,auth-wait',
    },
    {
      text: words.slow,
      count: await count('deliveries', { state: { in: ['processing', 'committing'] }, dueAt: { less_than: slowBefore } }),
      href: `/admin/collections/deliveries?where[state][in]=processing,committing&where[dueAt][less_than]=${slowBefore}`,
    },
    {
      text: words.missed,
      count: await count('deliveries', { state: { equals: 'missed' }, dueAt: { greater_than: since } }),
      href: `/admin/collections/deliveries?where[state][equals]=missed&where[dueAt][greater_than]=${since}`,
    },
    {
      text: words.oldEditions,
      count: onOldEditions.length,
      href: `/admin/collections/schedules${onOldEditions.length > 0 ? `?where[id][in]=${onOldEditions.join(',')}` : ''}`,
    },
    {
      text: words.channels,
      count: await count('channels', { or: [{ needsLogin: { equals: true } }, { circuitOpenUntil: { exists: true } }] }),
      href: '/admin/suc-khoe-kenh',
    },
  ];
  // Officers download what others made: the counters are nobody's but those who can do something about them.
  const cards = actor.role === 'officer' ? [] : all;
  return (
    <section>
      <h2 className="pano-greeting">{words.greeting(actor.name)}</h2>
      <PublicationFaults />
      {await OwnPack({ payload, user, language })}
      {await OwnWork({ payload, user, language })}
      <div className="pano-dashboard">
        {cards.map((card) => (
          <a key={card.text} className={card.count > 0 ? 'pano-card' : 'pano-card is-calm'} href={card.href}>
            <strong>{card.count}</strong>
            {card.text}
          </a>
        ))}
      </div>
    </section>
  );
}
