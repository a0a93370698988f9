import type { FindingLine } from '../domain/finding-list.ts';
import type { ReaderLanguage } from '../domain/reader-language.ts';

/** A line of findings as the studio shows it. */
export type ShownLine = { severity: FindingLine['severity']; about: string; message: string; path: string };

export function shownLines(lines: readonly FindingLine[], language: ReaderLanguage): ShownLine[] {
  return lines.map(({ severity, about, message, path }) => {
    return { severity, about: about[language], message: message[language], path };
  });
}
