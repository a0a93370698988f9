import { isIP } from 'node:net';
import { Readable } from 'node:stream';
import SMTPConnection from 'nodemailer/lib/smtp-connection';
import { reasonsOf } from '../../domain/crossing-error.ts';
import { redact } from '../../net/redact.ts';
import type { EmailSettings } from './settings.ts';

/**
 * How a session failed, by what it says about the mail.
 *
 * `answer`: the server refused, in words of its own, and has not taken the mail. `not-sent`: the session broke before the
 * mail began. `no-answer`: the mail was under way, and whether the server took it is not known.
 */
export type SmtpFailure =
  | { kind: 'answer'; code: number; stage: 'login' | 'envelope' | 'mail'; raw: string }
  | { kind: 'not-sent' | 'no-answer'; raw: string };
export type SmtpSent = { ok: true } | { ok: false; failure: SmtpFailure };

type Session = {
  settings: EmailSettings;
  /** The machine that the guard found behind the server's name: no other is called. */
  address: string;
  password: string;
  mail: Buffer | null;
  /** For the way to the mail, and once more for the mail. */
  timeoutMs: number;
  /** Asked when the server waits for the mail, before its first byte. `false` or an error: it is not sent. */
  intend?: () => Promise<boolean>;
};
type Progress = { stage: 'login' | 'envelope' | 'mail' };

const connectTimeoutMs = 10_000;
const maxRawLength = 500;

/** One session: connect, log in, and hand over one mail; without a mail it is a visit. Never throws for what the network does. */
export function holdSession({
  settings,
  address,
  password,
  mail,
  timeoutMs,
  intend = async () => true,
}: Session): Promise<SmtpSent> {
  const { host, port, security, user } = settings;
  const connection = new SMTPConnection({
    host: address,
    port,
    // The certificate is checked against the name that was typed.
    ...(isIP(host) === 0 ? { servername: host } : {}),
    secure: security === 'tls',
    requireTLS: security === 'starttls',
    ignoreTLS: security === 'none',
    connectionTimeout: connectTimeoutMs,
    greetingTimeout: connectTimeoutMs,
    socketTimeout: timeoutMs,
  });
  const progress: Progress = { stage: 'login' };
  return new Promise((resolve) => {
    const end = (error?: Error | null) => {
      clearTimeout(timer);
      // Closing calls back with 'end': the first word counts, so it is given before.
      resolve(error ? { ok: false, failure: failureOf(error, progress, password) } : { ok: true });
      connection.close();
    };
    const late = () => end(new Error(`No end of the session after ${timeoutMs} ms.`));
    let timer = setTimeout(late, timeoutMs);
    const begin = async () => {
      if (!(await intend())) throw new Error('The mail was held back before its first byte.');
      clearTimeout(timer);
      timer = setTimeout(late, timeoutMs);
      progress.stage = 'mail';
    };
    const step = (next: () => void) => (error?: Error | null) => (error ? end(error) : next());
    const send = () => {
      if (mail === null) return end();
      progress.stage = 'envelope';
      connection.send({ from: settings.from, to: [settings.list], size: mail.length }, watched(mail, begin, end), step(end));
    };
    connection.once('error', end);
    connection.once('end', () => end(new Error('The server closed the connection.')));
    connection.connect(
      step(() => (user === undefined ? send() : connection.login({ user, credentials: { user, pass: password } }, step(send)))),
    );
  });
}

/**
 * The mail is first read when the server has said "354, go on": from its first byte on its end may be lost. A session that ends
 * before the mail's last line leaves no mail (RFC 5321 §4.1.1.4), so the intent is written between the two.
 */
function watched(mail: Buffer, begin: () => Promise<void>, end: (error: Error) => void): Readable {
  let hasBegun = false;
  return new Readable({
    read() {
      if (hasBegun) return;
      hasBegun = true;
      begin().then(
        () => {
          this.push(mail);
          this.push(null);
        },
        (error: unknown) => end(error instanceof Error ? error : new Error(String(error))),
      );
    },
  });
}

function failureOf(error: Error, { stage }: Progress, password: string): SmtpFailure {
  const raw = redact(reasonsOf(error), [password]).slice(0, maxRawLength);
  const code = 'responseCode' in error ? Number(error.responseCode) : 0;
  if (code >= 400 && code <= 599) return { kind: 'answer', code, stage, raw };
  return { kind: stage === 'mail' ? 'no-answer' : 'not-sent', raw };
}
