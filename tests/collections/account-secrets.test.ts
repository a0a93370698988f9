import { expect, it } from 'vitest';
import { rest } from '../setup/rest.ts';
import { office, payload } from '../setup/with-office.ts';

let logged: Promise<string> | undefined;
/** An administrator's, who sees every account. */
function token(): Promise<string> {
  const body = { email: 'admin@example.vn', password: 'mot-mat-khau-dai' };
  logged ??= rest('users/login', { body }).then((answer) => String(answer.body.token));
  return logged;
}

/** What no answer shows, and no question finds out. */
const secret = [
  'hash',
  'salt',
  'sessions',
  'sessions.id',
  'resetPasswordToken',
  'resetPasswordExpiration',
  'apiKey',
  'enableAPIKey',
];
it.each(secret)('tells nothing of %s, by condition or by order', async (field) => {
  const admin = await token();
  const all = (await rest('users?limit=100', { token: admin })).body;
  const key = field.includes('.') ? 'sessions][0][id' : field;
  const asked = [
    await rest(`users?limit=100&where[${field}][exists]=true`, { token: admin }),
    await rest(`users?limit=100&where[${field}][like]=a`, { token: admin }),
    await rest(`users?limit=100&where[or][0][${field}][greater_than]=5`, { token: admin }),
    await rest(`users?limit=100&select[${key}]=true`, { token: admin }),
  ];
  for (const { status, body } of asked.slice(0, 3)) expect([status, body.docs]).toEqual([400, undefined]);
  expect(JSON.stringify(asked[3]?.body)).not.toMatch(/"(hash|salt|apiKey|resetPasswordToken)":|"sessions":\[\{/);
  const sorted = await rest(`users?limit=100&sort=-${field}`, { token: admin });
  if (sorted.status === 200) {
    const order = (body: Record<string, unknown>) => (body.docs as { id: string }[]).map(({ id }) => id);
    const [up, down] = [(await rest(`users?limit=100&sort=${field}`, { token: admin })).body, sorted.body];
    expect(order(up)).toEqual(order(down));
    expect(order(up)).toHaveLength(order(all).length);
  }
});

it('lets no key open the studio', async () => {
  const headers = { authorization: 'users API-Key 00000000-0000-0000-0000-000000000000' };
  expect((await rest('users/me', { headers })).body.user).toBeNull();
  expect(payload.collections.users.config.auth.useAPIKey ?? false).toBe(false);
});

it('has names and mails that are set by administrators alone', async () => {
  for (const data of [{ name: 'Lê Văn Phê Duyệt' }, { email: 'khac@example.vn' }, { role: 'admin' as const }, {}]) {
    const attempt = payload.update({
      collection: 'users',
      id: office.editor.id,
      data,
      overrideAccess: false,
      user: office.editor,
    });
    await expect(attempt).rejects.toMatchObject({ status: 403 });
  }
});
