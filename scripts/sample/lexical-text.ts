import type { ArticleContent } from '../../src/domain/content.ts';

/** A text as the studio’s editor stores it. */
export const lexical = (...children: object[]) => ({
  root: { type: 'root', direction: null, format: '' as const, indent: 0, version: 1, children: children as never[] },
});

export const block = { direction: null, format: '', indent: 0, version: 1 };
export const inline = (children: (string | object)[]) =>
  children.map((child) => (typeof child === 'string' ? text(child) : child));

/** Marks of a text as Lexical counts them: 1 bold, 2 italic. */
export const text = (words: string, format = 0) => ({
  ...{ type: 'text', text: words, format, detail: 0, mode: 'normal', style: '', version: 1 },
});
export const paragraph = (...children: (string | object)[]) => ({
  ...{ ...block, type: 'paragraph', textFormat: 0, textStyle: '', children: inline(children) },
});
export const heading = (tag: 'h2' | 'h3', ...children: (string | object)[]) => ({
  ...{ ...block, type: 'heading', tag, children: inline(children) },
});

/** Sections as an editor would have typed them, one paragraph a line. */
export const writtenSections = (sections: ArticleContent['sections']) =>
  lexical(
    ...sections.flatMap(({ heading: over, text: { vi } }) => [
      ...(over ? [heading('h2', over.vi)] : []),
      ...vi.split('\n').map((line) => paragraph(line)),
    ]),
  );
