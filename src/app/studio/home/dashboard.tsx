import type { Payload, TypedUser, Where } from 'payload';
import { toActor } from '../../../access/actor.ts';

/** Nobody can make up for what was missed longer ago. */
const missedShownMs = 7 * 86_400_000;

type Card = { text: string; count: number; href: string };

/** What waits for the reader, before the list of collections. */
export async function Dashboard({ payload, user }: { payload: Payload; user: TypedUser }) {
  const actor = toActor(user);
  if (actor === null) return null;
  const count = async (collection: 'editions' | 'campaigns' | 'guides' | 'deliveries' | 'channels', where: Where) =>
    (await payload.count({ collection, where, overrideAccess: false, user })).totalDocs;
  const troubled = { state: { in: ['unconfirmed', 'held', 'rejected', 'auth-wait'] } };
  const since = new Date(Date.now() - missedShownMs).toISOString();
  const cards: Card[] = [
    {
      text: 'ấn bản chờ duyệt',
      count: await count('editions', { state: { equals: 'submitted' } }),
      href: '/admin/collections/editions?where[state][equals]=submitted',
    },
    {
      text: 'chiến dịch còn là bản nháp',
      count: await count('campaigns', { workflowState: { in: ['draft', 'rejected'] } }),
      href: '/admin/collections/campaigns?where[workflowState][in]=draft,rejected',
    },
    {
      text: 'hướng dẫn còn là bản nháp',
      count: await count('guides', { workflowState: { in: ['draft', 'rejected'] } }),
      href: '/admin/collections/guides?where[workflowState][in]=draft,rejected',
    },
    {
      text: 'lượt đăng cần người xem',
      count: await count('deliveries', troubled),
      href: '/admin/collections/deliveries?where[state][in]=unconfirmed,held,rejected,auth-wait',
    },
    {
      text: 'lượt đăng lỡ giờ trong 7 ngày qua',
      count: await count('deliveries', { state: { equals: 'missed' }, dueAt: { greater_than: since } }),
      href: `/admin/collections/deliveries?where[state][equals]=missed&where[dueAt][greater_than]=${since}`,
    },
    {
      text: 'kênh cần xem',
      count: await count('channels', { or: [{ needsLogin: { equals: true } }, { circuitOpenUntil: { exists: true } }] }),
      href: '/admin/suc-khoe-kenh',
    },
  ];
  return (
    <section>
      <h2 className="pano-greeting">Chào {actor.name}</h2>
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
