import { ZxcvbnFactory } from '@zxcvbn-ts/core';
import { adjacencyGraphs, dictionary } from '@zxcvbn-ts/language-common';
import { AppError } from '../domain/errors.ts';
import { fold } from '../text/fold.ts';
import { guessedWords } from './guessed-words.ts';
import { passwordForm } from './password-hash.ts';

const shortestPassword = 12;

/** More than any person types; the estimate below reads no further, and hashing takes no longer. */
const longestPassword = 256;

/** What the person is called and where they work: `name`, e-mail, unit. Empty ones are left out. */
export type OwnTexts = readonly string[];

/** Guesses that an attacker needs at least. A hundred million is three years at one guess a second. */
const fewestGuesses = 1e8;

/** Letters that must be left when one's own names, or well-known words, are taken out of the password. */
const fewestOthers = 6;

/** The estimate takes more time with every letter. */
const mostEstimated = 64;

let estimator: ZxcvbnFactory | null = null;

/** Made when first asked for: few processes are given passwords, and ranking the lists takes each of them 30 ms. */
function estimate(): ZxcvbnFactory {
  estimator ??= new ZxcvbnFactory({
    dictionary: { ...dictionary, vietnamese: [...guessedWords] },
    graphs: adjacencyGraphs,
    useLevenshteinDistance: false,
  });
  return estimator;
}

/**
 * Throws `account.password-short`, `account.password-long`, `account.password-own` for one's own names, mail or office, and
 * `account.password-common` for what stands on lists of known passwords or follows a pattern.
 */
export function assertPassword(typed: string, own: OwnTexts = []): void {
  const password = passwordForm(typed);
  const letters = [...password].length;
  if (letters < shortestPassword) throw new AppError('account.password-short', { params: { least: shortestPassword } });
  if (letters > longestPassword) throw new AppError('account.password-long', { params: { most: longestPassword } });
  const bare = bareOf(password);
  if (bare !== '' && isMadeOf(bare, ownTerms(own))) throw new AppError('account.password-own');
  if (bare !== '' && isMadeOf(bare, guessedWords)) throw new AppError('account.password-common');
  const forms = new Set([password, bare].map((form) => form.slice(0, mostEstimated)).filter((form) => form !== ''));
  for (const form of forms) {
    const { guesses } = estimate().check(form, [...own, ...ownTerms(own)]);
    if (guesses < fewestGuesses) throw new AppError('account.password-common');
  }
}

/** Letters and digits alone: "Bình-dân học vụ số!" → "binhdanhocvuso". */
const bareOf = (text: string): string => fold(text).replace(/[^a-z0-9]/g, '');

/** Whether little is left without the terms and without the digits that people add. */
function isMadeOf(bare: string, terms: readonly string[]): boolean {
  const longestFirst = [...terms].sort((a, b) => b.length - a.length);
  const cut = longestFirst.reduce((rest, term) => rest.replaceAll(term, ' '), bare);
  return cut !== bare && cut.replace(/[^a-z]/g, '').length < fewestOthers;
}

/** Whole texts and, of names with several words, the words of four letters and more. */
function ownTerms(own: OwnTexts): string[] {
  const words = own.flatMap((text) => [text, ...text.split(/[\s@._-]+/)]);
  return [...new Set(words.map(bareOf).filter((term) => term.length >= 4))];
}
