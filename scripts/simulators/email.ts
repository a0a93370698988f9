import type { AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { SMTPServer, type SMTPServerDataStream, type SMTPServerSession } from 'smtp-server';
import { serveUntilStopped } from './kit/serve-until-stopped.ts';

/** A mail as the list server took it. It is the ledger: the same mail sent twice is here twice. */
type ReceivedMail = { from: string; to: string[]; source: string };

/**
 * `drop-before-taking` and `drop-after-taking`: the connection breaks after DATA and before the 250; the client can't see the
 * difference. The numbers are answers: 421 at the greeting, 450 to the recipient (greylisting), 535 to the login, 550 to the
 * recipient, 552 and 554 to the mail.
 */
type MailFault = 'drop-before-taking' | 'drop-after-taking' | 421 | 450 | 535 | 550 | 552 | 554;

export type MailSimulator = {
  url: string;
  port: number;
  mails: ReceivedMail[];
  /** Each strikes once, in this order. */
  faults: MailFault[];
  close: () => Promise<void>;
};

/** A mail server before a list; port 0 = any free one. Clients differ from production by host and port only. */
export async function startMailSimulator({
  port = 0,
  user = 'bdhvs',
  password = 'simulated-mail-password',
}: {
  port?: number;
  user?: string;
  password?: string;
} = {}): Promise<MailSimulator> {
  const mails: ReceivedMail[] = [];
  const faults: MailFault[] = [];
  const strike = (...kinds: MailFault[]): MailFault | null => {
    const [next] = faults;
    if (next === undefined || !kinds.includes(next)) return null;
    faults.shift();
    return next;
  };
  const server = new SMTPServer({
    authOptional: true,
    allowInsecureAuth: true,
    hideSTARTTLS: true,
    disableReverseLookup: true,
    onConnect: (_session, callback) => callback(strike(421) && refusal(421, 'Service not available, closing')),
    onAuth: (given, _session, callback) => {
      const isRight = given.username === user && given.password === password && strike(535) === null;
      if (isRight) callback(null, { user });
      else callback(refusal(535, '5.7.8 Authentication credentials invalid'));
    },
    onRcptTo: (_address, _session, callback) => {
      const code = strike(450, 550);
      if (code === null) return callback();
      callback(code === 450 ? refusal(450, '4.2.0 Greylisted, try again later') : refusal(550, '5.1.1 No such list'));
    },
    onData: (stream, session, callback) => {
      readMail(stream, session).then((mail) => {
        const fault = strike('drop-before-taking', 'drop-after-taking', 552, 554);
        if (fault === 552) return callback(refusal(552, '5.3.4 Message too big for the list'));
        if (fault === 554) return callback(refusal(554, '5.7.1 Message looks like spam'));
        if (fault !== 'drop-before-taking') mails.push(mail);
        if (fault === null) return callback(null, 'Ok: queued');
        for (const connection of server.connections) connection._socket.destroy();
      }, callback);
    },
  });
  // A client that hangs up is no news to a server.
  server.on('error', () => {});
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', () => resolve()));
  const { port: chosen } = server.server.address() as AddressInfo;
  const close = () => new Promise<void>((resolve) => server.close(() => resolve()));
  return { url: `smtp://127.0.0.1:${chosen}`, port: chosen, mails, faults, close };
}

async function readMail(stream: SMTPServerDataStream, { envelope }: SMTPServerSession): Promise<ReceivedMail> {
  const chunks: Buffer[] = [];
  for await (const chunk of stream) chunks.push(Buffer.from(chunk as Uint8Array));
  const from = envelope.mailFrom === false ? '' : envelope.mailFrom.address;
  return { from, to: envelope.rcptTo.map(({ address }) => address), source: Buffer.concat(chunks).toString('utf8') };
}

function refusal(responseCode: number, message: string): Error {
  return Object.assign(new Error(message), { responseCode });
}

async function main(): Promise<void> {
  const { values } = parseArgs({ options: { port: { type: 'string', default: '4180' } } });
  await serveUntilStopped('Máy chủ thư mô phỏng', await startMailSimulator({ port: Number(values.port) }));
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await main();
