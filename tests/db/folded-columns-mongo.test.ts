import { expect, it } from 'vitest';
import { mongoMigrations } from '../../src/db/engine/mongo-migrations.ts';
import { payload } from '../setup/with-payload.ts';

type Rows = { insertOne(row: object): Promise<unknown>; findOne(filter: object): Promise<Record<string, unknown> | null> };

// SQLite's twin is in `folded-columns-migration.test.ts`.
it.runIf(process.env.TEST_MONGODB_URL)('fills the columns of rows that MongoDB had before, twice without harm', async () => {
  const { collections } = payload.db as unknown as { collections: Record<string, { collection: Rows }> };
  const rows = (slug: string) => collections[slug]?.collection as Rows;
  await rows('campaigns').insertOne({ title: { vi: 'Hoà Bình học số', en: 'Peace learns' }, key: 'hoa-binh' });
  await rows('units').insertOne({ label: 'Xã Ea H’Leo, tỉnh Đắk Lắk', code: '24181', foldedLabel: 'xa ea h’leo' });
  const [step] = mongoMigrations.filter(({ name }) => name.endsWith('fill_search_columns'));
  for (let run = 0; run < 2; run++) await step?.up({ payload });
  expect(await rows('campaigns').findOne({ key: 'hoa-binh' })).toMatchObject({
    title: { vi: 'Hoà Bình học số', en: 'Peace learns' },
    searchText: ' hoa binh hoc so | peace learns | hoa binh ',
  });
  const unit = await rows('units').findOne({ code: '24181' });
  expect(unit?.searchText).toContain(' xa ea hleo tinh dak lak | xa ea h leo tinh dak lak ');
  expect(unit).not.toHaveProperty('foldedLabel');
});
