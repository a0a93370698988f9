import { expect, it } from 'vitest';
import { createCampaign } from '../setup/office.ts';
import { office, payload } from '../setup/with-office.ts';

it('stands in the name of the writer’s own office where no other one is chosen', async () => {
  const { id, issuerUnit, issuerPath } = await createCampaign({
    payload,
    office,
    data: { key: 'nha', issuerUnit: undefined } as never,
  });
  expect(issuerPath).toBe('vn/92/92-btgdv/');
  expect(typeof issuerUnit === 'object' ? issuerUnit.code : issuerUnit).toBe('92-btgdv');
  // Saved later by somebody else: the choice stays.
  const data = { title: 'Sửa' };
  const after = await payload.update({ collection: 'campaigns', id, data, overrideAccess: false, user: office.admin });
  expect(after.issuerPath).toBe('vn/92/92-btgdv/');
});
