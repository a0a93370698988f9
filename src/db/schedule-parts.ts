import type { Payload, PayloadRequest, Where } from 'payload';
import { mayFollowTheme, mayPostOn, maySchedule } from '../access/planning.ts';
import type { Actor } from '../access/roles.ts';
import { AppError } from '../domain/errors.ts';
import { type OfficePath, officeOfSchedule } from '../domain/office-path.ts';
import { idOf } from './schedules.ts';

/** What a schedule names, with the office that it belongs to. `isPublic`: every office may read it. */
type NamedPart = { id: string; name: string; path: OfficePath; isPublic: boolean };

type ScheduleParts = { editions: NamedPart[]; themes: NamedPart[]; channels: (NamedPart & { kind: string })[] };

/** The fields of a schedule that name something: ids, or the documents themselves. */
export type NamingFields = { editions?: unknown[] | null; theme?: unknown; channels?: unknown[] | null };

type Asked = { payload: Payload; fields: NamingFields; req?: PayloadRequest | undefined };

/** A field, the id in it, and why the account may not use it. */
export type ForeignPart = { field: 'editions' | 'theme' | 'channels'; id: string; error: AppError };

/** Past access on purpose: the caller judges whose they are. What is gone is left out. */
async function readParts({ payload, fields, req }: Asked): Promise<ScheduleParts> {
  const within = (ids: string[]): { where: Where } => ({ where: { id: { in: ids } } });
  const all = { pagination: false, depth: 0, ...(req && { req }) } as const;
  const [editionIds, channelIds] = [(fields.editions ?? []).map(idOf), (fields.channels ?? []).map(idOf)];
  const themeIds = fields.theme ? [idOf(fields.theme)] : [];
  const editions = await payload.find({
    ...{ collection: 'editions', ...all, ...within(editionIds) },
    select: { title: true, issuerPath: true, sharedAt: true },
  });
  const themes = await payload.find({
    ...{ collection: 'themes', ...all, ...within(themeIds) },
    select: { title: true, key: true, issuerPath: true, sharedAt: true },
  });
  const channels = await payload.find({
    ...{ collection: 'channels', ...all, ...within(channelIds) },
    select: { name: true, kind: true, officePath: true },
  });
  return {
    editions: editions.docs.map(({ id, title, issuerPath, sharedAt }) => {
      return { id: String(id), name: title, path: issuerPath || null, isPublic: Boolean(sharedAt) };
    }),
    themes: themes.docs.map(({ id, title, key, issuerPath, sharedAt }) => {
      return { id: String(id), name: title || key, path: issuerPath || null, isPublic: Boolean(sharedAt) };
    }),
    channels: channels.docs.map(({ id, name, kind, officePath }) => {
      return { id: String(id), name, kind, path: officePath || null, isPublic: false };
    }),
  };
}

/** Of a schedule that no person of an office makes: an administrator's, or one from the command line. */
export async function officeOfParts(asked: Asked): Promise<OfficePath> {
  const { editions, themes, channels } = await readParts(asked);
  const pathsOf = (parts: readonly NamedPart[]) => parts.flatMap(({ path }) => path ?? []);
  return officeOfSchedule({ subjects: pathsOf([...editions, ...themes]), channels: pathsOf(channels) });
}

/**
 * What of a plan the account may not use. An id that is gone is not among them: it is refused as other mistakes are. Names are in
 * the sentences only where the account may read them.
 */
export async function foreignParts({
  actor,
  fields,
  ...asked
}: Omit<Asked, 'fields'> & { actor: Actor; fields: NamingFields & { whichEdition?: string | null } }): Promise<ForeignPart[]> {
  const { editions, themes, channels } = await readParts({ ...asked, fields });
  const isFixed = fields.whichEdition !== 'newest';
  return [
    ...editions
      .filter((part) => !maySchedule(actor, part, isFixed))
      .map(({ id, name, isPublic }): ForeignPart => {
        const error = isPublic
          ? new AppError('schedule.foreign-follow', { params: { title: name } })
          : new AppError('schedule.foreign-edition', { params: { edition: id } });
        return { field: 'editions', id, error };
      }),
    ...themes
      .filter((part) => !mayFollowTheme(actor, part))
      .map(({ id }): ForeignPart => {
        return { field: 'theme', id, error: new AppError('schedule.foreign-theme', { params: { theme: id } }) };
      }),
    ...channels
      .filter((part) => !mayPostOn(actor, part))
      .map(({ id }): ForeignPart => {
        return { field: 'channels', id, error: new AppError('schedule.foreign-channel', { params: { channel: id } }) };
      }),
  ];
}
