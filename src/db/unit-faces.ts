import type { Payload, TypedUser, Where } from 'payload';
import { toActor } from '../access/actor.ts';
import { countryCodes, type Logo, type UnitFace } from '../domain/unit.ts';
import type { Media, Unit as UnitRow } from '../payload-types.ts';

/** A commune as its pieces show it: with its logo, or its province's where it has none. `null` for no such place. */
export async function faceOfUnit({ payload, code }: { payload: Payload; code: string }): Promise<UnitFace | null> {
  const where: Where = { code: { equals: code } };
  const row = await firstUnit(payload, { and: [where, { level: { in: ['province', 'commune'] } }] });
  if (row === null) return null;
  const { name, provinceName, parentCode } = row;
  const logo = logoOf(row) ?? logoOf(parentCode ? await firstUnit(payload, { code: { equals: parentCode } }) : null);
  return { code, name, provinceName: provinceName ?? null, ...(logo ? { logo } : {}) };
}

/** The commune in which an account works; `null` where it works for a province or the country. */
export async function placeOf({ payload, user }: { payload: Payload; user: TypedUser }): Promise<UnitFace | null> {
  const codes = (toActor(user)?.unitPath ?? '').split('/');
  const code = codes.find((one) => /^\d{5}$/.test(one));
  return code === undefined ? null : faceOfUnit({ payload, code });
}

type Scopes = { payload: Payload; scopeCodes: readonly string[] };

/** A commune of some places that has a logo of its own, or the first that carries its province's; `null` where there is none. */
export async function placeWithLogo({ payload, scopeCodes }: Scopes): Promise<{ code: string; name: string } | null> {
  const inside: Where[] = scopeCodes.some((code) => countryCodes.includes(code))
    ? []
    : [{ or: [{ code: { in: [...scopeCodes] } }, { parentCode: { in: [...scopeCodes] } }] }];
  const hasLogo: Where = { logo: { exists: true } };
  const commune = await firstUnit(payload, { and: [{ level: { equals: 'commune' } }, hasLogo, ...inside] });
  if (commune !== null) return { code: commune.code, name: commune.name };
  const province = await firstUnit(payload, { and: [{ level: { equals: 'province' } }, hasLogo, ...inside] });
  if (province === null) return null;
  const first = await firstUnit(payload, { and: [{ level: { equals: 'commune' } }, { parentCode: { equals: province.code } }] });
  return first && { code: first.code, name: first.name };
}

async function firstUnit(payload: Payload, where: Where): Promise<UnitRow | null> {
  const { docs } = await payload.find({ collection: 'units', where, sort: 'code', limit: 1, depth: 1, pagination: false });
  return docs[0] ?? null;
}

function logoOf(row: UnitRow | null): Logo | undefined {
  const file = row?.logo as Media | string | null | undefined;
  if (!row || !file || typeof file !== 'object') return undefined;
  const { sha256, width: widthPx, height: heightPx } = file;
  if (!sha256 || !widthPx || !heightPx) return undefined;
  return { sha256, widthPx, heightPx, unitCode: row.code, ...(row.emblem ? { emblem: row.emblem } : {}) };
}
