import { beforeAll, expect, it } from 'vitest';
import { renderRendition } from '../../src/render/rendition.ts';
import { type EarlierPiece, earlierPieceRoutes } from '../../src/studio-api/earlier-pieces.ts';
import { createCampaign, createGuide } from '../setup/office.ts';
import { office, payload } from '../setup/with-office.ts';

let drawn = 0;
const drawDraft: typeof renderRendition = (request) => {
  drawn++;
  return renderRendition(request);
};

type Asked = { user?: unknown; params?: Record<string, string>; query?: string };

async function ask(pattern: string, { user = office.editor, params = {}, query = '' }: Asked = {}) {
  const route = earlierPieceRoutes.find((one) => one.pattern === pattern);
  const ports = { payload, drawDraft, siteUrl: 'https://bdhvs.example.vn' };
  const asked = { user, language: 'vi', params, query: new URLSearchParams(query), body: {} } as never;
  const answer = await route?.handler(ports, asked);
  if (answer === undefined || !('json' in answer)) throw new Error('Expected JSON.');
  return answer.json;
}

const list = async (asked: Asked = {}) => (await ask('earlier-pieces', asked)).pieces as EarlierPiece[];
const foreign = () => ({ ...office.editor, unitPath: 'vn/31/', unit: office.unitId('31') });

beforeAll(async () => {
  const guide = await createGuide({ payload, office, key: 'bai-truoc' });
  const row = { design: 'social-tile', formats: ['social-1x1'], action: 'Quét mã', guide: guide.id };
  const kit = { branding: { kit: 'authority' } };
  const older = { key: 'cu', title: 'Đợt cũ', artworks: [{ ...row, headline: 'Bài một', variant: 'dark' }] };
  await createCampaign({ payload, office, data: { ...older, ...kit } as never });
  const newer = [
    { ...row, headline: 'Bài hai', points: [{ text: 'Một ý' }] },
    { ...row, headline: 'Bài ba' },
  ];
  await createCampaign({ payload, office, data: { key: 'moi', title: 'Đợt mới', artworks: newer } as never });
  await createCampaign({ payload, office, data: { key: 'trong', title: 'Chưa có bài' } });
});

it('lists the pieces of the office, the newest first, each as a form takes it', async () => {
  const pieces = await list();
  expect(pieces.map(({ headline }) => headline)).toEqual(['Bài ba', 'Bài hai', 'Bài một']);
  const [, second, last] = pieces;
  expect(last).toMatchObject({ campaignTitle: 'Đợt cũ', kit: 'authority', values: { variant: 'dark', formats: ['social-1x1'] } });
  expect(last?.day).toMatch(/^\d\d\/\d\d\/\d{4}$/);
  expect(second?.values).toMatchObject({ headline: 'Bài hai', points: [{ text: 'Một ý' }], design: 'social-tile' });
  expect(second?.values.copyOf).toBe(`${second?.campaign}/${second?.row}`);
  // Made anew: two rows with one id cannot be stored.
  expect(JSON.stringify(pieces.map(({ values }) => values))).not.toMatch(/"(id|key)":/);
});

it('gives the words of the language in which the form is open', async () => {
  const [piece] = await list({ query: 'locale=en' });
  expect(piece).toMatchObject({ headline: 'Bài ba', values: { headline: '' } });
});

it('shows an office nothing of the drafts of another', async () => {
  expect(await list({ user: foreign() })).toEqual([]);
  expect(await list({ user: office.officer })).toEqual([]);
});

it('draws a stored piece once for all who look at it, and for nobody outside', async () => {
  const [{ campaign, row } = { campaign: '', row: '' }] = await list();
  const params = { id: campaign, row };
  const first = await ask('campaigns/:id/pieces/:row/picture', { params });
  expect(first.picture).toMatch(/^data:image\/webp;base64,/);
  expect(await ask('campaigns/:id/pieces/:row/picture', { params })).toEqual(first);
  expect(drawn).toBe(1);
  const outside = ask('campaigns/:id/pieces/:row/picture', { user: foreign(), params });
  await expect(outside).rejects.toMatchObject({ code: 'document.unknown' });
  const none = ask('campaigns/:id/pieces/:row/picture', { params: { ...params, row: 'khong-co' } });
  await expect(none).rejects.toMatchObject({ code: 'request.invalid' });
});
