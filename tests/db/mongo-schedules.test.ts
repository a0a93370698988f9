import { expect, it } from 'vitest';
import { mongoMigrations } from '../../src/db/engine/mongo-migrations.ts';
import { payloadSchedules } from '../../src/db/schedules.ts';
import { payload } from '../setup/with-payload.ts';

type Driver = { insertOne(row: Record<string, unknown>): Promise<unknown>; findOne(): Promise<Record<string, unknown> | null> };

// SQLite's twin of this step is in `migrations.test.ts`.
it.runIf(process.env.TEST_MONGODB_URL)(
  'brings a stored schedule of one edition over to several, twice without harm',
  async () => {
    const edition = { title: 'VNeID', number: 1, version: 1, state: 'approved', sha256: 'e'.repeat(64), content: {} };
    const { id } = (await payload.db.create({ collection: 'editions', data: { ...edition, contentType: 'campaign' } })) as {
      id: string;
    };
    const { collections } = payload.db as unknown as { collections: Record<string, { collection: Driver }> };
    const rows = collections.schedules?.collection as Driver;
    const times = { startDate: '2026-12-01T00:00:00.000Z', time: '07:00', expandedUntil: new Date() };
    await rows.insertOne({ title: 'Hằng tuần', isActive: true, channels: [], edition: id, ...times });
    for (const { up } of [...mongoMigrations, ...mongoMigrations]) await up({ payload });
    const [schedule] = await payloadSchedules(payload).listUnexpanded(new Date('2030-01-01'));
    expect(schedule).toMatchObject({ subject: { kind: 'editions', sha256s: ['e'.repeat(64)] }, expandedUntil: null });
    for (const { down } of mongoMigrations) await down({ payload });
    expect(await rows.findOne()).toMatchObject({ edition: id });
  },
);
