import { describe, expect, it } from 'vitest';
import { payloadDeliveries } from '../../src/db/deliveries/deliveries.ts';
import type { Render } from '../../src/render/rendition-cache.ts';
import { decisionRoutes } from '../../src/studio-api/decisions.ts';
import { draftRoutes } from '../../src/studio-api/previews/drafts.ts';
import { decideEdition } from '../../src/workflow/decide.ts';
import { submitDocument } from '../../src/workflow/submit.ts';
import { vietnameseLetter } from '../setup/both-languages.ts';
import { createCampaign, createGuide } from '../setup/office.ts';
import { rest } from '../setup/rest.ts';
import { office, payload } from '../setup/with-office.ts';

type Json = Record<string, unknown>;
type Asked = { language?: 'vi' | 'en'; drawDraft?: Render } & Json;

async function ask(name: string, { language = 'vi', drawDraft, ...body }: Asked): Promise<Json> {
  const route = draftRoutes.find(({ pattern }) => pattern === `drafts/${name}`);
  const ports = {
    payload,
    store: null,
    render: drawDraft,
    drawDraft,
    siteUrl: 'https://bdhvs.example.vn',
    now: () => new Date(),
  };
  const request = { user: office.editor, language, body: { locale: 'vi', ...body } };
  const answer = await route?.handler(ports as never, request as never);
  return (answer as unknown as { json: Json }).json;
}

/** A form that somebody types. */
function typed(piece: object = {}) {
  const artworks = [
    { id: 'r1', design: 'poster-headline', formats: ['poster-a3'], headline: 'Học số', action: 'Quét mã', ...piece },
  ];
  const values = { title: 'Đang viết', issuerUnit: office.unitId('92-btgdv'), scopeUnits: [office.unitId('92')], artworks };
  return { collection: 'campaigns', values };
}
const side = { piece: 0, formatId: 'poster-a3', page: 1, unit: '' };

it('a preview that is asked for 50 times a second draws two, of which the newest is shown', async () => {
  const drawn: string[] = [];
  const drawDraft: Render = async ({ artwork }) => {
    drawn.push(artwork.headline.vi);
    await new Promise((done) => setTimeout(done, 300));
    return { bytes: Buffer.from(artwork.headline.vi), mimeType: 'image/jpeg' } as never;
  };
  const asks = Array.from({ length: 50 }, (_, key) =>
    ask('drawing', { ...typed({ headline: `Chữ ${key}` }), ...side, drawDraft }),
  );
  const answers = await Promise.all(asks);
  const shown = answers.filter(({ isOvertaken }) => isOvertaken !== true).map(({ picture }) => pictured(String(picture)));
  expect(drawn).toHaveLength(2);
  expect(shown).toEqual(drawn);
  expect(drawn.at(-1)).toBe('Chữ 49');
});

const pictured = (address: string) => Buffer.from(address.split(',')[1] ?? '', 'base64').toString('utf8');

describe('a piece whose design was removed', () => {
  const removed = () => typed({ design: 'poster-cu' });

  it('is listed, says at its field what to do, in either language, and names no ids of ours', async () => {
    const { pieces } = (await ask('pieces', removed())) as { pieces: { headline: string; formats: unknown[] }[] };
    expect(pieces).toMatchObject([{ headline: 'Học số', formats: [] }]);
    const drawDraft = (async () => {
      const { renderRendition } = await import('../../src/render/rendition.ts');
      return renderRendition;
    })();
    const draw = async (language: 'vi' | 'en') =>
      (await ask('drawing', { ...removed(), ...side, language, drawDraft: await drawDraft })) as {
        picture: unknown;
        findings: { severity: string; path: string; message: string }[];
      };
    const [vi, en] = [await draw('vi'), await draw('en')];
    expect(vi).toMatchObject({ picture: null, findings: [{ severity: 'fatal', path: expect.stringContaining('artworks.0') }] });
    expect(vi.findings[0]?.message).toMatch(/^Mẫu thiết kế “poster-cu” không còn nữa.*Hãy chọn mẫu khác/);
    expect(en.findings[0]?.message).toMatch(/Choose another one; what is written stays/);
    expect(JSON.stringify([vi, en])).not.toContain('poster-headline');
  });

  it('holds up no other change of its document, and is found at its submission', async () => {
    const guide = await createGuide({ payload, office, key: 'cho-ma' });
    const artworks = [{ ...typed().values.artworks[0], id: undefined, key: 'mot', guide: guide.id }];
    const { id } = await createCampaign({ payload, office, data: { key: 'mau-da-bo', artworks } as never });
    const stored = await payload.findByID({ collection: 'campaigns', id, depth: 0, locale: 'all' });
    const old = stored.artworks?.map((row) => ({ ...row, design: 'poster-cu' }));
    await payload.db.updateOne({ collection: 'campaigns', id, data: { ...stored, artworks: old } as never });
    const form = await payload.findByID({ collection: 'campaigns', id, depth: 0 });
    const rights = { overrideAccess: false, user: office.editor, depth: 0 } as const;
    const saved = await payload.update({ collection: 'campaigns', id, data: { ...form, title: 'Đổi tên' } as never, ...rights });
    expect(saved).toMatchObject({ title: 'Đổi tên', artworks: [{ design: 'poster-cu', headline: 'Học số' }] });
    const other = form.artworks?.map((row) => ({ ...row, design: 'poster-moi' }));
    await expect(
      payload.update({ collection: 'campaigns', id, data: { artworks: other } as never, ...rights }),
    ).rejects.toMatchObject({ data: { errors: [{ path: 'artworks.0.design' }] } });
  });
});

describe('approving on a page that is open since yesterday', () => {
  const now = () => new Date();
  const submit = (documentId: string) =>
    submitDocument({
      ...{ payload, user: office.editor, type: 'guide', documentId, now: now() },
      ...{ checkArtworks: async () => [], freezeFile: async () => {} },
    });
  const press = (sha256: string, language: 'vi' | 'en' = 'vi') => {
    const route = decisionRoutes.find(({ pattern }) => pattern === 'editions/:sha256/approve');
    const request = { user: office.approver, language, params: { sha256 }, body: {}, query: new URLSearchParams() };
    return route?.handler({ payload, now } as never, request as never);
  };
  const planned = async (sha256: string) =>
    (await payloadDeliveries(payload).list({ editionSha256: sha256, states: ['planned'] })).length;

  it('is refused with who has submitted anew since, and nothing goes out', async () => {
    const { id } = await createGuide({ payload, office, key: 'mo-tu-hom-qua' });
    const seen = await submit(String(id));
    await payload.update({
      collection: 'guides',
      id,
      data: { title: 'Bản hôm nay' },
      overrideAccess: false,
      user: office.editor,
    });
    const newer = await submit(String(id));
    const refusal = await Promise.resolve(press(seen.sha256)).catch((error: Error) => error);
    expect(refusal).toMatchObject({ code: 'workflow.state' });
    expect((refusal as unknown as { sentence: (language: string) => string }).sentence('vi')).toMatch(
      /“đã có bản mới” nên không thể duyệt \(xử lý gần nhất: editor, \d\d:\d\d ngày/,
    );
    expect((refusal as unknown as { sentence: (language: string) => string }).sentence('en')).toMatch(
      /nobody can approve it \(handled last by editor, \d\d:\d\d on/,
    );
    expect([await planned(seen.sha256), await planned(newer.sha256)]).toEqual([0, 0]);
  });

  it('is refused with who has decided since', async () => {
    const { id } = await createGuide({ payload, office, key: 'da-tra-lai' });
    const { sha256 } = await submit(String(id));
    const decided = { payload, user: office.approver, sha256, now: now(), reason: 'Thiếu một bước.' } as const;
    await decideEdition({ ...decided, decision: 'reject' });
    const refusal = await Promise.resolve(press(sha256)).catch((error: Error) => error);
    expect((refusal as unknown as { sentence: (language: string) => string }).sentence('vi')).toContain(
      'xử lý gần nhất: approver',
    );
    expect(await planned(sha256)).toBe(0);
  });
});

describe('a title of 1,139 letters', () => {
  const long = 'Chữ '.repeat(285).trim();

  it('is told at its field in the reader’s language, and what was stored stays', async () => {
    expect([...long]).toHaveLength(1_139);
    const { id } = await createGuide({ payload, office, key: 'ten-dai' });
    const login = await payload.login({
      collection: 'users',
      data: { email: 'editor@example.vn', password: 'mot-mat-khau-dai' },
    });
    const save = async (language: string) => {
      const sent = { method: 'PATCH', body: { title: long, summary: 'Gõ cùng lúc' }, token: String(login.token) };
      const { status, body } = await rest(`guides/${id}`, { ...sent, headers: { 'accept-language': language } });
      const [{ data }] = body.errors as [{ data: { errors: { path: string; message: string }[] } }];
      return { status, errors: data.errors };
    };
    const [vi, en] = [await save('vi'), await save('en')];
    expect(vi).toMatchObject({ status: 400, errors: [{ path: 'title', message: expect.stringContaining('dài 1139 ký tự') }] });
    expect(en).toMatchObject({ status: 400, errors: [{ path: 'title', message: expect.stringContaining('has 1139 letters') }] });
    expect(en.errors[0]?.message.replaceAll(/[“”]/g, '')).not.toMatch(vietnameseLetter);
    expect(await payload.findByID({ collection: 'guides', id, depth: 0 })).toMatchObject({
      title: 'Cài đặt VNeID',
      summary: 'Từng bước một.',
    });
  });
});
