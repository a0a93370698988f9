import { type Encoding, encodings } from '../../domain/generation.ts';
import { type ReaderLanguage, readerLanguage } from '../../domain/reader-language.ts';
import type { ServedResource, Variant } from '../generation/generation.ts';
import type { Exchange } from './exchange.ts';

/** Results by header text. Browsers send few different texts; the limit keeps invented ones from filling memory. */
const known = new Map<string, readonly Encoding[]>();
const maxKnown = 256;

const plain: readonly Encoding[] = ['identity'];

/** Encodings the reader takes, best first; `identity` is always last, because an answer is better than 406. */
export function acceptedEncodings(header: string | undefined): readonly Encoding[] {
  if (header === undefined) return plain;
  const before = known.get(header);
  if (before) return before;
  const accepted = ranked(header);
  if (known.size < maxKnown && header.length < 200) known.set(header, accepted);
  return accepted;
}

/** The best encoding that there is of those the reader takes. */
export function variantFor({ variants }: ServedResource, acceptEncoding: string | undefined): Variant {
  for (const encoding of acceptedEncodings(acceptEncoding)) {
    const variant = variants[encoding];
    if (variant) return variant;
  }
  return variants.identity;
}

function ranked(header: string): readonly Encoding[] {
  const weights = new Map<string, number>();
  for (const part of header.toLowerCase().split(',')) {
    const [name = '', ...parameters] = part.split(';').map((text) => text.trim());
    const weight = parameters.find((parameter) => parameter.startsWith('q='));
    weights.set(name, weight === undefined ? 1 : Number(weight.slice(2)) || 0);
  }
  const weightOf = (encoding: Encoding): number => weights.get(encoding) ?? weights.get('*') ?? 0;
  const compressed = encodings.filter((encoding) => encoding !== 'identity' && weightOf(encoding) > 0);
  return [...compressed.sort((a, b) => weightOf(b) - weightOf(a)), 'identity'];
}

/** The language of a page is that of its address, as all of the page around it: English below `/en`. */
export function pageLanguage({ path }: Pick<Exchange, 'path'>): ReaderLanguage {
  return path === '/en' || path.startsWith('/en/') ? 'en' : 'vi';
}

/** The language of a program's reader: English where Accept-Language prefers it to Vietnamese; `*` and others mean Vietnamese. */
export function languageOf({ request }: Pick<Exchange, 'request'>): ReaderLanguage {
  const tags = (request.headers['accept-language'] ?? '').split(',').map((part) => {
    const [tag = '', weight] = part.split(/;\s*q=/i);
    return { tag: tag.trim(), weight: weight === undefined ? 1 : Number(weight) || 0 };
  });
  const wanted = tags.filter(({ tag, weight }) => weight > 0 && /^(?:(?:en|vi)\b|\*)/i.test(tag));
  return readerLanguage(wanted.sort((a, b) => b.weight - a.weight)[0]?.tag);
}
