import { type Attack, verdictOf } from '../attack.ts';
import { createdId, discard, oneOf } from '../rows.ts';

/** Letters that stand in a code, so that a forged one has the right form. */
const letters = '23456789ABCDEFGHJKMNPQRSTVWXYZ';

const forgedCodes: Attack = {
  finding: '13',
  what: '40 forged codes from one address; a right one from there is answered',
  run: async (target) => {
    const { code } = target;
    const own = '203.0.113.30';
    for (let index = 0; index < 40; index += 1) {
      const forged = Array.from({ length: 16 }, (_, place) => letters[(index * 7 + place * 11) % letters.length]).join('');
      await target.send({ path: `/q/${forged}`, from: own });
    }
    if (code === null) return { held: false, seen: 'not tried: give a code from the demo’s table as the second argument' };
    const { status } = await target.send({ path: `/q/${code}`, from: own });
    const { status: checked } = await target.send({ path: `/v/${code}`, from: own });
    return verdictOf({ q: status, v: checked }, () => [200, 301, 302, 303, 307, 308].includes(status) && checked < 400);
  },
};

const odd = ['javascript:alert(1)', ' JaVaScRiPt:alert(1)', 'data:text/html,x', 'vbscript:x', 'java\tscript:alert(1)'];

const scriptLinks: Attack = {
  finding: '22',
  what: `a reference leads to a script (${odd.length} ways to write it)`,
  run: async (target) => {
    const as = 'editor 17623-ubnd';
    const { id: unit } = await oneOf({ target, collection: 'units', query: '&where[code][equals]=17623-ubnd' });
    const statuses: number[] = [];
    for (const url of ['https://example.vn/', ...odd]) {
      const body = {
        title: 'Nháp thử',
        issuerUnit: unit,
        reviewedAt: '2026-11-01',
        steps: [{ title: 'Một', text: 'Hai' }],
        references: [{ label: 'x', url }],
      };
      const { status, json } = await target.send({ method: 'POST', path: '/api/guides?depth=0', as, body });
      await discard({ target, collection: 'guides', id: createdId(json) });
      statuses.push(status);
    }
    return verdictOf({ statuses: statuses.join(' ') }, () =>
      statuses.every((status, index) => status === (index === 0 ? 201 : 400)),
    );
  },
};

const futureCursor: Attack = {
  finding: '23',
  what: 'a mirror comes with a cursor of the future or of another store',
  run: async (target) => {
    const first = await target.send({ path: '/content/v1/changes?limit=1' });
    const { cursor } = first.json as { cursor: string };
    const parts = Buffer.from(cursor, 'base64url').toString('utf8');
    const later = parts.replace(/\d{10,}/g, (digits) => String(Number(digits) + 3_600_000));
    const odd = Buffer.from(later).toString('base64url');
    const { status, json } = await target.send({ path: `/content/v1/changes?since=${encodeURIComponent(odd)}` });
    const isReset = (json as { reset?: boolean } | null)?.reset === true;
    return verdictOf({ status, reset: isReset }, () => status === 400 || isReset);
  },
};

const rfc: Attack = {
  finding: '28, 30',
  what: 'If-Match, odd Host, an empty parameter, an odd address below /content',
  run: async (target) => {
    const match = await target.send({ path: '/content/v1/guides', headers: { 'if-match': '"nothing"' } });
    const host = await target.send({ path: '/', headers: { host: 'a b' } });
    const odd = await target.send({ path: '/content/khong-co', headers: { accept: 'application/json' } });
    const type = String(odd.headers['content-type'] ?? '');
    const seen = { 'if-match': match.status, host: host.status, odd: odd.status, type };
    return verdictOf(
      seen,
      () => match.status === 412 && host.status === 400 && odd.status === 404 && type.includes('problem+json'),
    );
  },
};

/** What anybody may ask of the public side. */
export const publicAttacks: Attack[] = [forgedCodes, scriptLinks, futureCursor, rfc];
