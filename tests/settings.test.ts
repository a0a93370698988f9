import { createServer } from 'node:net';
import { expect, it } from 'vitest';
import { AppError } from '../src/domain/errors.ts';
import { assertPortFree } from '../src/server/launch.ts';
import { readSettings } from '../src/settings.ts';

const secrets = { PAYLOAD_SECRET: 'x'.repeat(40), PANO_SECRETS_KEY: Buffer.alloc(32, 1).toString('base64') };

it.each([
  ['without a secret', {}, 'settings.secret'],
  ['with a short secret', { ...secrets, PAYLOAD_SECRET: 'short' }, 'settings.secret'],
  ['with the secret of development', { ...secrets, PAYLOAD_SECRET: 'pano-development-secret-do-not-use' }, 'settings.secret'],
  ['without a key for the channels’ secrets', { PAYLOAD_SECRET: secrets.PAYLOAD_SECRET }, 'settings.secrets-key'],
  ['with a key for codes that is too short', { ...secrets, PANO_CODES_KEY: 'c2hvcnQ=' }, 'settings.codes-key'],
  ['with a hub that is no address', { ...secrets, PANO_WEBSUB_HUB: 'hub.example.vn' }, 'settings.hub'],
  ['with no room for packs', { ...secrets, PANO_PACKS_GB: '0' }, 'settings.packs'],
  ['with a port that is none', { ...secrets, PORT: '70000' }, 'settings.port'],
])('refuses to start in production %s, and says what to do', (_, env, code) => {
  const start = () => readSettings({ NODE_ENV: 'production', ...env });
  expect(start).toThrow(
    expect.objectContaining({ code, remedy: 'fix-setup', forPeople: expect.stringMatching(/[Hh]ãy|[Nn]pm/) }),
  );
});

it('starts in production with secrets of its own, and as a demo with those of development', () => {
  expect(readSettings({ NODE_ENV: 'production', ...secrets })).toMatchObject({ isProduction: true, port: 3000 });
  expect(readSettings({ NODE_ENV: 'production', PANO_DEMO: '1' }).isProduction).toBe(false);
});

it('says which other port is free when its own is taken', async () => {
  const taken = createServer();
  const port = await new Promise<number>((resolve) => {
    taken.listen(0, () => {
      const address = taken.address();
      resolve(address && typeof address === 'object' ? address.port : 0);
    });
  });
  const error = await assertPortFree(port, 'demo').catch((caught: unknown) => caught);
  taken.close();
  expect(error).toBeInstanceOf(AppError);
  expect((error as AppError).forPeople).toMatch(new RegExp(`Cổng ${port}.*PORT=\\d+ npm run demo`));
});
