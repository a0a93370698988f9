import { escapeMarkup } from '../../../portal/html.ts';
import { plainText } from './plain-text.ts';

/** Text for an element or an attribute. Characters that XML forbids have no place in it, escaped or not. */
function xmlText(text: string): string {
  return escapeMarkup(plainText(text));
}

type Attributes = Record<string, string | number | undefined>;

/** An element with its text, which is escaped. Attributes without a value are left out. */
export function element(name: string, text: string, attributes: Attributes = {}): string {
  return `<${name}${attributesOf(attributes)}>${xmlText(text)}</${name}>`;
}

/**
 * An element whose text readers take for HTML, like `description` in RSS: plain words are escaped as HTML first, so that "<mã
 * OTP>" is shown and not swallowed, and lines stay lines.
 */
export function htmlElement(name: string, text: string): string {
  return element(name, escapeMarkup(text.trim()).replace(/\r\n|\r|\n/g, '<br>'));
}

/** An element around elements. */
export function group(name: string, children: string[], attributes: Attributes = {}): string {
  return [`<${name}${attributesOf(attributes)}>`, ...children, `</${name}>`].join('\n');
}

export function empty(name: string, attributes: Attributes): string {
  return `<${name}${attributesOf(attributes)}/>`;
}

function attributesOf(attributes: Attributes): string {
  return Object.entries(attributes)
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => ` ${name}="${xmlText(String(value))}"`)
    .join('');
}
