import { afterEach, beforeEach, expect, it } from 'vitest';
import { type MailSimulator, startMailSimulator } from '../../scripts/simulators/email.ts';
import type { DeliveryContent } from '../../src/channels/contract/delivery-content.ts';
import type { GivenContext } from '../../src/channels/define-channel.ts';
import { classifySmtp } from '../../src/channels/email-list/errors.ts';
import emailList from '../../src/channels/email-list.ts';
import { contextOf, post } from '../setup/channel-world.ts';
import { jpeg, postFor } from '../setup/delivery-world.ts';

let server: MailSimulator;
let context: GivenContext;
let content: DeliveryContent;

beforeEach(async () => {
  server = await startMailSimulator();
  context = contextOf({
    settings: {
      host: '127.0.0.1',
      port: server.port,
      security: 'none',
      user: 'bdhvs',
      from: 'bantin@haiphong.example.vn',
      fromName: 'Bình dân học vụ số',
      list: 'danh-sach@haiphong.example.vn',
      unsubscribe: 'mailto:roi-di@haiphong.example.vn',
    },
    secrets: { password: 'simulated-mail-password' },
  });
  content = {
    ...postFor({ editionSha256: 'e'.repeat(64), effectKey: 'f'.repeat(64) }, [await jpeg()]),
    issuer: 'UBND phường Gia Viên',
  };
});
afterEach(() => server.close());

const encoded = (text: string) => Buffer.from(text).toString('base64').slice(0, 12);

it('sends one mail to the list, with Vietnamese headers, both texts, the picture inline and a way to leave', async () => {
  expect(await post(emailList, context, content)).toMatchObject({
    kind: 'ok',
    value: { id: `<${'f'.repeat(40)}@haiphong.example.vn>` },
  });
  expect(server.mails).toHaveLength(1);
  const { to, source = '' } = server.mails[0] ?? { to: [] };
  expect(to).toEqual(['danh-sach@haiphong.example.vn']);
  expect(source).toContain(`Message-ID: <${'f'.repeat(40)}@haiphong.example.vn>`);
  expect(source).toContain('List-Unsubscribe: <mailto:roi-di@haiphong.example.vn>');
  // Headers are folded over lines.
  const headers = source.replace(/\r\n[ \t]+/g, ' ');
  expect(headers).toMatch(/^From: =\?UTF-8\?[BQ]\?.+\?= <bantin@haiphong\.example\.vn>/m);
  expect(headers).toMatch(/^Subject: =\?UTF-8\?/m);
  expect(source).toContain('text/plain');
  expect(source).toContain('text/html');
  expect(source).toContain(
    Buffer.from(content.images[0]?.bytes ?? [])
      .toString('base64')
      .slice(0, 60),
  );
  expect(source).not.toContain(encoded('simulated-mail-password'));
});

it.each([
  ['drop-before-taking', 'unknown', 0],
  ['drop-after-taking', 'unknown', 1],
  [552, 'rejected', 0],
  [554, 'rejected', 0],
] as const)('when DATA ends in %s says "%s"; nobody can be asked, so a person decides', async (fault, kind, mails) => {
  server.faults.push(fault);
  expect((await post(emailList, context, content)).kind).toBe(kind);
  expect(server.mails).toHaveLength(mails);
  const fingerprint = { deliveryKey: content.deliveryKey, link: content.link, since: new Date(0), checkpoint: {} };
  expect(await emailList.reconcile(context, fingerprint)).toMatchObject({ kind: 'cannot-tell', canAskAgain: false });
});

it.each([421, 450, 451, 452, 550] as const)('takes %s after DATA for a refusal only when it is final', (code) => {
  const failure = { kind: 'answer', code, stage: 'mail', raw: `${code}` } as const;
  expect(classifySmtp(failure, 'h')).toMatchObject(code < 500 ? { kind: 'unknown', mayResend: true } : { kind: 'rejected' });
  expect(classifySmtp({ ...failure, stage: 'envelope' }, 'h').kind).toBe(code < 500 ? 'retry' : 'blocked');
});

it.each([
  [421, 'retry'],
  [450, 'retry'],
  [535, 'auth'],
  [550, 'blocked'],
] as const)('knows that nothing was sent when the server says %s before DATA: "%s"', async (fault, kind) => {
  server.faults.push(fault);
  const outcome = await emailList.commit(context, { content, checkpoint: {} });
  expect(outcome.kind).toBe(kind);
  if (fault === 450) expect(outcome).toMatchObject({ afterMs: 300_000 });
  expect(server.mails).toEqual([]);
});

it('knows that nothing was sent when nobody listens', async () => {
  const nowhere = { ...context, settings: { ...(context.settings as object), port: 1 } };
  expect(await emailList.commit(nowhere, { content, checkpoint: {} })).toMatchObject({
    kind: 'retry',
    error: { code: 'channel.unreachable' },
  });
});
