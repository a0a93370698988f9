import type { GuideContent, GuideStep } from '../../src/domain/content.ts';
import type { LocalisedText } from '../../src/domain/locale.ts';

/** What differs from guide to guide. */
export type GuideWords = Omit<GuideContent, 'type' | 'files' | 'issuer' | 'reviewedAt'>;

/** A Vietnamese text, with an English one beside it where the translation is certain. */
export function vi(text: string, en?: string): LocalisedText {
  return en === undefined ? { vi: text } : { vi: text, en };
}

export function step(title: string, text: string, warning?: string): GuideStep {
  return { title: vi(title), text: vi(text), ...(warning === undefined ? {} : { warning: vi(warning) }) };
}
