import { cleanText } from './clean-text.ts';

/** Names that Windows keeps for devices, with any ending: a file of such a name cannot be made, unpacked or deleted there. */
const devices = /^(?:con|prn|aux|nul|conin\$|conout\$|clock\$|com[0-9¹²³]|lpt[0-9¹²³])$/i;

/** What separates folders or has a meaning in a shell, in addresses or to Windows. */
const forbidden = /[/\\:*?"<>|\p{Cc}\p{Cf}]/gu;

/** File systems take 255 bytes; tools add endings of their own, and a letter of Vietnamese or Khmer has three. */
const mostBytes = 180;

const spare = 'tep';

/**
 * A name that Windows, macOS and Linux can hold, as near to the given one as that goes: NFC, nothing unseen, no device, no
 * trailing point or blank, not too long. The ending stays.
 */
export function safeFileName(name: string): string {
  const plain = cleanText(name)
    .replace(/\p{Cf}/gu, '')
    .replace(forbidden, '-')
    .replace(/\s+/g, ' ')
    .replace(/^[\s.]+|[\s.]+$/g, '');
  const { stem, ending } = partsOf(plain);
  const kept = cut(stem.replace(/[\s.]+$/, ''), mostBytes - Buffer.byteLength(ending)) || spare;
  // Windows looks at what stands before the first point.
  const [first = ''] = kept.split('.');
  return `${devices.test(first.trim()) ? `${spare}-` : ''}${kept}${ending}`;
}

/** The name with this ending instead of its own. "Báo cáo v1.2 mới" has none. */
export function withEnding(name: string, ending: string): string {
  return partsOf(name).stem + ending;
}

/** The name, or the same with a number, so that no other of the names is equal where case does not count. */
export function freeFileName(name: string, taken: Iterable<string>): string {
  const folded = new Set([...taken].map(foldedName));
  const { stem, ending } = partsOf(name);
  let free = name;
  for (let number = 1; folded.has(foldedName(free)); number++) free = `${stem}-${number}${ending}`;
  return free;
}

const foldedName = (name: string): string => name.normalize('NFC').toLowerCase().toUpperCase();

function partsOf(name: string): { stem: string; ending: string } {
  const ending = /\.[a-z0-9]{1,8}$/i.exec(name)?.[0] ?? '';
  return { stem: name.slice(0, name.length - ending.length), ending };
}

/** Whole letters with their marks, as many as the bytes hold. */
function cut(text: string, bytes: number): string {
  if (Buffer.byteLength(text) <= bytes) return text;
  let kept = '';
  for (const { segment } of new Intl.Segmenter('vi').segment(text)) {
    if (Buffer.byteLength(kept + segment) > bytes) break;
    kept += segment;
  }
  return kept.replace(/[\s.]+$/, '');
}
