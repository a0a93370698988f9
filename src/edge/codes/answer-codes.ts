import type { PostSource } from '../../codes/post-link.ts';
import { decodeShortCode, encodeShortCode } from '../../codes/short-code.ts';
import { addresses } from '../../domain/addresses.ts';
import type { ShortCode } from '../../domain/code.ts';
import { AppError } from '../../domain/errors.ts';
import type { CodeRow } from '../../domain/generation.ts';
import type { ReaderText } from '../../domain/reader-language.ts';
import type { Scan, ScanLog } from '../../measure/scans.ts';
import { html } from '../../portal/html.ts';
import { gonePage, guideSearch } from '../../portal/problems.ts';
import { verifyForm, verifyPage } from '../../portal/verify.ts';
import { withUnit } from '../../portal/visit.ts';
import { problemMarkup, redirect, refuseRate, sendPage } from '../http/answers.ts';
import { type Exchange, frameOf } from '../http/exchange.ts';
import { pageLanguage } from '../http/negotiate.ts';
import type { RateLimiter } from '../http/rate-limit.ts';
import { visitOf, visitOfUnit } from '../http/visit.ts';
import { visitorOf } from '../http/visitor.ts';
import { words } from '../words.ts';
import { sourceOf, withSource } from './campaign-source.ts';

type TypedCode = { exchange: Exchange; typed: string };
type CodeRequest = TypedCode & { guesses: RateLimiter };

/**
 * `/q/<code>`: counts the scan and redirects. The address then has the commune of the paper, which thousands share, so that the
 * pages can name it and its number; nothing in it could follow a person.
 *
 * Paper of a withdrawn edition leads to the edition that replaced it. Without one, a page says that it was withdrawn, and why.
 */
export function answerScan({ exchange, typed, guesses, scans }: CodeRequest & { scans: ScanLog }): void {
  const found = findCode({ exchange, typed, guesses });
  if (!found) return;
  const { code, row } = found;
  const visitor = visitorOf(exchange);
  const source = sourceOf(exchange.query.get('k'));
  if (visitor) scans.scan(scanOf(code, source), visitor);
  const target = row.targets[code.artwork - 1] ?? row.target;
  const visit = code.unitCode === null ? null : visitOfUnit({ ...exchange, code: code.unitCode });
  if (target !== null) {
    const landing = withSource({ target, source, campaign: row.contentId });
    const location = visit ? withUnit(landing, visit.unit.code) : landing;
    redirect({ exchange, status: 302, location });
    return;
  }
  const { title, issuerName, withdrawnAt, withdrawnReason: reason } = row;
  const frame = frameOf(exchange);
  const markup = gonePage({ frame, path: exchange.path, title, issuerName, withdrawnAt, reason });
  sendPage({ exchange, status: 410, markup, visit });
}

function scanOf(code: ShortCode, source: PostSource | null): Scan {
  if (source === null) return code;
  return { ...code, channel: source.kind, ...(source.mark === null ? {} : { post: source.mark }) };
}

/** `/v/<code>`: says who issued the document, since when, and whether it is still in force. */
export function answerVerify({ exchange, typed, guesses }: CodeRequest): void {
  const found = findCode({ exchange, typed, guesses });
  if (!found) return;
  const { code, row } = found;
  const unit = code.unitCode === null ? null : exchange.generation?.units.get(code.unitCode);
  const place = unit && (unit.provinceName === null ? unit.name : `${unit.name}, ${unit.provinceName}`);
  const unitName = unit === null ? null : (place ?? words.unlistedUnit(code.unitCode ?? '')[pageLanguage(exchange)]);
  const markup = verifyPage({ frame: frameOf(exchange), code: encodeShortCode(code), row, named: code, unitName });
  const visit = code.unitCode === null ? null : visitOfUnit({ ...exchange, code: code.unitCode });
  sendPage({ exchange, status: 200, markup, visit });
}

/** The form's `/v?code=…`, without the marks that people type between the letters. */
export function answerVerifyForm({ exchange, typed }: TypedCode): void {
  const code = typed
    .toUpperCase()
    .replace(/[^0-9A-Z]/g, '')
    .slice(0, 64);
  const location = code === '' ? addresses.verify.start : addresses.verify.path(code);
  const visit = visitOf(exchange);
  redirect({ exchange, status: 302, location: visit ? withUnit(location, visit.unit.code) : location });
}

/**
 * Finds the code, or answers and gives `null`.
 *
 * A code with a right seal is never refused: a whole mobile network may share its address with somebody who guesses. A wrong one
 * gets the answer of a code that names nothing public, so that a person who tries codes learns nothing from the difference; and
 * 429 once its address has tried too many. That does say which guess was right, but thirty bits of seal are out of reach of
 * guessing over the network, and any poster in the street has a right one.
 */
function findCode({ exchange, typed, guesses }: CodeRequest): { code: ShortCode; row: CodeRow } | null {
  const code = decoded(typed);
  if (code instanceof AppError && code.code !== 'code.forged') {
    sendCodeProblem({ exchange, typed, status: 400, title: words.badCode, detail: code.words });
    return null;
  }
  const isSealed = !(code instanceof AppError);
  const row = isSealed ? exchange.generation?.codes[String(code.edition)] : undefined;
  if (isSealed && row) return { code, row };
  const allowance = isSealed ? null : guesses.count(exchange.address);
  if (allowance?.isSpent) refuseRate({ exchange, allowance });
  else sendCodeProblem({ exchange, typed, status: 404, title: words.unknownCode, detail: unknownCode });
  return null;
}

const unknownCode = words.unknownCodeWhy;

function decoded(typed: string): ShortCode | AppError {
  try {
    return decodeShortCode(typed);
  } catch (cause) {
    if (cause instanceof AppError) return cause;
    throw cause;
  }
}

type CodeProblem = TypedCode & { status: 400 | 404; title: ReaderText; detail: ReaderText };

function sendCodeProblem({ exchange, typed, status, title, detail }: CodeProblem): void {
  const more = html`${verifyForm({ code: typed.slice(0, 40) })}${guideSearch()}`;
  sendPage({ exchange, status, markup: problemMarkup({ exchange, status, title, detail, more }) });
}
