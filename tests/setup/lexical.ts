import { block, inline, paragraph } from '../../scripts/sample/lexical-text.ts';

export { heading, lexical, paragraph, text } from '../../scripts/sample/lexical-text.ts';

export const breakLine = { type: 'linebreak', version: 1 };
export const quote = (...children: (string | object)[]) => ({ ...block, type: 'quote', children: inline(children) });
export const link = (url: string, ...children: (string | object)[]) => ({
  ...{ ...block, type: 'link', version: 3, id: '65f0c0ffee0000000000cafe' },
  ...{ fields: { linkType: 'custom', url }, children: inline(children) },
});
export const list = (listType: 'bullet' | 'number', ...items: (string | object)[][]) => ({
  ...{ ...block, type: 'list', listType, start: 1, tag: listType === 'number' ? 'ol' : 'ul' },
  children: items.map((children, at) => ({ ...block, type: 'listitem', value: at + 1, children: inline(children) })),
});
export const note = (words: string) => ({
  ...{ type: 'block', version: 2, format: '' },
  fields: { id: '65f0c0ffee0000000000beef', blockName: '', blockType: 'note', text: words },
});
/** A cell with lines; `head` one of the first row. */
export const cell = (...lines: (string | object)[]) => ({
  ...{ ...block, type: 'tablecell', backgroundColor: null, colSpan: 1, rowSpan: 1, headerState: 0 },
  children: lines.map((line) => (typeof line === 'string' ? paragraph(line) : line)),
});
export const head = (...lines: (string | object)[]) => ({ ...cell(...lines), headerState: 1 });
export const table = (caption: string, ...rows: object[][]) => ({
  ...{ ...block, type: 'table', ...(caption === '' ? {} : { $: { caption } }) },
  children: rows.map((children) => ({ ...block, type: 'tablerow', children })),
});
export const video = (id: string | number, caption = '') => ({
  ...{ type: 'block', version: 2, format: '' },
  fields: { id: '65f0c0ffee0000000000d1d1', blockName: '', blockType: 'video', video: id, caption },
});
export const upload = (id: string | number, caption = '') => ({
  ...{
    type: 'upload',
    version: 3,
    format: '',
    id: '65f0c0ffee0000000000f00d',
    relationTo: 'media',
    value: id,
    fields: { caption },
  },
});
