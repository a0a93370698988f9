import { unitsWithCodes } from '../db/units.ts';
import { findFormerDistricts } from '../units/former-districts.ts';
import type { StudioPorts } from './ports.ts';
import type { Route, StudioAnswer, StudioRequest } from './route.ts';

type Ports = Pick<StudioPorts, 'payload'>;

export const formerDistrictRoutes: Route<Ports>[] = [
  { method: 'GET', pattern: 'former-districts', permission: 'write', handler: listDistricts },
];

/** Districts of before July 2025 with the typed name, each with the communes of today on its ground. */
async function listDistricts({ payload }: Ports, { query }: StudioRequest): Promise<StudioAnswer> {
  const found = findFormerDistricts((query.get('name') ?? '').slice(0, 100));
  const codes = [...new Set(found.flatMap((district) => district.codes))];
  const rows = await unitsWithCodes(payload, codes);
  const units = new Map(rows.map(({ id, code, name }) => [code, { id, name }]));
  const districts = found.map(({ label, codes: own }) => ({ label, units: own.flatMap((code) => units.get(code) ?? []) }));
  return { json: { districts } };
}
