import { expect, it } from 'vitest';
import { createCampaign } from '../setup/office.ts';
import { office, payload } from '../setup/with-office.ts';

const codeOf = (unit: unknown) => (unit as { code: string }).code;

it('stands in the name of the writer’s own office and for its own place where no other is chosen', async () => {
  const nothing = { key: 'nha', issuerUnit: undefined, scopeUnits: undefined };
  const { id, issuerUnit, issuerPath, scopeUnits } = await createCampaign({ payload, office, data: nothing as never });
  expect(issuerPath).toBe('vn/92/92-btgdv/');
  expect([codeOf(issuerUnit), ...(scopeUnits ?? []).map(codeOf)]).toEqual(['92-btgdv', '92']);
  // Saved later by somebody else: the choice stays.
  const data = { title: 'Sửa' };
  const after = await payload.update({ collection: 'campaigns', id, data, overrideAccess: false, user: office.admin });
  expect([after.issuerPath, ...(after.scopeUnits ?? []).map(codeOf)]).toEqual(['vn/92/92-btgdv/', '92']);
});
