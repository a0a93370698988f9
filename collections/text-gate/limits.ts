import type { Field } from 'payload';

type Limits = { usual: number; named: Record<string, number> };

/**
 * Longest texts by the kind of field, in letters (code points). What is drawn has its own, tighter limits, which depend on design
 * and format; these keep a pasted book out of a title, a feed and an address.
 */
const limits: Partial<Record<Field['type'], Limits>> = {
  text: {
    usual: 300,
    named: {
      // Codes and keys.
      key: 120,
      code: 60,
      kind: 60,
      op: 20,
      time: 20,
      quietFrom: 20,
      quietTo: 20,
      supportPhone: 60,
      sha256: 64,
      tags: 120,
      // Addresses and rules.
      url: 2_000,
      rrule: 1_000,
      path: 1_000,
      issuerPath: 1_000,
      unitPath: 1_000,
      // Sentences.
      text: 1_000,
      alt: 1_000,
      summary: 1_000,
      switchReason: 1_000,
      note: 1_000,
      // Secrets: a key in PEM is the longest.
      newSecret: 2_000,
      sealedSecret: 10_000,
    },
  },
  textarea: {
    usual: 5_000,
    named: {
      title: 500,
      headline: 500,
      summary: 2_000,
      text: 20_000,
      facebook: 20_000,
      zalo: 20_000,
      loudspeaker: 50_000,
      transcript: 100_000,
      captions: 300_000,
    },
  },
  // Each paragraph.
  richText: { usual: 20_000, named: {} },
  email: { usual: 254, named: {} },
  // Each text inside.
  json: { usual: 2_000, named: { newSecrets: 10_000, secrets: 20_000, previousSecrets: 20_000 } },
};

/** Longest text that a field takes; `null` for fields without text. */
export function mostLetters(field: Field): number | null {
  const ofType = limits[field.type];
  if (ofType === undefined || !('name' in field)) return null;
  const { maxLength } = field as { maxLength?: number };
  return maxLength ?? ofType.named[field.name] ?? ofType.usual;
}
