import { mkdir, writeFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { encodeShortCode } from '../../src/codes/short-code.ts';
import type { StoredEdition } from '../../src/db/editions.ts';
import { addresses } from '../../src/domain/addresses.ts';
import { artworksOf, type CampaignContent, type LeafletContent } from '../../src/domain/content.ts';
import type { Delivery } from '../../src/domain/delivery.ts';
import type { UnitFace } from '../../src/domain/unit.ts';
import { formatOf } from '../../src/formats/formats.ts';
import { requestOf } from '../../src/render/edition-request.ts';
import type { Render } from '../../src/render/rendition-cache.ts';
import type { RenditionRequest } from '../../src/render/request.ts';
import { sha256Of } from '../../src/store/sha256.ts';
import { boardKey } from './campaign-office.ts';
import { pageKey } from './platform-accounts.ts';

/** One line of the table. `where` is a path on this machine, `url` where anybody gets it. */
export type Artefact = { name: string; where: string; url: string; sha256: string };

type Demo = {
  siteUrl: string;
  dataFolder: string;
  /** Where the simulated page can be looked at. */
  graphUrl: string;
  main: StoredEdition & { content: CampaignContent };
  leaflet: StoredEdition & { content: LeafletContent };
  unit: UnitFace;
  deliveries: Delivery[];
  render: Render;
};

/** Every artefact of the main job, fetched over the public port as anybody would, and the office's own print files. */
export async function collectArtefacts(demo: Demo): Promise<Artefact[]> {
  const { siteUrl, main, unit } = demo;
  const guideId = main.content.guideIds[0] ?? '';
  const packUrl = siteUrl + addresses.pack.path(main.content.id, unit.code);
  const editionUrl = `${siteUrl}/content/v1/editions/${main.sha256}`;
  await untilServed(editionUrl);
  return [
    await fetched('Ấn bản đã duyệt (JSON)', editionUrl),
    ...(await drawPieces(demo)),
    await saved(demo, `Bộ tài liệu của ${unit.name} (ZIP)`, packUrl, `${main.content.id}-${unit.code}.zip`),
    await fetched('Trang chiến dịch', `${siteUrl}/chien-dich/${main.content.id}`),
    await fetched('Trang hướng dẫn', `${siteUrl}/huong-dan/${guideId}`),
    await fetched('Trang tải về', `${siteUrl}/tai-ve`),
    await fetched('Content API: chiến dịch', `${siteUrl}/content/v1/campaigns/${main.content.id}`),
    await fetched('RSS', `${siteUrl}/feeds/portal.rss`),
    await fetched('JSON Feed', `${siteUrl}/feeds/portal.json`),
    await fetched('Bảng LED: danh sách phát', `${siteUrl}/boards/${boardKey}/manifest.json`),
    await scanned(demo),
    await posted(demo),
  ];
}

/** The print and screen files in the commune's name, as its pack holds them. */
async function drawPieces({ main, leaflet, unit, render, siteUrl, dataFolder }: Demo): Promise<Artefact[]> {
  const folder = join(dataFolder, 'an-pham');
  await mkdir(folder, { recursive: true });
  const pieces = [main, leaflet].flatMap((edition) =>
    artworksOf(edition.content).flatMap((artwork) =>
      artwork.formats.map((formatId) => {
        const output: RenditionRequest['output'] = formatOf(formatId).kind === 'print' ? 'pdf' : 'png';
        const request = { ...requestOf({ edition, artwork, formatId, output, siteUrl }), unit };
        return { request, file: `${artwork.key}-${formatId}.${output}`, label: formatOf(formatId).label.vi };
      }),
    ),
  );
  const artefacts: Artefact[] = [];
  for (const { request, file, label } of pieces) {
    const { bytes, sha256, codeUrl } = await render(request);
    await writeFile(join(folder, file), bytes);
    artefacts.push({
      name: `${label} (${request.output.toUpperCase()})`,
      where: shorten(join(folder, file)),
      url: codeUrl,
      sha256,
    });
  }
  return artefacts;
}

async function saved({ dataFolder }: Demo, name: string, url: string, file: string): Promise<Artefact> {
  const bytes = await readPack(url);
  const path = join(dataFolder, 'an-pham', file);
  await writeFile(path, bytes);
  return { name, where: shorten(path), url, sha256: hash(bytes) };
}

const mostWaits = 60;

/** The edge takes a moment to follow what was just published. What does not come is told by whoever reads it then. */
async function untilServed(url: string): Promise<void> {
  for (let waits = 0; waits < mostWaits && !(await fetch(url, { method: 'HEAD' })).ok; waits++) await sleep(500);
}

async function fetched(name: string, url: string): Promise<Artefact> {
  return { name, where: 'kho blob', url, sha256: hash(await read(url)) };
}

/** The code of the commune's poster must lead to the guide that the poster promises. */
async function scanned({ siteUrl, main, unit }: Demo): Promise<Artefact> {
  const code = encodeShortCode({ edition: main.number, artwork: 1, unitCode: unit.code, medium: 'poster' });
  const url = `${siteUrl}/q/${code}`;
  const response = await fetch(url, { redirect: 'manual' });
  const target = response.headers.get('location') ?? '';
  if (response.status !== 302 || !target.includes('/huong-dan/')) throw new Error(`${url} answered ${response.status} ${target}`);
  return {
    name: 'Mã QR trên áp phích → hướng dẫn',
    where: `dẫn tới ${target}`,
    url,
    sha256: hash(await read(new URL(target, siteUrl).href)),
  };
}

/** The page has exactly one post of this delivery: its link is its own. */
async function posted({ deliveries, graphUrl }: Demo): Promise<Artefact> {
  const delivery = deliveries.find(({ channelId }) => channelId === pageKey);
  if (!delivery?.receipt) throw new Error('the page has no receipt');
  const ledger: { message: string }[] = JSON.parse((await read(`${graphUrl}/__sim/posts`)).toString('utf8'));
  const own = ledger.filter(({ message }) => message.includes(delivery.effectKey.slice(0, 12)));
  if (own.length !== 1) throw new Error(`the page has ${own.length} posts of one delivery`);
  const where = `bài ${delivery.receipt.id}`;
  return { name: 'Bài trên trang Facebook (mô phỏng)', where, url: `${graphUrl}/__sim/`, sha256: delivery.effectKey };
}

/** On a slow machine a pack takes longer than a reader is let wait, and is asked for again. */
async function readPack(url: string): Promise<Buffer> {
  for (let round = 0; ; round++) {
    const { status } = await fetch(url, { method: 'HEAD', redirect: 'manual' });
    if (status !== 303) return read(url);
    if (round === 0) console.log('Đang chờ bộ tài liệu được làm xong…');
  }
}

async function read(url: string): Promise<Buffer> {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`${url} answered ${response.status}: ${(await response.text()).slice(0, 300)}`);
  return Buffer.from(await response.arrayBuffer());
}

const hash = (bytes: Buffer): string => sha256Of(bytes);
const shorten = (path: string): string => relative(process.cwd(), path);
