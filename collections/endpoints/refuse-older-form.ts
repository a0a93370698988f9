import { type CollectionSlug, type Endpoint, headersWithCors, type PayloadRequest, type SanitizedConfig } from 'payload';
import { mayWrite } from '../../src/access/locks.ts';
import { inTurnOf, savesOf } from '../../src/db/document-lock.ts';
import { type LastChange, lastChange } from '../../src/db/saved-now.ts';
import { baseHeader } from '../../src/domain/base-version.ts';
import { AppError } from '../../src/domain/errors.ts';
import type { ReaderText } from '../../src/domain/reader-language.ts';
import { dateTimeInBoth } from '../../src/text/dates.ts';
import { languageOfRequest } from '../fields/words.ts';

type Owner = { slug: string; endpoints: false | Omit<Endpoint, 'root'>[] };

/**
 * A form that says which version it was opened with is saved over that version and no other. The look and the whole save are one
 * turn, over all processes of the database: of two forms that are saved at once, the second sees what the first has saved.
 */
export async function withBaseVersions(building: Promise<SanitizedConfig>): Promise<SanitizedConfig> {
  const config = await building;
  for (const owner of config.collections as Owner[]) {
    owner.endpoints = (owner.endpoints || []).map((endpoint) =>
      endpoint.method === 'patch' && endpoint.path === '/:id'
        ? { ...endpoint, handler: overItsBase(endpoint.handler, owner.slug as CollectionSlug) }
        : endpoint,
    );
  }
  return config;
}

function overItsBase(save: Endpoint['handler'], collection: CollectionSlug): Endpoint['handler'] {
  return (req) => {
    const base = req.headers.get(baseHeader);
    const id = String(req.routeParams?.id ?? '');
    const { payload, user } = req;
    if (base === null || !user) return save(req);
    return inTurnOf({ payload, type: savesOf(collection), documentId: id }, async () => {
      const last = await lastChange({ payload, user, collection, id });
      // Payload says "forbidden" of what is gone: here it was open a moment ago.
      if (last === null || last.isTrashed) return refusal(req, { error: new AppError('document.gone'), status: 404 });
      // Who may not write it learns nothing of who did.
      const isRefused = last.updatedAt !== base && (await mayWrite(req, { collection, id }));
      return isRefused ? refusal(req, savedSince(req, last)) : save(req);
    });
  };
}

const somebody: ReaderText = { vi: 'Một người khác', en: 'Somebody else' };
const oneself: ReaderText = { vi: 'Chính bạn, ở một cửa sổ khác,', en: 'You yourself, in another window,' };

type Refusal = { error: AppError; status: number; told?: Record<string, string> };

function savedSince(req: PayloadRequest, { updatedAt, by }: LastChange): Refusal {
  const who = by?.id === String(req.user?.id) ? oneself : (by?.name ?? somebody);
  const params = { by: who, at: dateTimeInBoth(new Date(updatedAt)) };
  const error = new AppError('document.saved-since', { params });
  return { error, status: 409, told: { savedAt: updatedAt, by: by?.name ?? '' } };
}

/** In the form of Payload's own errors, which its forms read. */
function refusal(req: PayloadRequest, { error, status, told = {} }: Refusal): Response {
  const errors = [{ name: error.code, message: error.sentence(languageOfRequest(req)) }];
  const headers = headersWithCors({ headers: new Headers({ 'cache-control': 'no-store' }), req });
  return Response.json({ errors, code: error.code, ...told }, { status, headers });
}
