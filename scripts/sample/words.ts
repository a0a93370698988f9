import type { GuideContent, GuideStep } from '../../src/domain/content.ts';
import type { LocalisedText } from '../../src/domain/locale.ts';

/** What differs from guide to guide. */
export type GuideWords = Omit<GuideContent, 'type' | 'files' | 'issuer' | 'reviewedAt'>;

/** A Vietnamese text, with an English one beside it where the translation is certain. */
export function vi(text: string, en?: string): LocalisedText {
  return en === undefined ? { vi: text } : { vi: text, en };
}

/** Further words of a step: easy-read lines, and English of all of it. */
type StepMore = { easy?: string; en?: { title: string; text: string; warning?: string; easy?: string } };

export function step(title: string, text: string, warning?: string, { easy, en }: StepMore = {}): GuideStep {
  return {
    title: vi(title, en?.title),
    text: vi(text, en?.text),
    ...(warning === undefined ? {} : { warning: vi(warning, en?.warning) }),
    ...(easy === undefined ? {} : { easy: vi(easy, en?.easy) }),
  };
}
