import type { TypedUser } from 'payload';
import { findTyped, forgetTyped, keepTyped, type TypedPlace } from '../db/typed-forms.ts';
import { contentTypeIn } from '../domain/content-list.ts';
import { AppError } from '../domain/errors.ts';
import { locales } from '../domain/locale.ts';
import type { StudioPorts } from './ports.ts';
import { mostFormBytes } from './previews/draft-form.ts';
import type { Route, StudioAnswer, StudioRequest } from './route.ts';

type Ports = Pick<StudioPorts, 'payload' | 'now'>;

const form = { method: 'POST', permission: 'loggedIn', mostBytes: mostFormBytes, takesForm: true } as const;

/** What an account typed into forms of contents and did not save: its own eyes alone see it, on whatever device it logs in. */
export const typedFormRoutes: Route<Ports>[] = [
  { ...form, pattern: 'typed/keep', handler: keep },
  { ...form, pattern: 'typed/find', handler: find },
  { ...form, pattern: 'typed/forget', handler: forget },
];

async function keep({ payload, now }: Ports, { user, body }: StudioRequest): Promise<StudioAnswer> {
  const { values } = body;
  if (values === null || typeof values !== 'object' || Array.isArray(values)) throw invalid();
  const typed = { values: values as Record<string, unknown>, savedAt: shortText(body.savedAt), session: shortText(body.session) };
  await keepTyped({ payload, place: placeOf(user, body) }, { ...typed, at: now().getTime() });
  return { json: {} };
}

async function find({ payload, now }: Ports, { user, body }: StudioRequest): Promise<StudioAnswer> {
  return { json: { typed: await findTyped({ payload, place: placeOf(user, body) }, now().getTime()) } };
}

async function forget({ payload }: Ports, { user, body }: StudioRequest): Promise<StudioAnswer> {
  await forgetTyped({ payload, place: placeOf(user, body) }, shortText(body.session));
  return { json: {} };
}

/** Forms of accounts and channels have passwords and keys in them: of those nothing is kept. */
function placeOf({ id: account }: TypedUser, { collection, id, locale }: StudioRequest['body']): TypedPlace {
  const language = locales.find((code) => code === locale);
  const isKnown = typeof collection === 'string' && contentTypeIn(collection) !== null;
  if (!isKnown || language === undefined || !(id === null || isShort(id))) throw invalid();
  return { account: String(account), collection, id: id as string | null, locale: language };
}

/** Longer than any id and any time. */
const longest = 64;
const isShort = (value: unknown): value is string => typeof value === 'string' && value !== '' && value.length <= longest;

function shortText(value: unknown): string {
  if (value === '' || isShort(value)) return value;
  throw invalid();
}

const invalid = (): AppError =>
  new AppError('request.invalid', { params: { detail: { vi: 'không rõ biểu mẫu nào', en: 'it is not clear which form' } } });
