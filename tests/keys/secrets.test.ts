import { randomBytes } from 'node:crypto';
import { expect, it } from 'vitest';
import { openSecret, readKeyring, sealSecret } from '../../src/keys/secrets.ts';

const newest = randomBytes(32).toString('base64');
const older = randomBytes(32).toString('base64');
const location = { owner: 'facebook-gia-vien', field: 'accessToken' };
const keyring = readKeyring(newest);

it('opens what it sealed, and never seals the same way twice', () => {
  const seal = () => sealSecret({ ...location, keyring, value: 'EAAB-khóa-bí-mật' });
  expect(openSecret({ ...location, keyring, sealed: seal() })).toBe('EAAB-khóa-bí-mật');
  expect(new Set(Array.from({ length: 200 }, seal)).size).toBe(200);
  expect(seal()).not.toContain('EAAB');
});

it('opens secrets sealed under an older key on the ring, and seals under the newest', () => {
  const sealed = sealSecret({ ...location, keyring: readKeyring(older), value: 'x' });
  const both = readKeyring(`${newest}, ${older}`);
  expect(openSecret({ ...location, keyring: both, sealed })).toBe('x');
  expect(sealSecret({ ...location, keyring: both, value: 'x' }).split('.')[1]).toBe(keyring[0].id);
});

it('does not open with another key, for another channel or field, or when a bit was changed', () => {
  const sealed = sealSecret({ ...location, keyring, value: 'x' });
  const flipped = `${sealed.slice(0, -2)}${sealed.endsWith('AA') ? 'BB' : 'AA'}`;
  const wrong = [
    { ...location, keyring: readKeyring(older), sealed },
    { ...location, owner: 'other', keyring, sealed },
    { ...location, field: 'appSecret', keyring, sealed },
    { ...location, keyring, sealed: flipped },
    { ...location, keyring, sealed: '' },
    { ...location, keyring, sealed: 'plain text' },
  ];
  for (const attempt of wrong) {
    expect(() => openSecret(attempt)).toThrow(expect.objectContaining({ code: 'secrets.unreadable', remedy: 'fix-setup' }));
  }
});

it('refuses a missing key and one of the wrong length, saying how to make one', () => {
  expect(() => readKeyring(undefined)).toThrow(
    expect.objectContaining({ code: 'secrets.key-missing', remedy: 'fix-setup', forPeople: expect.stringContaining('openssl') }),
  );
  expect(() => readKeyring(' , ')).toThrow('secrets.key-missing');
  expect(() => readKeyring('c2hvcnQ=')).toThrow('secrets.key-invalid');
});
