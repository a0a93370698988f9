import type { CollectionSlug, TypedUser } from 'payload';
import { describe, expect, it } from 'vitest';
import type { ContentType } from '../../src/domain/content.ts';
import { contentFacts } from '../../src/domain/content-facts.gen.ts';
import { AppError } from '../../src/domain/errors.ts';
import { artworkChecker } from '../../src/workflow/checks/check-artworks.ts';
import { submitDocument } from '../../src/workflow/submit.ts';
import { lexical, paragraph } from '../setup/lexical.ts';
import { office, payload } from '../setup/with-office.ts';

const types = Object.keys(contentFacts) as ContentType[];
const editor = () => ({ overrideAccess: false, user: office.editor as TypedUser });
const create = (type: ContentType, data: object) =>
  payload.create({ collection: contentFacts[type].collection, data: data as never, depth: 0, ...editor() });

/** What a submission is refused for, by the path of its field. */
async function refusedAt(type: ContentType, documentId: string): Promise<string[]> {
  const submitted = submitDocument({
    ...{ payload, user: office.editor as TypedUser, type, documentId, now: new Date() },
    ...{ checkArtworks: async () => [], freezeFile: async () => {} },
  });
  const error = await submitted.then(
    () => null,
    (cause: unknown) => cause,
  );
  if (!(error instanceof AppError)) throw new Error(`Expected a refusal, got ${String(error)}.`);
  return error.findings.map(({ path }) => path);
}

describe.each(types)('a %s with a title alone', (type) => {
  it('is saved, opened, saved again, and not submitted before it has the rest', async () => {
    const { id } = await create(type, { title: 'Mới nghĩ ra' });
    const collection = contentFacts[type].collection as CollectionSlug;
    const read = await payload.findByID({ collection, id, depth: 0, ...editor() });
    expect(read).toMatchObject({ title: 'Mới nghĩ ra', key: expect.stringMatching(/^moi-nghi-ra/) });
    await payload.update({ collection, id, data: { title: 'Nghĩ thêm' } as never, ...editor() });
    const missing = await refusedAt(type, String(id));
    expect(missing).toEqual(expect.arrayContaining(neededOf[type]));
  });
});

/** By hand: what each cannot do without. */
const neededOf: Record<ContentType, string[]> = {
  guide: ['reviewedAt', 'steps'],
  campaign: ['document.type', 'document.date', 'document.system', 'period.start', 'period.label'],
  leaflet: ['campaign', 'artwork.design', 'artwork.formats', 'artwork.headline', 'artwork.action', 'artwork.guide'],
  infographic: ['campaign', 'values'],
  video: ['durationSeconds', 'transcript'],
  article: ['body'],
};

it.each([
  ['an empty text', lexical(), 1],
  ['a line of spaces', lexical(paragraph('  ')), 1],
  ['words', lexical(paragraph('Có lời')), 0],
])('an article of %s', async (_, body, missing) => {
  const { id } = await create('article', { title: 'Tin', body });
  const found = await refusedAt('article', String(id)).catch(() => []);
  expect(found.filter((path) => path === 'body')).toHaveLength(missing);
});

it('an article of sections needs no text beside them', async () => {
  const { id } = await create('article', { title: 'Tin', sections: [{ text: '' }] });
  expect(await refusedAt('article', String(id))).toEqual(['sections.0.text']);
});

it('keeps half a piece, and names its empty boxes by its number', async () => {
  const artworks = [{ headline: 'Học số' }, { headline: '', design: 'leaflet-a5' }];
  const { id } = await create('campaign', { title: 'Nửa chừng', artworks });
  const missing = await refusedAt('campaign', String(id));
  expect(missing).toEqual(expect.arrayContaining(['artworks.0.design', 'artworks.1.headline', 'artworks.1.guide']));
  expect(missing).not.toContain('artworks.0.headline');
  expect(missing).not.toContain('artworks.1.design');
});

it('refuses at once what is filled in wrongly', async () => {
  const wrong = { document: { date: '31/02/2026' }, artworks: [{ design: 'co-toi' }] };
  await expect(create('campaign', { title: 'Sai ngày', ...wrong })).rejects.toMatchObject({
    data: {
      errors: [expect.objectContaining({ path: 'document.date' }), expect.objectContaining({ path: 'artworks.0.design' })],
    },
  });
});

it('wants a title', async () => {
  await expect(create('guide', { title: ' ' })).rejects.toMatchObject({
    data: { errors: expect.arrayContaining([expect.objectContaining({ path: 'title' })]) },
  });
});

it('says of a piece without a design that it has none, and of the others what is wrong with them', async () => {
  const artworks = [{ headline: 'Chưa có mẫu' }, { ...whole, headline: 'Học mỗi ngày một chút. '.repeat(11) }];
  const { id } = await create('campaign', { title: 'Một nửa', artworks });
  const submitted = submitDocument({
    ...{ payload, user: office.editor as TypedUser, type: 'campaign', documentId: String(id), now: new Date() },
    ...{ checkArtworks: artworkChecker({ siteUrl: 'http://localhost:3000' }), freezeFile: async () => {} },
  });
  const { findings } = await submitted.then(
    () => ({ findings: [] as AppError['findings'] }),
    (error: AppError) => error,
  );
  const said = findings.map(({ path, message }) => `${path}: ${message.vi}`);
  expect(said).toContainEqual(expect.stringMatching(/^artworks.1.headline: /));
  expect(said.filter((line) => line.startsWith('artworks.0.design'))).toHaveLength(1);
});
const whole = { design: 'poster-headline', formats: ['social-4x5'], action: 'Quét mã' };
