import type { ReaderText } from './reader-language.ts';

export const phaseKinds = ['phase', 'key-date', 'deadline'] as const;
export type PhaseKind = (typeof phaseKinds)[number];

export const phaseKindWords: Record<PhaseKind, ReaderText> = {
  phase: { vi: 'Giai đoạn', en: 'Phase' },
  'key-date': { vi: 'Mốc thời gian', en: 'Key date' },
  deadline: { vi: 'Hạn chót', en: 'Deadline' },
};

/** Whom a date concerns. Duties of the office are in its own calendar alone. */
export const phaseAudiences = ['public', 'internal'] as const;
export type PhaseAudience = (typeof phaseAudiences)[number];

export const phaseAudienceWords: Record<PhaseAudience, ReaderText> = {
  public: { vi: 'Công khai', en: 'Public' },
  internal: { vi: 'Nội bộ', en: 'Internal' },
};

type Dated = { kind: string; audience?: string | null | undefined };

/** A deadline is the office's own business unless somebody says otherwise; editions from before the choice say nothing. */
export function phaseAudienceOf({ kind, audience }: Dated): PhaseAudience {
  const chosen = phaseAudiences.find((each) => each === audience);
  return chosen ?? (phaseKindOf(kind) === 'deadline' ? 'internal' : 'public');
}

export const isPublicPhase = (phase: Dated): boolean => phaseAudienceOf(phase) === 'public';

const typedKinds: [RegExp, PhaseKind][] = [
  [/^(?:giai đoạn|đợt)(?= |$)/u, 'phase'],
  [/^(?:mốc|ngày)(?= |$)/u, 'key-date'],
  [/^(?:hạn|thời hạn|deadline)(?= |$)/u, 'deadline'],
];

/** The kind of a stored row, also of one from before there was a choice. `null` where its words do not say it. */
export function phaseKindOf(kind: string): PhaseKind | null {
  const chosen = phaseKinds.find((each) => each === kind);
  if (chosen !== undefined) return chosen;
  const typed = kind.normalize('NFC').toLocaleLowerCase('vi').trim();
  return typedKinds.find(([pattern]) => pattern.test(typed))?.[1] ?? null;
}
