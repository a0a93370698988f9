/** All but XML 1.0's `Char` (no lone surrogate, no U+FFFE or U+FFFF), and C1 controls, which it allows and readers refuse. */
const notInXml = /[^\t\n\r\u{20}-\u{7E}\u{A0}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu;

/** The text without what a parser of XML, JSON or calendars chokes on: editions of before the gate may have it. */
export function plainText(text: string): string {
  return text.replace(notInXml, '');
}
