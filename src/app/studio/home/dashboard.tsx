import type { ServerProps, TypedUser, Where } from 'payload';
import { toActor } from '../../../access/actor.ts';
import { readerLanguage } from '../../../domain/reader-language.ts';
import { homeWords } from './words.ts';

/** Older missed deliveries are not shown: it is too late to do anything about them. */
const missedShownMs = 7 * 86_400_000;

type Card = { text: string; count: number; href: string };

/** Counts of what waits for people, above the list of collections. */
export async function Dashboard({ payload, user, i18n }: Pick<ServerProps, 'payload' | 'i18n'> & { user: TypedUser }) {
  const actor = toActor(user);
  if (actor === null) return null;
  const words = homeWords[readerLanguage(i18n.language)];
  const count = async (collection: 'editions' | 'campaigns' | 'guides' | 'deliveries' | 'channels', where: Where) =>
    (await payload.count({ collection, where, overrideAccess: false, user })).totalDocs;
  const troubled = { state: { in: ['unconfirmed', 'held', 'rejected', 'auth-wait'] } };
  const since = new Date(Date.now() - missedShownMs).toISOString();
  const cards: Card[] = [
    {
      text: words.editions,
      count: await count('editions', { state: { equals: 'submitted' } }),
      href: '/admin/collections/editions?where[state][equals]=submitted',
    },
    {
      text: words.campaigns,
      count: await count('campaigns', { workflowState: { in: ['draft', 'rejected'] } }),
      href: '/admin/collections/campaigns?where[workflowState][in]=draft,rejected',
    },
    {
      text: words.guides,
      count: await count('guides', { workflowState: { in: ['draft', 'rejected'] } }),
      href: '/admin/collections/guides?where[workflowState][in]=draft,rejected',
    },
    {
      text: words.deliveries,
      count: await count('deliveries', troubled),
      href: '/admin/collections/deliveries?where[state][in]=unconfirmed,held,rejected,auth-wait',
    },
    {
      text: words.missed,
      count: await count('deliveries', { state: { equals: 'missed' }, dueAt: { greater_than: since } }),
      href: `/admin/collections/deliveries?where[state][equals]=missed&where[dueAt][greater_than]=${since}`,
    },
    {
      text: words.channels,
      count: await count('channels', { or: [{ needsLogin: { equals: true } }, { circuitOpenUntil: { exists: true } }] }),
      href: '/admin/suc-khoe-kenh',
    },
  ];
  return (
    <section>
      <h2 className="pano-greeting">{words.greeting(actor.name)}</h2>
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
