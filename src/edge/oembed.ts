import { addresses } from '../domain/addresses.ts';
import { refuse } from './http/answers.ts';
import { type Exchange, frameOf } from './http/exchange.ts';
import type { MadeAnswers } from './http/made-answers.ts';
import { type Bodies, readResource } from './http/send-resource.ts';
import { words } from './words.ts';

type OembedDocument = {
  width: number;
  height: number;
  thumbnail_url?: string;
  thumbnail_width?: number;
  thumbnail_height?: number;
};

type Oembed = { exchange: Exchange; bodies: Bodies; made: MadeAnswers };

/**
 * `/oembed?url=…` (oembed.com): what a site shows when a person pastes the address of one of our pages. The document is
 * prebuilt beside the page; only the size depends on the request.
 */
export async function answerOembed({ exchange, bodies, made }: Oembed): Promise<void> {
  const { query, generation } = exchange;
  const format = query.get('format') ?? 'json';
  if (format !== 'json') {
    const detail = words.embedFormatWhy;
    return refuse({ exchange, status: 501, title: words.embedFormat, detail });
  }
  const path = addresses.oembed.path(ownPath(exchange) ?? '');
  const resource = generation?.resources.get(path);
  if (resource?.status !== 200) {
    const detail = words.embedUnknownWhy;
    return refuse({ exchange, status: 404, title: words.embedUnknown, detail });
  }
  const most = { width: mostOf(query.get('maxwidth')), height: mostOf(query.get('maxheight')) };
  const make = async (): Promise<string> => {
    const stored = JSON.parse((await readResource(resource, bodies)).toString('utf8')) as OembedDocument;
    return JSON.stringify(fitted(stored, most));
  };
  await made.send({ exchange, key: `${path} ${most.width}×${most.height}`, make });
}

/** Path of the page in `url`; `null` for another site's page, and for a text that is no address. */
function ownPath(exchange: Exchange): string | null {
  const url = exchange.query.get('url') ?? '';
  if (!URL.canParse(url)) return null;
  const { origin, pathname } = new URL(url);
  return origin === frameOf(exchange).siteUrl ? pathname.replace(/(.)\/+$/, '$1') : null;
}

function mostOf(text: string | null): number {
  return text !== null && /^[1-9]\d{0,5}$/.test(text) ? Number(text) : Number.POSITIVE_INFINITY;
}

/** The document in the size that was asked for. A larger picture is left out: the standard allows none. */
function fitted(stored: OembedDocument, most: { width: number; height: number }): OembedDocument {
  const { thumbnail_url, thumbnail_width = 0, thumbnail_height = 0, ...rest } = stored;
  const hasRoom = thumbnail_url !== undefined && thumbnail_width <= most.width && thumbnail_height <= most.height;
  const size = { width: Math.min(rest.width, most.width), height: Math.min(rest.height, most.height) };
  return { ...rest, ...size, ...(hasRoom ? { thumbnail_url, thumbnail_width, thumbnail_height } : {}) };
}
