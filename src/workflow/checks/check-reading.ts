import type { Content } from '../../domain/content.ts';
import { AppError } from '../../domain/errors.ts';
import type { LocalisedText } from '../../domain/locale.ts';
import { hardWords, longSentences } from '../../text/reading-ease.ts';
import type { ArtworkReport, Said } from './check-artworks.ts';

/** Syllables of a sentence that is still followed at one hearing. */
const mostSyllables = 25;
/** Of easy-read text, as its field says. */
const mostSyllablesOfEasy = 12;

type Text = { text: LocalisedText | undefined; path: string; most: number };

/** Where a guide is hard to read. The editor and the approver see it; none of it stops the submission. */
export function readingReports(content: Content): ArtworkReport[] {
  const warnings = textsOf(content).flatMap(({ text, path, most }) => adviceOn({ text: text?.vi ?? '', path, most }));
  return warnings.length === 0 ? [] : [{ artworkKey: content.id, findings: [], sentences: [], warnings }];
}

/** What a citizen follows step by step, by the fields of its form. */
function textsOf(content: Content): Text[] {
  if (content.type !== 'guide') return [];
  const { summary, prepare, steps, help } = content;
  const texts = [
    { text: summary, path: 'summary' },
    ...prepare.map((text, at) => ({ text, path: `prepare.${at}.text` })),
    ...steps.flatMap(({ title, text, warning }, at) => [
      { text: title, path: `steps.${at}.title` },
      { text, path: `steps.${at}.body` },
      { text: warning, path: `steps.${at}.warning` },
    ]),
    { text: help, path: 'help' },
  ].map((text) => ({ ...text, most: mostSyllables }));
  const easy = steps.map((step, at) => ({ text: step.easy, path: `steps.${at}.easy`, most: mostSyllablesOfEasy }));
  return [...texts, ...easy];
}

function adviceOn({ text, path, most }: { text: string; path: string; most: number }): Said[] {
  const long = longSentences(text, most).map(({ sentence, syllables }) => {
    return new AppError('reading.long-sentence', { params: { sentence: beginningOf(sentence), syllables, most } }).words;
  });
  const hard = hardWords(text).map((word) => new AppError('reading.hard-word', { params: word }).words);
  return [...long, ...hard].map((words) => ({ ...words, path }));
}

/** Enough to find the sentence by. */
function beginningOf(sentence: string): string {
  const words = sentence.split(/\s+/u);
  return words.length <= 8 ? sentence : `${words.slice(0, 8).join(' ')}…`;
}
