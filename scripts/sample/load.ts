import type { CollectionSlug, Payload, TypedUser } from 'payload';
import type { PasswordContext } from '../../collections/hooks/check-password.ts';
import type { CampaignContent, Content } from '../../src/domain/content.ts';
import { contentFacts } from '../../src/domain/content-facts.gen.ts';
import { issuingNamesOf } from '../../src/domain/issuing-names.ts';
import { type SampleAccount, sampleAccounts } from './accounts.ts';
import { sampleArticles } from './articles.ts';
import { sampleCampaigns } from './campaigns.ts';
import { documentOf, englishOf, type IdOf, partsOf } from './documents.ts';
import { sampleGuides } from './guides.ts';
import { sampleInfographics } from './infographics.ts';
import { endedBodies } from './issuers.ts';
import { sampleLeaflets } from './leaflets.ts';
import { loadScenes } from './pictures/load-scenes.ts';
import { sampleVideos } from './videos.ts';

type Loading = { payload: Payload; onProgress?: (done: number, total: number) => void };

/** Every document of the sample in the order in which they may refer to each other. */
export function sampleContents(): Content[] {
  const articles = sampleArticles.map(({ content }) => content);
  return [...sampleGuides(), ...sampleCampaigns(), ...sampleLeaflets(), ...sampleInfographics(), ...sampleVideos(), ...articles];
}

/** Accounts of the demo, by their role's name. Those that exist are left alone. */
export async function loadAccounts({ payload }: Loading): Promise<Map<string, TypedUser>> {
  const accounts = new Map<string, TypedUser>();
  for (const account of sampleAccounts) accounts.set(account.key, await loadAccount(payload, account));
  return accounts;
}

/** Somebody of the office that issues a document: by the keys of the accounts. */
export function personOf(accounts: Map<string, TypedUser>, role: 'editor' | 'approver', { issuer }: Content): TypedUser {
  const person = accounts.get(`${role} ${issuer.unitCode}`);
  if (person === undefined) throw new Error(`the sample has no ${role} of ${issuer.unitCode}`);
  return person;
}

/** Bodies of the plans that have ended, so that the studio knows them and refuses new documents in their name. */
async function loadEndedBodies(payload: Payload): Promise<void> {
  for (const { parentCode, successorCode, endedOn, ...body } of endedBodies) {
    const { docs } = await payload.find({
      ...{ collection: 'units', pagination: false, depth: 0 },
      where: { code: { in: [body.code, parentCode, successorCode] } },
    });
    const unitOf = (code: string) => docs.find((unit) => unit.code === code);
    const [parent, successor] = [unitOf(parentCode), unitOf(successorCode)];
    if (unitOf(body.code) || !parent || !successor) continue;
    const path = `${parent.path}${body.code}/`;
    const ended = { endedOn: `${endedOn}T12:00:00.000Z`, successor: successor.id };
    await payload.create({
      collection: 'units',
      data: { ...body, label: body.name, level: 'office', parentCode, path, ...ended },
    });
  }
}

/** The bodies' names as their plans write them, where the catalogue has another: an administrator would add them to the unit. */
async function loadIssuingNames(payload: Payload): Promise<void> {
  const printed = sampleContents().map(({ issuer }) => issuer);
  const where = { code: { in: [...new Set(printed.map(({ unitCode }) => unitCode))] } };
  const { docs } = await payload.find({ collection: 'units', where, pagination: false, depth: 0 });
  for (const unit of docs) {
    const known = issuingNamesOf(unit);
    const names = printed.filter(({ unitCode, name }) => unitCode === unit.code && !known.includes(name)).map(({ name }) => name);
    if (names.length === 0) continue;
    const issuingNames = [...known.slice(1), ...new Set(names)].join('\n');
    await payload.update({ collection: 'units', id: unit.id, data: { issuingNames } });
  }
}

/**
 * The sample's documents, each written by an editor of the office that issues it. Documents that exist are left as they are:
 * someone may have edited them.
 */
export async function loadDocuments({
  payload,
  onProgress,
  accounts,
}: Loading & { accounts: Map<string, TypedUser> }): Promise<void> {
  await loadEndedBodies(payload);
  await loadIssuingNames(payload);
  const ids = new Map<string, string>();
  const idOf: IdOf = (collection, key) => {
    const id = ids.get(`${collection}/${key}`);
    if (id === undefined) throw new Error(`the sample names ${collection}/${key} before it is loaded`);
    return id;
  };
  const { docs: units } = await payload.find({ collection: 'units', pagination: false, depth: 0, select: { code: true } });
  for (const unit of units) ids.set(`units/${unit.code}`, String(unit.id));
  const pictures = accounts.get('editor');
  if (pictures === undefined) throw new Error('the sample has no editor');
  for (const [scene, id] of await loadScenes({ payload, editor: pictures })) ids.set(`media/${scene}`, id);

  const contents = sampleContents();
  for (const [index, content] of contents.entries()) {
    const collection = contentFacts[content.type].collection;
    const editor = personOf(accounts, 'editor', content);
    const id = await upsert({ payload, editor, collection, key: content.id, row: () => documentOf(content, idOf), content });
    ids.set(`${collection}/${content.id}`, id);
    if (content.type === 'campaign') await loadParts({ payload, editor, campaign: content, campaignId: id });
    onProgress?.(index + 1, contents.length);
  }
}

async function loadParts({
  payload,
  editor,
  campaign,
  campaignId,
}: {
  payload: Payload;
  editor: TypedUser;
  campaign: CampaignContent;
  campaignId: string;
}): Promise<void> {
  const { themes, slogans } = partsOf(campaign);
  const themeIds = new Map<unknown, string>();
  for (const { parentId, ...theme } of themes) {
    const row = () => ({ ...theme, campaign: campaignId, ...(parentId ? { parent: themeIds.get(parentId) } : {}) });
    themeIds.set(theme.key, await upsert({ payload, editor, collection: 'themes', key: String(theme.key), row }));
  }
  for (const slogan of slogans) {
    const row = () => ({ ...slogan, campaign: campaignId });
    await upsert({ payload, editor, collection: 'slogans', key: String(slogan.key), row });
  }
}

async function upsert({
  payload,
  editor,
  collection,
  key,
  row,
  content,
}: {
  payload: Payload;
  editor: TypedUser;
  collection: CollectionSlug;
  key: string;
  row: () => Record<string, unknown>;
  content?: Content;
}): Promise<string> {
  const where = { key: { equals: key } };
  const found = await payload.find({ collection, where, limit: 1, depth: 0 });
  if (found.docs[0]) return String(found.docs[0].id);
  const rights = { overrideAccess: false, user: editor, depth: 0 } as const;
  const created = await payload.create({ collection, data: row() as never, locale: 'vi', ...rights });
  const english = content ? englishOf(content, created) : null;
  if (english) await payload.update({ collection, id: created.id, data: english as never, locale: 'en', ...rights });
  return String(created.id);
}

async function loadAccount(payload: Payload, account: SampleAccount): Promise<TypedUser> {
  const { docs } = await payload.find({ collection: 'users', where: { email: { equals: account.email } }, limit: 1, depth: 0 });
  const units = await payload.find({ collection: 'units', where: { code: { equals: account.unitCode } }, limit: 1, depth: 0 });
  const { email, password, name, role } = account;
  const user =
    docs[0] ??
    (await payload.create({
      collection: 'users',
      data: { email, password, name, role, unit: units.docs[0]?.id },
      context: { isPublicPassword: true } satisfies PasswordContext,
    }));
  return { ...user, collection: 'users' } as TypedUser;
}
