/** Markup that is safe to send: made by `html` from escaped parts, or vouched for with `raw`. */
export type Html = { readonly markup: string };

export type HtmlPart = Html | string | number | null | undefined | false | readonly HtmlPart[];

/** Template tag that escapes every text put into it. Nothing, `null` and `false` leave no trace; lists are joined. */
export function html(strings: TemplateStringsArray, ...parts: HtmlPart[]): Html {
  return { markup: strings.reduce((text, piece, index) => text + render(parts[index - 1]) + piece) };
}

/** Markup from our own code. Never for text that a person has written. */
export function raw(markup: string): Html {
  return { markup };
}

/** JSON for a `<script>` data block: "<" cannot end the element early. */
export function jsonBlock(value: unknown): Html {
  return raw(JSON.stringify(value).replace(/</g, '\\u003c'));
}

/** One `<p>` a line. */
export function paragraphs(text: string): Html[] {
  return text
    .split(/\n+/)
    .filter((line) => line.trim() !== '')
    .map((line) => html`<p>${line.trim()}</p>`);
}

function render(part: HtmlPart): string {
  if (part === null || part === undefined || part === false) return '';
  if (typeof part === 'string' || typeof part === 'number') return escapeMarkup(String(part));
  if ('markup' in part) return part.markup;
  return part.map(render).join('');
}

/** For text and for attribute values in double quotes; the same five characters that XML wants. */
export function escapeMarkup(text: string): string {
  return text.replace(/[&<>"']/g, (letter) => `&#${letter.charCodeAt(0)};`);
}
