import { type ReaderLanguage, type ReaderText, readerLanguage } from '../../domain/reader-language.ts';
import { refuse, refuseRate } from '../http/answers.ts';
import type { Exchange } from '../http/exchange.ts';
import { languageOf } from '../http/negotiate.ts';
import type { Allowance } from '../http/rate-limit.ts';
import { words } from '../words.ts';

type Studio = {
  exchange: Exchange;
  status: number;
  title: ReaderText;
  detail: ReaderText;
  headers?: string[];
};

/** Refuses in the name of the studio: a page for people, and for its own scripts what they show to people. */
export function refuseAtDoor({ exchange, detail, ...refusal }: Studio): void {
  const reader = readerOf(exchange);
  refuse({ ...refusal, exchange, detail, ...reader, members: membersFor(detail[reader.language]) });
}

/** As both Payload's admin and ours read the message of an error. */
const membersFor = (message: string) => ({ ok: false, message, errors: [{ message }] });

/** Sends 429 for an account or address that asked too often. */
export function refuseAsked({ exchange, allowance }: { exchange: Exchange; allowance: Allowance }): void {
  const reader = readerOf(exchange);
  const message = words.tooManyWhy(allowance.resetSeconds)[reader.language];
  refuseRate({ exchange, allowance, ...reader, members: membersFor(message) });
}

/** `isData`: below `/api` only somebody who follows a link wants a page. */
function readerOf(exchange: Exchange): { language: ReaderLanguage; isData: boolean } {
  const { headers } = exchange.request;
  const isData = exchange.path.startsWith('/api') && !(headers.accept ?? '').includes('text/html');
  return { language: languageOfStaff(exchange), isData };
}

/** As Payload decides it: its cookie, then `Accept-Language`. */
function languageOfStaff(exchange: Exchange): ReaderLanguage {
  const [, chosen] = /(?:^|;\s*)payload-lng=(\w+)/.exec(exchange.request.headers.cookie ?? '') ?? [];
  return chosen === undefined ? languageOf(exchange) : readerLanguage(chosen);
}

const busySeconds = 15;

/** Why somebody is not let in. */
export type DoorRefusal = 'busy' | 'tooLargeFile' | 'tooLargeData' | 'loginFirst' | 'tooSlow';

export const doorWords: Record<DoorRefusal, Omit<Studio, 'exchange'>> = {
  busy: {
    status: 429,
    title: words.tooManyAtOnce,
    detail: words.tooManyAtOnceWhy(busySeconds),
    headers: ['Retry-After', String(busySeconds)],
  },
  tooLargeFile: { status: 413, title: words.tooLarge, detail: words.tooLargeFile },
  tooLargeData: { status: 413, title: words.tooLarge, detail: words.tooLargeData },
  loginFirst: { status: 401, title: words.loginFirst, detail: words.loginFirstWhy },
  tooSlow: { status: 408, title: words.tooSlow, detail: words.tooSlowWhy, headers: ['Retry-After', '1'] },
};
