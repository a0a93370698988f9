import { beforeAll, describe, expect, it } from 'vitest';
import { unitReader } from '../../src/db/units.ts';
import type { SiteFrame } from '../../src/domain/generation.ts';
import type { EditionOf } from '../../src/domain/site.ts';
import { campaignPage } from '../../src/portal/campaign.ts';
import { endedBodiesOf } from '../../src/publish/resources/ended-bodies.ts';
import { decideEdition } from '../../src/workflow/decide.ts';
import { submitDocument } from '../../src/workflow/submit.ts';
import { createGuide } from '../setup/office.ts';
import { publishDocument, withdrawEdition } from '../setup/publish-document.ts';
import { editions } from '../setup/publish-fixture.ts';
import { office, payload } from '../setup/with-office.ts';

const submit = (documentId: string, now: Date) =>
  submitDocument({
    ...{ payload, user: office.editor, type: 'guide', documentId, now },
    ...{ checkArtworks: async () => [], freezeFile: async () => {} },
  });
const approve = (sha256: string, now: Date) =>
  decideEdition({ decision: 'approve', payload, user: office.approver, sha256, now });

/** The body ends on 20/11/2026: yesterday on the 21st. */
const endedOn = '2026-11-20T12:00:00.000Z';
const before = new Date('2026-11-19T16:59:00Z');
const onTheDay = new Date('2026-11-19T17:01:00Z');
const dayAfter = new Date('2026-11-21T03:00:00Z');

const end = (code: string, date: string | null, successor?: string) =>
  payload.update({
    ...{ collection: 'units', id: office.unitId(code), overrideAccess: false, user: office.admin },
    data: { endedOn: date, successor: successor ? office.unitId(successor) : null },
  });

let waiting: string;
beforeAll(async () => {
  const guide = await createGuide({ payload, office, key: 'cho-duyet' });
  waiting = (await submit(String(guide.id), before)).sha256;
});

describe('a body that ended yesterday', () => {
  it('has nothing new submitted or approved in its name, and its successor is named', async () => {
    await end('92-btgdv', endedOn, '92-ubnd');
    const guide = await createGuide({ payload, office, key: 'gui-muon' });
    const refused = {
      code: 'workflow.ended-body',
      forPeople: expect.stringMatching(/đã kết thúc hoạt động từ ngày 20\/11\/2026.*kế nhiệm: Ủy ban nhân dân thành phố Cần Thơ/),
    };
    await expect(submit(String(guide.id), dayAfter)).rejects.toMatchObject(refused);
    await expect(approve(waiting, dayAfter)).rejects.toMatchObject(refused);
  });

  it('was there until the midnight in Viet Nam before that day', async () => {
    const guide = await createGuide({ payload, office, key: 'nua-dem' });
    await expect(submit(String(guide.id), onTheDay)).rejects.toMatchObject({ code: 'workflow.ended-body' });
    expect((await submit(String(guide.id), before)).state).toBe('submitted');
    expect((await approve(waiting, before)).state).toBe('approved');
  });

  it('still lets what waits be sent back, and what is out be withdrawn', async () => {
    const guide = await createGuide({ payload, office, key: 'tra-lai' });
    const { sha256 } = await submit(String(guide.id), before);
    const reason = 'Cơ quan đã kết thúc.';
    const rejected = await decideEdition({ decision: 'reject', payload, user: office.approver, sha256, now: dayAfter, reason });
    expect(rejected.state).toBe('rejected');
    const other = await createGuide({ payload, office, key: 'thu-hoi' });
    const { editor, approver } = { editor: office.editor, approver: office.approver };
    const edition = await publishDocument({ payload, type: 'guide', id: String(other.id), editor, approver, now: before });
    expect((await withdrawEdition({ payload, user: office.approver, edition })).state).toBe('withdrawn');
  });

  it('ends the offices below it too', async () => {
    await end('92-btgdv', null);
    await end('92', endedOn);
    const guide = await createGuide({ payload, office, key: 'cap-tren' });
    await expect(submit(String(guide.id), dayAfter)).rejects.toMatchObject({
      code: 'workflow.ended-body',
      forPeople: expect.stringContaining('Thành phố Cần Thơ đã kết thúc'),
    });
    await end('92', null);
    expect((await submit(String(guide.id), dayAfter)).state).toBe('submitted');
  });
});

describe('pages of what it issued', () => {
  const frame = { siteUrl: 'https://a.vn', publisher: 'Ban', stylesheet: '', script: '', icon: '', preload: [], units: '' };
  const page = (ended: Pick<SiteFrame, 'endedBodies'>) => {
    const campaign = editions.campaign as EditionOf<'campaign'>;
    return campaignPage({
      frame: { ...frame, ...ended },
      campaign,
      guides: [],
      related: [],
      pictures: [],
      copiesOf: () => [],
      videos: new Map(),
    });
  };

  it('stay readable and say so', async () => {
    await end('92-btgdv', endedOn, '92-ubnd');
    const units = await unitReader(payload)();
    expect(endedBodiesOf({ units, at: before.toISOString() })).toEqual({});
    const ended = endedBodiesOf({ units, at: dayAfter.toISOString() });
    expect(ended.endedBodies).toEqual({
      '92-btgdv': { on: '2026-11-20', successor: 'Ủy ban nhân dân thành phố Cần Thơ' },
    });
    expect(page(ended)).toContain('Cơ quan này đã kết thúc hoạt động từ ngày 20/11/2026');
    expect(page(ended)).toContain('Cơ quan kế nhiệm: Ủy ban nhân dân thành phố Cần Thơ.');
    expect(page({})).not.toContain('kết thúc hoạt động');
  });
});
