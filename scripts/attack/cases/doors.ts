import { type Attack, statusIs, verdictOf } from '../attack.ts';
import { createdId, discard, oneOf, rowsOf } from '../rows.ts';
import type { Target } from '../target.ts';

/** An editor of one commune, who has no business with any other office. */
const stranger = 'editor 17623-ubnd';
/** An officer of another commune, who reads and downloads. */
const officer = 'officer';
/** Whose documents the strangers try to reach. */
const victimPath = 'vn/92/92-btgdv/';
const victim = `&where[issuerPath][equals]=${victimPath}`;

const contents = ['articles', 'campaigns', 'guides', 'infographics', 'leaflets', 'videos'];

const versions: Attack = {
  finding: '2',
  what: 'an officer reads the drafts of other offices by their version history',
  run: async (target) => {
    let foreign = 0;
    for (const collection of contents) {
      const { json } = await target.send({ path: `/api/${collection}/versions?depth=0&limit=100`, as: officer });
      const docs = (json as { docs?: { version?: { issuerPath?: string } }[] } | null)?.docs ?? [];
      foreign += docs.filter(({ version }) => version?.issuerPath === victimPath).length;
    }
    return verdictOf({ 'foreign versions': foreign }, () => foreign === 0);
  },
};

const schedulesOff: Attack = {
  finding: '3',
  what: 'a commune’s editor switches off every schedule of the country in one request',
  run: async (target) => {
    const path = '/api/schedules?where[isActive][equals]=true';
    const { status, json } = await target.send({ method: 'PATCH', path, as: stranger, body: { isActive: false } });
    const changed = (json as { docs?: unknown[] } | null)?.docs?.length ?? 0;
    return verdictOf({ status, changed }, () => changed === 0);
  },
};

const scheduleDeleted: Attack = {
  finding: '3',
  what: 'a commune’s editor renames and deletes a schedule of Cần Thơ',
  run: async (target) => {
    const { id, title } = await oneOf({ target, collection: 'schedules' });
    const path = `/api/schedules/${id}`;
    const renamed = await target.send({ method: 'PATCH', path, as: stranger, body: { title: 'Của tôi' } });
    const deleted = await target.send({ method: 'DELETE', path, as: stranger });
    const { json } = await target.send({ path, as: 'admin' });
    const isWhole = (json as { title?: string } | null)?.title === title;
    return verdictOf(
      { renamed: renamed.status, deleted: deleted.status, whole: isWhole },
      () => isWhole && renamed.status >= 400,
    );
  },
};

const foreignSlogan: Attack = {
  finding: '4',
  what: 'a commune’s editor writes a slogan and a theme into a foreign campaign',
  run: async (target) => {
    const campaign = await oneOf({ target, collection: 'campaigns', query: victim });
    const made = await Promise.all(
      [
        { collection: 'slogans', body: { text: 'Khẩu hiệu lạ', source: { seed: 'x', line: 1, quote: 'x' }, kind: 'khau-hieu' } },
        { collection: 'themes', body: { title: 'Chủ đề lạ', source: { seed: 'x', line: 1, quote: 'x' } } },
      ].map(async ({ collection, body }) => {
        const sent = { ...body, campaign: campaign.id, key: `la-${Date.now()}` };
        const { status, json } = await target.send({ method: 'POST', path: `/api/${collection}`, as: stranger, body: sent });
        await discard({ target, collection, id: createdId(json) });
        return status;
      }),
    );
    return verdictOf({ slogan: made[0], theme: made[1] }, () => made.every((status) => status === 403 || status === 404));
  },
};

const foreignPicture: Attack = {
  finding: '9',
  what: 'a foreign editor changes the description and the hash of an office’s picture',
  run: async (target) => {
    const picture = await oneOf({ target, collection: 'media' });
    const body = { alt: 'Bị sửa', sha256: '0'.repeat(64) };
    const { status } = await target.send({ method: 'PATCH', path: `/api/media/${picture.id}`, as: stranger, body });
    const after = (await target.send({ path: `/api/media/${picture.id}?depth=0`, as: 'admin' })).json as Record<string, unknown>;
    const isWhole = after.sha256 === picture.sha256 && after.alt === picture.alt;
    return verdictOf({ status, whole: isWhole }, () => isWhole && status >= 400);
  },
};

const systemFields: Attack = {
  finding: '9, 31',
  what: 'an editor sets hash, size and time of creation of what is the own',
  run: async (target) => {
    const { id: unit } = await oneOf({ target, collection: 'units', query: '&where[code][equals]=17623-ubnd' });
    const body = {
      ...{
        title: 'Bản nháp thử',
        sections: [{ text: 'Một đoạn.' }],
        issuerUnit: unit,
        createdAt: '2001-01-01T00:00:00.000Z',
        workflowState: 'approved',
      },
      ...{ editionSha256: 'f'.repeat(64), issuerPath: 'vn/', sharedAt: '2026-01-01T00:00:00.000Z', changedBy: 'x' },
    };
    const { status, json } = await target.send({ method: 'POST', path: '/api/articles?depth=0', as: stranger, body });
    const doc = (json as { doc?: Record<string, unknown> } | null)?.doc;
    await discard({ target, collection: 'articles', id: doc?.id });
    const isKept =
      doc !== undefined &&
      !String(doc.createdAt).startsWith('2001') &&
      (doc.workflowState ?? 'draft') === 'draft' &&
      doc.issuerPath !== 'vn/' &&
      !doc.editionSha256 &&
      !doc.sharedAt;
    // Refused as a whole, it would say nothing about the fields.
    return verdictOf({ status, 'fields kept': isKept }, () => isKept && status === 201);
  },
};

const issuerName: Attack = {
  finding: '20',
  what: 'an editor prints “Thủ tướng Chính phủ” as the issuing body',
  run: async (target) => {
    const { id: unit } = await oneOf({ target, collection: 'units', query: '&where[code][equals]=17623-ubnd' });
    const sections = [{ text: 'Một đoạn.' }];
    const body = { title: 'Bản nháp mạo danh', sections, issuerUnit: unit, issuerName: 'Thủ tướng Chính phủ' };
    const { status, json, text } = await target.send({ method: 'POST', path: '/api/articles?depth=0', as: stranger, body });
    const doc = (json as { doc?: Record<string, unknown> } | null)?.doc;
    await discard({ target, collection: 'articles', id: doc?.id });
    const isRefused = doc?.issuerName !== 'Thủ tướng Chính phủ';
    const isNamed = text.includes('Thủ tướng Chính phủ');
    return verdictOf({ status, 'the name is why': isNamed }, () => isRefused && status === 400 && isNamed);
  },
};

const deliveriesRead: Attack = {
  finding: '19',
  what: 'an officer reads deliveries, attempts and channels of other offices',
  run: async (target) => {
    const all = await rowsOf({ target, collection: 'deliveries' });
    const { json } = await target.send({ path: '/api/users/me', as: officer });
    const officerPath = (json as { user: { unitPath: string } }).user.unitPath;
    const counts: Record<string, number> = {};
    for (const collection of ['deliveries', 'delivery-attempts', 'delivery-metrics', 'schedules']) {
      const rows = await rowsOf({ target, collection, as: officer });
      counts[collection] = rows.filter(({ officePath }) => !String(officePath).startsWith(officerPath)).length;
    }
    const foreign = all.find(({ officePath }) => !String(officePath).startsWith(officerPath));
    const timeline = await target.send({ path: `/api/pano/deliveries/${foreign?.id}/timeline`, as: officer });
    const seen = Object.values(counts).reduce((sum, count) => sum + count, 0);
    return verdictOf(
      { 'foreign rows': seen, of: all.length, timeline: timeline.status },
      () => foreign !== undefined && seen === 0 && timeline.status >= 400,
    );
  },
};

const locks: Attack = {
  finding: '18',
  what: 'an officer locks a channel, and the administrator can still pause it',
  run: async (target) => {
    const channel = await oneOf({ target, collection: 'channels', query: '&where[kind][equals]=facebook' });
    const document = { relationTo: 'channels', value: channel.id };
    const user = { relationTo: 'users', value: (await oneOf({ target, collection: 'users' })).id };
    const made = await target.send({
      ...{ method: 'POST', path: '/api/payload-locked-documents', as: officer },
      body: { document, user },
    });
    const pause = (isPaused: boolean) =>
      target.send({ method: 'PATCH', path: `/api/channels/${channel.id}?depth=0`, as: 'admin', body: { isPaused } });
    const paused = await pause(true);
    await pause(Boolean(channel.isPaused));
    return verdictOf({ lock: made.status, pause: paused.status }, () => made.status >= 400 && paused.status === 200);
  },
};

const duplicates: Attack = {
  finding: '26',
  what: 'a unit is duplicated with the code “… - Copy”',
  run: async (target) => {
    const { id } = await oneOf({ target, collection: 'units', query: '&where[code][equals]=17623-ubnd' });
    return statusIs(await target.send({ method: 'POST', path: `/api/units/${id}/duplicate`, as: 'admin' }), 400, 403, 404, 405);
  },
};

/** What once ended with a status of 500. */
const crashes: [what: string, request: Parameters<Target['send']>[0]][] = [
  ['versions of a collection without any', { path: '/api/media/versions', as: officer }],
  ['versions of channels', { path: '/api/channels/versions', as: 'admin' }],
  ['preferences of nobody', { method: 'DELETE', path: '/api/payload-preferences/khong-co', as: officer }],
  ['an odd token of verification', { method: 'POST', path: '/api/users/verify/x' }],
  ['an operator as a value', { path: "/api/guides?where[title][equals]['$ne']=1", as: officer }],
  ['versions of a global', { path: '/api/globals/delivery-switches/versions', as: 'admin' }],
  [
    'a creation as a form',
    {
      ...{ method: 'POST', path: '/api/articles', as: stranger, body: Buffer.from('title=x') },
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
    },
  ],
];

const noCrash: Attack = {
  finding: '25',
  what: `${crashes.length} requests that ended with a status of 500`,
  run: async (target) => {
    const wrong: string[] = [];
    for (const [what, request] of crashes) {
      const { status } = await target.send(request);
      if (status >= 500) wrong.push(`${what} ${status}`);
    }
    return { held: wrong.length === 0, seen: wrong.length === 0 ? 'none ends so' : wrong.join('; ') };
  },
};

const anonymousAccess: Attack = {
  finding: '31',
  what: 'nobody’s rights are told to anybody',
  run: async (target) => {
    const { status, text } = await target.send({ path: '/api/access' });
    return verdictOf({ status, bytes: text.length }, () => status >= 400 || !text.includes('"users"'));
  },
};

/** Doors between offices. */
export const doorAttacks: Attack[] = [
  ...[versions, schedulesOff, scheduleDeleted, foreignSlogan, foreignPicture, systemFields, issuerName, deliveriesRead],
  ...[locks, duplicates, noCrash, anonymousAccess],
];
