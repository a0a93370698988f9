import { connect, createServer, type Server, type Socket } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { startMailSimulator } from '../../scripts/simulators/email.ts';
import { holdSession } from '../../src/channels/email-list/smtp.ts';
import type { Delivery } from '../../src/domain/delivery.ts';
import { connectedChannel } from '../delivery/memory-channel-store.ts';
import { openWorld, schedule, settle, type World } from '../setup/delivery-world.ts';

/** Steps as the server sees them. `end`: the mail's last line has come; `taken`: it is kept, and not yet answered. */
const steps = ['greeting', 'EHLO', 'AUTH', 'MAIL', 'RCPT', 'DATA', 'body', 'end', 'taken'] as const;
type Step = (typeof steps)[number];
type Fault = { session: number; step: Step; does: 'cut' | 'hang' | { answer: string } };

const settings = {
  host: '127.0.0.1',
  security: 'none' as const,
  user: 'bdhvs',
  from: 'bantin@haiphong.example.vn',
  fromName: 'Bình dân học vụ số',
  list: 'danh-sach@haiphong.example.vn',
};

type Scripted = { port: number; mails: string[]; seen: { session: number; step: Step }[]; close: () => void };
const open: { close: () => void }[] = [];
afterEach(() => {
  for (const server of open.splice(0)) server.close();
});

/** A mail server that does as told at one step of one session. */
async function scripted(fault: Fault | null, onStep: (session: number, step: Step) => void = () => {}): Promise<Scripted> {
  const mails: string[] = [];
  const seen: Scripted['seen'] = [];
  const sockets = new Set<Socket>();
  const server: Server = createServer((socket) => {
    sockets.add(socket);
    socket.on('error', () => {});
    serve(socket, sockets.size);
  });
  const serve = (socket: Socket, session: number) => {
    let isMail = false;
    let waiting = '';
    /** False where the fault took the step over. */
    const goesOn = (step: Step): boolean => {
      seen.push({ session, step });
      onStep(session, step);
      if (fault?.session !== session || fault.step !== step) return true;
      if (fault.does === 'cut') socket.destroy();
      else if (fault.does !== 'hang') socket.write(`${fault.does.answer}\r\n`);
      return false;
    };
    const say = (step: Step, answer: string) => goesOn(step) && socket.write(`${answer}\r\n`);
    const command = (line: string) => {
      if (/^EHLO/i.test(line)) say('EHLO', '250-list\r\n250 AUTH PLAIN');
      else if (/^AUTH/i.test(line)) say('AUTH', '235 ok');
      else if (/^MAIL/i.test(line)) say('MAIL', '250 ok');
      else if (/^RCPT/i.test(line)) say('RCPT', '250 ok');
      else if (/^DATA/i.test(line)) isMail = say('DATA', '354 go on') !== false;
      else socket.write('250 ok\r\n');
    };
    socket.on('data', (chunk) => {
      waiting += chunk.toString('latin1');
      if (isMail) {
        if (!seen.some((one) => one.session === session && one.step === 'body') && !goesOn('body')) return;
        const end = waiting.indexOf('\r\n.\r\n');
        if (end < 0) return;
        isMail = false;
        if (!goesOn('end')) return;
        mails.push(waiting.slice(0, end));
        waiting = waiting.slice(end + 5);
        say('taken', '250 queued');
        return;
      }
      for (let end = waiting.indexOf('\r\n'); end >= 0 && !isMail; end = waiting.indexOf('\r\n')) {
        const line = waiting.slice(0, end);
        waiting = waiting.slice(end + 2);
        command(line);
      }
    });
    say('greeting', '220 list ESMTP');
  };
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const close = () => {
    for (const socket of sockets) socket.destroy();
    server.close();
  };
  open.push({ close });
  return { port: typeof address === 'object' ? (address?.port ?? 0) : 0, mails, seen, close };
}

async function worldOf(port: number): Promise<World> {
  const world = await openWorld({ schedules: [schedule({ channelIds: ['thu'] })] });
  open.push({ close: () => void world.simulator.close() });
  const mail = { id: 'thu', kind: 'email-list', settings: { ...settings, port }, secrets: { password: 'p' } };
  world.connected.set('thu', connectedChannel(mail));
  return world;
}

/** `prepare` holds the first session, `commit` the second. */
const committing = 2;
const early: Step[] = ['greeting', 'EHLO', 'AUTH', 'MAIL', 'RCPT', 'DATA'];
const late: Step[] = ['body', 'end', 'taken'];

describe('the intent of a mail', () => {
  it('is not there before the server waits for the mail, and is there at its first byte', async () => {
    const intents: Partial<Record<Step, boolean>> = {};
    let rows: Map<string, Delivery> = new Map();
    const server = await scripted(null, (session, step) => {
      if (session === committing) intents[step] = [...rows.values()][0]?.checkpoint.intent !== null;
    });
    const world = await worldOf(server.port);
    ({ rows } = world);
    await world.tickAt(0);
    expect(await settle(world)).toMatchObject({ state: 'published' });
    expect(server.mails).toHaveLength(1);
    expect(intents).toEqual({
      ...Object.fromEntries(early.map((step) => [step, false])),
      ...Object.fromEntries(late.map((step) => [step, true])),
    });
  });

  it.each(early)('a connection cut at %s is tried again and ends with one mail', async (step) => {
    const server = await scripted({ session: committing, step, does: 'cut' });
    const world = await worldOf(server.port);
    await world.tickAt(0);
    expect(world.only()).toMatchObject({ state: 'retry-wait', checkpoint: { intent: null } });
    expect(server.mails).toEqual([]);
    expect(await settle(world)).toMatchObject({ state: 'published' });
    expect(server.mails).toHaveLength(1);
  });

  it.each(late)('a connection cut at %s is a doubt that a person settles, and is not sent again', async (step) => {
    const server = await scripted({ session: committing, step, does: 'cut' });
    const world = await worldOf(server.port);
    await world.tickAt(0);
    expect(await settle(world)).toMatchObject({ state: 'unconfirmed', lastError: { code: 'delivery.unconfirmed' } });
    expect(server.mails).toHaveLength(step === 'taken' ? 1 : 0);
  });

  it.each([
    ['EHLO', '421 4.3.2 closing', 'retry-wait'],
    ['AUTH', '454 4.7.0 temporary', 'retry-wait'],
    ['AUTH', '535 5.7.8 no', 'auth-wait'],
    ['MAIL', '451 4.3.0 later', 'retry-wait'],
    ['MAIL', '550 5.7.1 not this sender', 'held'],
    ['RCPT', '450 4.2.0 greylisted', 'retry-wait'],
    ['RCPT', '550 5.1.1 no such list', 'held'],
    ['RCPT', '552 5.2.2 mailbox full', 'rejected'],
    ['DATA', '421 4.3.2 closing', 'retry-wait'],
    ['DATA', '451 4.3.0 later', 'retry-wait'],
    ['DATA', '554 5.5.1 no valid recipients', 'held'],
    ['end', '421 4.3.2 closing', 'committing'],
    ['end', '451 4.3.0 later', 'committing'],
    ['end', '550 5.7.1 content refused', 'rejected'],
    ['end', '554 5.6.0 spam', 'rejected'],
  ] as const)('%s answered by "%s" leaves the delivery %s', async (step, answer, state) => {
    const server = await scripted({ session: committing, step, does: { answer } });
    const world = await worldOf(server.port);
    await world.tickAt(0);
    expect(world.only().state).toBe(state);
    expect(world.only().checkpoint.intent === null).toBe(state !== 'committing');
    expect(server.mails).toEqual([]);
  });

  it.each(early)('a worker that dies while the server is silent at %s leaves no doubt', async (step) => {
    const server = await scripted({ session: committing, step, does: 'hang' });
    const world = await worldOf(server.port);
    const reached = expect.poll(() => server.seen.some((one) => one.session === committing && one.step === step));
    // The first worker never comes back: its tick is left alone.
    void world.tickAt(0);
    await reached.toBe(true);
    const { state, checkpoint } = world.only();
    expect({ state, intent: checkpoint.intent }).toEqual({ state: 'prepared', intent: null });
  });

  it('a lease that has too little room left at the mail sends nothing and takes the intent back', async () => {
    const server = await scripted(null, (session, step) => {
      // The machine slept between the login and the mail; saving the intent renews the lease, so the save itself is slow here.
      if (session === committing && step === 'DATA') isSlow = true;
    });
    let isSlow = false;
    const world = await worldOf(server.port);
    const { save } = world.ctx.deliveries;
    world.ctx.deliveries.save = async (...args) => {
      const isSaved = await save(...args);
      if (isSlow) world.clock.at = new Date(world.clock.at.getTime() + 110_000);
      isSlow = false;
      return isSaved;
    };
    await world.tickAt(0);
    expect(server.mails).toHaveLength(1);
    expect(server.seen.filter(({ step }) => step === 'DATA')).toHaveLength(2);
    expect(server.seen.filter(({ step }) => step === 'body')).toHaveLength(1);
    expect(world.only()).toMatchObject({ state: 'published', attempts: 0 });
  });

  it('a database that does not take the intent sends nothing', async () => {
    const server = await scripted(null);
    const world = await worldOf(server.port);
    const { save } = world.ctx.deliveries;
    world.ctx.deliveries.save = async (delivery, fence) => {
      if (delivery.checkpoint.intent !== null) throw new Error('database is locked');
      return save(delivery, fence);
    };
    await world.tickAt(0);
    expect(server.mails).toEqual([]);
    expect(world.events.filter(({ kind }) => kind === 'bug')).toHaveLength(1);
    world.ctx.deliveries.save = save;
    expect(await settle(world)).toMatchObject({ state: 'published' });
    expect(server.mails).toHaveLength(1);
  });
});

it.each(steps)('a server that falls silent at %s is left after the time given, with the right doubt', async (step) => {
  const server = await scripted({ session: 1, step, does: 'hang' });
  const given = {
    settings: { ...settings, port: server.port },
    address: '127.0.0.1',
    password: 'p',
    mail: Buffer.from('Subject: a\r\n\r\nb'),
    timeoutMs: 150,
  };
  expect(await holdSession(given)).toMatchObject({
    ok: false,
    failure: { kind: early.includes(step) ? 'not-sent' : 'no-answer' },
  });
});

it('the simulator lives on when a client is cut in the middle of DATA', async () => {
  const simulator = await startMailSimulator();
  open.push({ close: () => void simulator.close() });
  const socket = connect(simulator.port, '127.0.0.1');
  let heard = '';
  socket.on('data', (chunk) => {
    heard += chunk.toString();
  });
  const say = async (line: string, answer: RegExp) => {
    heard = '';
    socket.write(`${line}\r\n`);
    await expect.poll(() => heard).toMatch(answer);
  };
  await expect.poll(() => heard).toMatch(/^220/);
  await say('EHLO test', /250 /);
  await say('MAIL FROM:<a@b.vn>', /^250/);
  await say('RCPT TO:<c@d.vn>', /^250/);
  await say('DATA', /^354/);
  socket.write('Subject: half\r\n\r\nhalf of a');
  socket.destroy();
  const given = { settings: { ...settings, port: simulator.port }, address: '127.0.0.1' };
  const whole = { ...given, password: 'simulated-mail-password', timeoutMs: 10_000 };
  expect(await holdSession({ ...whole, mail: Buffer.from('Subject: a\r\n\r\nb') })).toEqual({ ok: true });
  expect(simulator.mails.map(({ source }) => source.trim())).toEqual(['Subject: a\r\n\r\nb']);
});
