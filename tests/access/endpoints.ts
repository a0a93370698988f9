import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import type { Payload } from 'payload';
import { AppError } from '../../src/domain/errors.ts';
import { deliveryContext } from '../../src/server/worker.ts';
import { readSettings } from '../../src/settings.ts';
import { openFolderStore } from '../../src/store/folder.ts';
import { answerRoutes } from '../../src/studio-api/answer-routes.ts';
import type { StudioPorts } from '../../src/studio-api/ports.ts';
import type { Route } from '../../src/studio-api/route.ts';
import { studioRoutes } from '../../src/studio-api/studio-api.ts';
import { hashOf } from '../../src/workflow/freeze/canonical.ts';
import { createCampaign, createGuide, type Office } from '../setup/office.ts';
import { editions } from '../setup/publish-fixture.ts';
import { type Person, people, userOf } from './people.ts';

export type Endpoints = {
  /** Calls the endpoint; `false` = 401, 403 or 404. Any other answer came past the access checks. Throws for a 500. */
  admits(route: Route<StudioPorts>, person: Person): Promise<boolean>;
  close(): Promise<void>;
};

type Target = { payload: Payload; office: Office; folder: string };

/** The studio's endpoints with their real handlers on a real database; drawing, publishing and sending are refused. */
export async function openEndpoints({ payload, office, folder }: Target): Promise<Endpoints> {
  const params = await openTargets({ payload, office });
  const ports = await portsOf({ payload, office, folder });
  const server = createServer((request, response) => void answerRoutes({ routes: studioRoutes, ports, request, response }));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    admits: async ({ method, pattern }, person) => {
      const path = pattern.replace(
        /:(\w+)/g,
        (_, name: string) => params[name === 'id' ? `${pattern.split('/')[0]}Id` : name] ?? 'x',
      );
      const form = { collection: 'guides', id: params.guideId, locale: 'vi', values: {} };
      const body = { reason: 'Một lý do đủ dài', link: 'https://a.vn', ...form };
      const headers = { 'x-person': String(people.indexOf(person)) };
      const url = `http://127.0.0.1:${port}/api/pano/${path}`;
      const { status } = await fetch(url, { method, headers, ...(method === 'POST' ? { body: JSON.stringify(body) } : {}) });
      if (status >= 500) throw new Error(`Expected ${method} ${path} to answer, got ${status}.`);
      return ![401, 403, 404].includes(status);
    },
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}

/** An edition, a delivery of it, a dead webhook call and a channel, by the names of the patterns' parameters. */
async function openTargets({ payload, office }: Omit<Target, 'folder'>): Promise<Record<string, string>> {
  const { content } = editions.guide;
  const sha256 = hashOf(content);
  const at = new Date().toISOString();
  await payload.create({
    collection: 'editions',
    data: {
      ...{ sha256, number: 1, version: 1, title: 'Ấn bản', contentType: 'guide', contentId: 'c', documentId: 'd' },
      ...{ issuerPath: 'vn/92/92-btgdv/', submittedBy: 'An', submittedById: 'u', submittedAt: at, state: 'submitted' },
      content: content as never,
    },
  });
  const channel = 'cong-quyen';
  await payload.create({ collection: 'channels', data: { key: channel, name: 'Cổng', kind: 'portal', settings: {} } });
  const delivery = await payload.create({
    collection: 'deliveries',
    data: {
      ...{ effectKey: 'quyen', editionSha256: sha256, channelId: channel, scheduleId: 'at-once', state: 'preparing' },
      ...{ dueAt: at, nextAt: at, attempts: 0, fence: 0 },
    },
  });
  const call = await payload.create({
    collection: 'webhook-calls',
    data: {
      ...{ key: 'quyen', webhook: 'x', messageId: 'x', payload: '{}', state: 'dead', attempts: 1, fence: 0 },
      ...{ firstAt: at, nextAttemptAt: at },
    },
  });
  const guide = await createGuide({ payload, office, key: 'quyen' });
  const campaign = await createCampaign({ payload, office, data: { key: 'quyen' } });
  const versions = await payload.findVersions({ collection: 'guides', where: { parent: { equals: guide.id } } });
  return {
    ...{ sha256, channel, key: channel, guideId: String(guide.id) },
    ...{ collection: 'guides', documentsId: String(guide.id), version: String(versions.docs[0]?.id) },
    ...{
      campaignsId: String(campaign.id),
      deliveriesId: String(delivery.id),
      'webhook-callsId': String(call.id),
      accountsId: String(office.officer.id),
    },
  };
}

async function portsOf({ payload, office, folder }: Target): Promise<StudioPorts> {
  const store = await openFolderStore({ folder: join(folder, 'store') });
  const refuse = () => Promise.reject(new AppError('request.invalid', { params: { detail: 'không vẽ, không gửi' } }));
  const making = { publish: refuse, findPublished: refuse, publishNow: refuse, takeBack: refuse };
  const trouble = async () => ({ generation: null, documents: [], parts: [], failure: null });
  const publisher = { ...making, trouble, announceNext: refuse, collect: refuse };
  const render = refuse;
  const settings = { ...readSettings(), siteUrl: 'https://bdhvs.example.vn' };
  const delivery = deliveryContext({
    payload,
    render,
    store,
    videos: { poster: refuse, take: refuse },
    generation: publisher,
    settings,
  });
  /** Instead of a session: the header says who it is. */
  const auth = async ({ headers }: { headers: Headers }) => {
    return { user: userOf(office, people[Number(headers.get('x-person'))] ?? 'nobody') };
  };
  return {
    ...{ payload: Object.assign(Object.create(payload), { auth }) as Payload, store, render, publisher, delivery },
    ...{
      draftPost: refuse,
      typedPost: refuse,
      drawDraft: refuse,
      publisherName: 'Cần Thơ',
      freezeFile: async () => {},
      siteUrl: settings.siteUrl,
    },
    ...{ measureFolder: join(folder, 'measure'), now: () => new Date() },
  };
}
