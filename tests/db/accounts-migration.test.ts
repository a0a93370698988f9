import { expect, it } from 'vitest';
import { findEditions } from '../../src/db/editions.ts';
import { client, goBackBefore, migrate, payload } from '../setup/with-old-database.ts';

const oldRows = `
  INSERT INTO editions (id, title, number, version, state, content_type, content_id, sha256, issuer_path, document_id, submitted_by, submitted_at, submitted_by_id, approved_by, approved_at, content, trail)
    VALUES ('e1', 'VNeID', 1, 1, 'approved', 'guide', 'd', '${'1'.repeat(64)}', 'vn/', 'd', 'An', '2026-11-21T03:00:00.000Z', 'u1', 'Bình', '2026-11-21T04:00:00.000Z', '{}', '[{"at":"2026-11-21T04:00:00.000Z","by":"Bình","act":"approved"}]');
  INSERT INTO users (id, name, role, email, hash, salt, login_attempts, lock_until)
    VALUES ('u2', 'Bình', 'approver', 'binh@example.vn', 'h', 's', 5, '2099-01-01T00:00:00.000Z');
  INSERT INTO users_sessions (_order, _parent_id, id, created_at, expires_at)
    VALUES (1, 'u2', 'phien', '2026-11-21T00:00:00.000Z', '2099-01-01T00:00:00.000Z');`;

it('keeps the approver’s name of before without guessing whose it is, and opens accounts that were locked', async () => {
  await goBackBefore('accounts_and_approvers');
  await client().executeMultiple(oldRows);
  await migrate();
  const [edition] = await findEditions(payload, {});
  expect(edition).toMatchObject({ approvedBy: 'Bình', approvedById: null, trail: [{ by: 'Bình', byId: null }] });
  const account = await payload.db.findOne<Record<string, unknown> & { id: string }>({ collection: 'users', where: {} });
  expect(account).toMatchObject({ name: 'Bình', hash: 'h', sessions: [{ id: 'phien' }] });
  expect(account).not.toHaveProperty('lockUntil');
  expect(account?.isOff ?? false).toBe(false);
});
