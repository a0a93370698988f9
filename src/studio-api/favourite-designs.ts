import type { TypedUser } from 'payload';
import { favouriteDesigns, markFavourite } from '../db/favourite-designs.ts';
import { designs } from '../designs/registry.gen.ts';
import { AppError } from '../domain/errors.ts';
import type { StudioPorts } from './ports.ts';
import type { Route, StudioAnswer, StudioRequest } from './route.ts';

type Ports = Pick<StudioPorts, 'payload'>;

/** Designs that an office likes best: each office has its own, and all of its people share them. */
export const favouriteDesignRoutes: Route<Ports>[] = [
  { method: 'GET', pattern: 'favourite-designs', permission: 'loggedIn', handler: listFavourites },
  { method: 'POST', pattern: 'favourite-designs', permission: 'write', handler: mark },
];

async function listFavourites({ payload }: Ports, { user }: StudioRequest): Promise<StudioAnswer> {
  const unit = unitOf(user);
  return { json: { favourites: unit === null ? [] : await favouriteDesigns({ payload, unit }) } };
}

async function mark({ payload }: Ports, { user, body: { design, isOn } }: StudioRequest): Promise<StudioAnswer> {
  const unit = unitOf(user);
  if (unit === null) throw invalid({ vi: 'tài khoản chưa thuộc đơn vị nào', en: 'the account belongs to no office' });
  if (typeof design !== 'string' || !Object.hasOwn(designs, design))
    throw invalid({ vi: 'không có mẫu này', en: 'there is no such design' });
  return { json: { favourites: await markFavourite({ payload, unit }, { design, isOn: isOn === true }) } };
}

/** Id of the account's unit. */
function unitOf({ unit }: TypedUser): string | null {
  const id: unknown = unit !== null && typeof unit === 'object' ? unit.id : unit;
  return typeof id === 'string' && id !== '' ? id : null;
}

const invalid = (detail: { vi: string; en: string }): AppError => new AppError('request.invalid', { params: { detail } });
