import { escapeMarkup } from '../../../portal/html.ts';

/** Text for an element or an attribute. Control characters have no place in XML 1.0, escaped or not. */
export function xmlText(text: string): string {
  return escapeMarkup(text.replace(/[^\P{Cc}\t\n\r]/gu, ''));
}

type Attributes = Record<string, string | number | undefined>;

/** An element with its text, which is escaped. Attributes without a value are left out. */
export function element(name: string, text: string, attributes: Attributes = {}): string {
  return `<${name}${attributesOf(attributes)}>${xmlText(text)}</${name}>`;
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
