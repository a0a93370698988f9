import type { TypedUser } from 'payload';
import { describe, expect, it } from 'vitest';
import { createGuesses } from '../../src/accounts/guesses.ts';
import { accountRow } from '../../src/db/accounts/account-row.ts';
import { patience } from '../setup/patience.ts';
import { rest } from '../setup/rest.ts';
import { office, payload } from '../setup/with-office.ts';

const officePassword = 'mot-mat-khau-dai';

/** Its clock stands still, so that a wait never ends while a busy machine hashes. */
Object.assign(globalThis, { [Symbol.for('pano.guesses')]: createGuesses({ now: () => new Date('2026-11-30T01:00:00Z') }) });

let lastHost = 0;
/** An address that nobody has tried from. */
const freshAddress = () => `192.0.2.${++lastHost}`;

const logIn = (email: string, password: string, from = freshAddress(), headers: Record<string, string> = {}) =>
  rest('users/login', { body: { email, password }, from, headers });

async function tokenOf(user: TypedUser): Promise<string> {
  const { body } = await logIn(user.email ?? '', officePassword);
  return String(body.token);
}

let adminToken: Promise<string> | undefined;
/** Hashing is what these tests take their time for: one login for all who only look. */
function asAdmin(): Promise<string> {
  adminToken ??= tokenOf(office.admin);
  return adminToken;
}

/** `null` = the session is refused. */
async function nameOf(token: string): Promise<unknown> {
  const { body } = await rest('users/me', { token });
  return (body.user as { name?: string } | null)?.name ?? null;
}

const rightsOf = (user: TypedUser) => ({ overrideAccess: false, user }) as const;

let made = 0;

/** An account of its own for a test that changes it. */
async function newAccount(data: { role?: 'officer' | 'admin' | 'editor'; isOff?: boolean } = {}) {
  const email = `rieng-${++made}@example.vn`;
  const password = `cau-dai-thu-${made}-cua-rieng-toi`;
  const account = await payload.create({
    collection: 'users',
    data: { name: `Người ${made}`, email, password, role: 'officer', unit: office.unitId('92'), ...data },
    ...rightsOf(office.admin),
  });
  return { id: String(account.id), email, password };
}

const setPassword = (id: string, password: string) =>
  payload.update({ collection: 'users', id, data: { password }, ...rightsOf(office.admin) });

describe('logging in', () => {
  it('begins a session, whose id no answer shows', async () => {
    const { status, headers, body } = await logIn('editor@example.vn', officePassword);
    expect([status, body.user]).toMatchObject([200, { name: 'editor', role: 'editor' }]);
    expect(headers.get('set-cookie')).toMatch(/^payload-token=.+HttpOnly/);
    const { sessions = [] } = (await accountRow(payload, { email: { equals: 'editor@example.vn' } })) ?? {};
    const me = await rest('users/me', { token: String(body.token) });
    const told = JSON.stringify([body.user, me.body.user]);
    for (const { id } of sessions ?? []) expect(told).not.toContain(id);
    expect(told).not.toMatch(/"(hash|salt)"|"sessions":\[\{/);
  });

  it('answers wrong passwords and unknown accounts alike, in the reader’s language', async () => {
    const [known, unknown] = [await logIn('editor@example.vn', 'sai-mat-khau-nay'), await logIn('ai-do@example.vn', 'sai')];
    expect(known.status).toBe(401);
    expect({ ...known, headers: null }).toEqual({ ...unknown, headers: null });
    expect(JSON.stringify(known.body)).toContain('Thư điện tử hoặc mật khẩu không đúng');
    const english = await logIn('editor@example.vn', 'sai', freshAddress(), { 'accept-language': 'en' });
    expect(JSON.stringify(english.body)).toContain('The e-mail or the password is wrong');
  });

  it('works as much for unknown accounts as for known ones', async () => {
    // Processor time, because the clock of a busy machine says nothing.
    const usedMs = () => (process.cpuUsage().user + process.cpuUsage().system) / 1_000;
    const times: Record<string, number[]> = { 'editor@example.vn': [], 'khong-co@example.vn': [] };
    for (let round = 0; round < 3; round++) {
      for (const [email, taken] of Object.entries(times)) {
        const began = usedMs();
        await logIn(email, 'sai-mat-khau-nay');
        taken.push(usedMs() - began);
      }
    }
    const [known = 0, unknown = 0] = Object.values(times).map((taken) => Math.min(...taken));
    // Hashing is most of it: without it an unknown account answers in a tenth of the time.
    expect(unknown).toBeGreaterThan(known / 3);
    expect(unknown).toBeLessThan(known * 3);
  });

  it('takes a password however the keyboard composes it', async () => {
    const { id, email } = await newAccount();
    const password = 'con bò vàng ăn cỏ dưới trăng';
    await setPassword(id, password.normalize('NFD'));
    expect((await logIn(email, password)).status).toBe(200);
    expect((await logIn(email, password.normalize('NFD'))).status).toBe(200);
  });

  it(
    'slows an address down with a sentence and Retry-After, and lets the owner in from elsewhere',
    async () => {
      const from = freshAddress();
      const { email, password } = await newAccount();
      const answers = await Promise.all(Array.from({ length: 60 }, (_, guess) => logIn(email, `doan-lan-thu-${guess}`, from)));
      const refused = answers.filter(({ status }) => status === 429);
      expect(refused).toHaveLength(55);
      const [{ headers, body }] = refused as [(typeof refused)[0]];
      expect(Number(headers.get('retry-after'))).toBeGreaterThan(0);
      expect(JSON.stringify(body)).toMatch(/phải chờ \d+ giây/);
      const english = await logIn(email, password, from, { 'accept-language': 'en' });
      expect(JSON.stringify(english.body)).toMatch(/wait \d+ seconds/);
      expect((await logIn(email, password)).status).toBe(200);
    },
    patience(60_000),
  );

  it('is the same for whatever spelling of its address the router takes', async () => {
    const from = freshAddress();
    await Promise.all([1, 2, 3, 4, 5].map(() => logIn('officer@example.vn', 'sai', from)));
    const login = { email: 'officer@example.vn', password: officePassword };
    for (const path of ['users/login', 'users/login/', 'users/login?depth=2', '/users/login', 'users/%6Cogin']) {
      expect([path, [404, 429]]).toEqual([path, expect.arrayContaining([(await rest(path, { body: login, from })).status])]);
    }
  });

  it('promises no mail that nobody sends', async () => {
    const forgot = await rest('users/forgot-password', { body: { email: 'editor@example.vn' } });
    const reset = await rest('users/reset-password', { body: { token: 'x', password: officePassword } });
    expect([forgot.status, reset.status]).toEqual([400, 400]);
    expect(JSON.stringify(forgot.body)).toContain('nhờ quản trị viên');
  });
});

describe('sessions', () => {
  it('end with the logout, and no other does', async () => {
    const [one, other] = [await tokenOf(office.officer), await tokenOf(office.officer)];
    const { status, headers } = await rest('users/logout', { method: 'POST', token: one });
    expect([status, headers.get('set-cookie')]).toEqual([200, expect.stringContaining('payload-token=;')]);
    expect([await nameOf(one), await nameOf(other)]).toEqual([null, 'officer']);
    await rest('users/logout?allSessions=true', { method: 'POST', token: other });
    expect(await nameOf(other)).toBeNull();
  });

  it('go on when they are refreshed, unless they have ended', async () => {
    const token = await tokenOf(office.secondEditor);
    const { status, body } = await rest('users/refresh-token', { method: 'POST', token });
    expect([status, await nameOf(String(body.refreshedToken))]).toEqual([200, 'second-editor']);
    await rest('users/logout', { method: 'POST', token });
    expect((await rest('users/refresh-token', { method: 'POST', token })).status).toBe(401);
    expect(await nameOf(String(body.refreshedToken))).toBeNull();
  });

  it('are not made by a login that changes anything else of the account', async () => {
    const { id, email, password } = await newAccount({ role: 'editor' });
    const attempt = logIn(email, password);
    await payload.update({ collection: 'users', id, data: { role: 'officer', name: 'Tên mới' }, ...rightsOf(office.admin) });
    expect((await attempt).status).toBe(200);
    expect(await payload.findByID({ collection: 'users', id, depth: 0 })).toMatchObject({ role: 'officer', name: 'Tên mới' });
  });
});

describe('one’s own password', () => {
  const next = 'xe dap bay qua cau tre';
  const change = (token: string, body: Record<string, unknown>) =>
    rest('users/own-password', { body, token, from: freshAddress() });

  it('is changed with the current one; the other sessions end', async () => {
    const { email, password } = await newAccount();
    const [here, there] = [String((await logIn(email, password)).body.token), String((await logIn(email, password)).body.token)];
    const wrong = await change(here, { current: 'khong-phai-mat-khau', next });
    expect([wrong.status, wrong.body.code]).toEqual([400, 'account.password-wrong']);
    expect((await change(here, { current: password, next: 'matkhau123456' })).body.code).toBe('account.password-common');
    expect((await change(here, { current: password, next: email })).body.code).toBe('account.password-own');
    expect((await change(here, { current: password, next: password })).body.code).toBe('account.password-same');
    expect((await change(here, { current: password, next })).status).toBe(200);
    expect([await nameOf(here), await nameOf(there)]).toEqual([expect.stringContaining('Người'), null]);
    expect([(await logIn(email, password)).status, (await logIn(email, next)).status]).toEqual([401, 200]);
  });

  it('is not changed by the form of the account, nor without a session', async () => {
    const token = await asAdmin();
    const answer = await rest(`users/${office.admin.id}`, { method: 'PATCH', body: { password: next }, token });
    expect(answer.status).toBe(400);
    expect(JSON.stringify(answer.body)).toContain('Đổi mật khẩu của tôi');
    expect((await rest('users/own-password', { body: { current: officePassword, next } })).status).toBe(401);
    expect((await logIn('admin@example.vn', officePassword)).status).toBe(200);
  });

  it('is guessed as slowly as at the door', async () => {
    const { email, password } = await newAccount();
    const token = String((await logIn(email, password)).body.token);
    const from = freshAddress();
    const guess = (current: string) => rest('users/own-password', { body: { current, next }, token, from });
    const codes = (await Promise.all([1, 2, 3, 4, 5, 6, 7, 8].map((one) => guess(`sai ${one}`)))).map(({ body }) => body.code);
    expect(codes.filter((code) => code === 'account.slow-down')).toHaveLength(3);
  });
});

describe('an administrator', () => {
  it('sets a new password, which ends the sessions', async () => {
    const { id, email, password } = await newAccount();
    const token = String((await logIn(email, password)).body.token);
    const next = 'ga trong gay sang nay nhe';
    const common = setPassword(id, 'matkhau123456');
    await expect(common).rejects.toMatchObject({
      data: { errors: [{ path: 'password', message: expect.stringContaining('dễ đoán') }] },
    });
    await setPassword(id, next);
    expect([await nameOf(token), (await logIn(email, password)).status, (await logIn(email, next)).status]).toEqual([
      null,
      401,
      200,
    ]);
  });

  it('changes a role, which acts at the next request', async () => {
    const { id, email, password } = await newAccount({ role: 'editor' });
    const token = String((await logIn(email, password)).body.token);
    await payload.update({ collection: 'users', id, data: { role: 'officer' }, ...rightsOf(office.admin) });
    expect((await rest('users/me', { token })).body.user).toMatchObject({ role: 'officer' });
  });

  it('switches an account off: its sessions are refused at once, and it logs in no more', async () => {
    const { id, email, password } = await newAccount();
    const token = String((await logIn(email, password)).body.token);
    await payload.update({ collection: 'users', id, data: { isOff: true }, ...rightsOf(office.admin) });
    expect(await nameOf(token)).toBeNull();
    expect((await rest('guides', { token })).status).toBe(403);
    const [right, wrong] = [await logIn(email, password), await logIn(email, 'sai-mat-khau-nay')];
    expect([right.status, right.body.code, wrong.body.code]).toEqual([403, 'account.off', 'account.wrong-login']);
    await payload.update({ collection: 'users', id, data: { isOff: false }, ...rightsOf(office.admin) });
    expect(await nameOf(token)).toBeNull();
    expect((await logIn(email, password)).status).toBe(200);
  });

  it('deletes an account, and what was noted of its sessions with it', async () => {
    const { id, email, password } = await newAccount();
    const token = String((await logIn(email, password)).body.token);
    expect(await payload.kv.has(`account-sessions:${id}`)).toBe(true);
    await payload.delete({ collection: 'users', id, ...rightsOf(office.admin) });
    expect([await payload.kv.has(`account-sessions:${id}`), await nameOf(token)]).toEqual([false, null]);
  });

  it('cannot be the last one that goes', async () => {
    const id = String(office.admin.id);
    const gone = [
      () => payload.update({ collection: 'users', id, data: { isOff: true }, ...rightsOf(office.admin) }),
      () => payload.update({ collection: 'users', id, data: { role: 'editor' }, ...rightsOf(office.admin) }),
      () => payload.delete({ collection: 'users', id, ...rightsOf(office.admin) }),
    ];
    for (const attempt of gone) await expect(attempt()).rejects.toThrow(/quản trị viên cuối cùng/);
    const other = await newAccount({ role: 'admin' });
    await payload.update({ collection: 'users', id: other.id, data: { isOff: true }, ...rightsOf(office.admin) });
    await expect(payload.update({ collection: 'users', id, data: { isOff: true }, ...rightsOf(office.admin) })).rejects.toThrow();
  });
});

describe('a session that is over', () => {
  const whyOf = async (token: string): Promise<unknown> =>
    (await rest('users/session-end', { method: 'POST', headers: cookieOf(token) })).body.why;
  const cookieOf = (token: string) => ({ cookie: `payload-token=${token}` });

  it('says why to the one who has its token: a new password, an account that is off, an end from elsewhere', async () => {
    const { id, email, password } = await newAccount();
    const tokenNow = async (typed: string) => String((await logIn(email, typed)).body.token);
    const first = await tokenNow(password);
    await rest('users/logout', { method: 'POST', token: first });
    expect(await whyOf(first)).toBe('ended');
    const second = await tokenNow(password);
    await setPassword(id, 'mot-cau-dai-khac-han-truoc');
    expect(await nameOf(second)).toBeNull();
    expect(await whyOf(second)).toBe('password');
    await payload.update({ collection: 'users', id, data: { isOff: true }, ...rightsOf(office.admin) });
    expect(await whyOf(second)).toBe('off');
  });

  it('says nothing about an account to others: without a token, with one that was made up', async () => {
    expect(await whyOf('')).toBe('expired');
    const claims = Buffer.from(JSON.stringify({ id: office.editor.id, iat: 1, exp: 2 ** 40 })).toString('base64url');
    expect(await whyOf(`e30.${claims}.c2VhbA`)).toBe('expired');
  });

  it('is nobody’s for a page that another account opened: nothing is read or saved there', async () => {
    const token = await tokenOf(office.editor);
    const asPageOf = (id: unknown) => ({ token, headers: { 'x-pano-account': String(id) } });
    expect((await rest('users/me', asPageOf(office.editor.id))).body.user).toMatchObject({ name: 'editor' });
    expect((await rest('users/me', asPageOf(office.secondEditor.id))).body.user).toBeNull();
    const body = { title: 'Của người khác' };
    expect((await rest('guides', { ...asPageOf(office.secondEditor.id), body })).status).toBe(403);
    expect((await rest('guides', { ...asPageOf(office.editor.id), body })).status).toBe(201);
  });
});
