import type { TextLine } from '../engines/engine.ts';

/** A text of a side as it is read aloud. */
export type Reading = {
  role: 'H1' | 'H2' | 'H3' | 'P' | 'Lbl' | 'Link';
  lines: TextLine[];
  /** What it belongs to of a list: "back.points.2". Its number and all its texts have the same. */
  item: string | null;
  /** Where it is not the language of the piece. */
  lang: string | null;
};

/** Gives the texts of one side after the other, in their order. The first heading of the piece is its title. */
export function createReader(locale: string): (lines: readonly TextLine[]) => Reading[] {
  let hasTitle = false;
  return (lines) => {
    let level = 0;
    const headingOf = (): 'H1' | 'H2' => {
      level = hasTitle ? 2 : 1;
      hasTitle = true;
      return `H${level as 1 | 2}`;
    };
    const read = paragraphsOf(lines).map((paragraph): Reading => {
      const { field = null, as = null, lang = null } = paragraph[0]?.spoken ?? {};
      const text = { lines: paragraph, item: null, lang: lang ?? (isName(field) && locale !== 'vi' ? 'vi' : null) };
      if (as === 'label') return { ...text, role: 'Lbl' };
      if (as === 'question') return { ...text, role: level < 2 ? 'H2' : 'H3' };
      if (as === 'answer') return { ...text, role: 'P' };
      if (as === 'title' || as === 'heading') return { ...text, role: as === 'title' ? 'H1' : 'H2' };
      // A headline in two languages is one heading.
      if (isHeading(field) && level === 0) return { ...text, role: headingOf() };
      return { ...text, role: field === 'code' ? 'Link' : 'P', item: itemOf(field) };
    });
    return read.map((text, at) => (text.role === 'Lbl' ? labelled(text, read[at + 1]) : text));
  };
}

/** A number belongs to what follows it. */
function labelled(label: Reading, next: Reading | undefined): Reading {
  const item = next?.item ?? null;
  return item === null ? { ...label, role: 'P' } : { ...label, item };
}

function paragraphsOf(lines: readonly TextLine[]): TextLine[][] {
  const paragraphs = new Map<number, TextLine[]>();
  for (const line of lines.filter(({ text }) => text.trim() !== '')) {
    paragraphs.set(line.paragraph, [...(paragraphs.get(line.paragraph) ?? []), line]);
  }
  return [...paragraphs.values()];
}

const isHeading = (field: string | null): boolean => field === 'headline' || field === 'back.headline';

/** Places keep their Vietnamese names. */
const isName = (field: string | null): boolean => field === 'unit';

function itemOf(field: string | null): string | null {
  return /^((?:back\.)?points\.\d+|(?:values|item)\.\d+)/.exec(field ?? '')?.[1] ?? null;
}
