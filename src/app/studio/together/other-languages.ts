/** What of a field's configuration is read here. */
export type FieldShape = {
  type: string;
  name?: string | undefined;
  localized?: boolean | undefined;
  fields?: readonly FieldShape[] | undefined;
  tabs?: readonly Omit<FieldShape, 'type'>[] | undefined;
};

type Values = Record<string, unknown>;

type Asked = {
  fields: readonly FieldShape[];
  locale: string;
  /** The form in the language that was open, as it was sent. */
  typed: Values;
  /** The document that is gone, in all languages. */
  all: Values;
  /** The new document that was made of the form: its rows in the same order, with ids of their own. */
  made: Values;
};

/**
 * What a document that is gone said in another language, as a change of the new document that was made of its form. `null`: it
 * said nothing. Rows find their words by their ids of before; a row that was added since has none.
 */
export function inOtherLanguage({ fields, locale, typed, all, made }: Asked): Values | null {
  const found = wordsIn(fields, { locale, typed, all, made });
  return found.hasWords ? found.values : null;
}

type At = Omit<Asked, 'fields'>;
type Found = { values: Values; hasWords: boolean };

/** `isInRow`: a row is sent whole, with what all languages share and what this one has no words for. */
function wordsIn(fields: readonly FieldShape[], at: At, isInRow = false): Found {
  const found: Found = { values: {}, hasWords: false };
  const put = (values: Values, hasWords: boolean) => {
    Object.assign(found.values, values);
    found.hasWords ||= hasWords;
  };
  for (const field of fields) {
    const { name, type } = field;
    const inner = [...(field.fields ?? []), ...(field.tabs ?? []).map((tab) => ({ ...tab, type: 'group' }))];
    if (name === undefined) {
      const deeper = wordsIn(inner, at, isInRow);
      put(deeper.values, deeper.hasWords);
    } else if (field.localized === true) {
      const said = withoutRowIds((at.all[name] as Values | null | undefined)?.[at.locale] ?? null);
      if (!isEmpty(said)) put({ [name]: said }, true);
      else if (isInRow) put({ [name]: null }, false);
    } else if (type === 'group') {
      const deeper = wordsIn(inner, insideOf(at, name), isInRow);
      if (deeper.hasWords || isInRow) put({ [name]: deeper.values }, deeper.hasWords);
    } else if (type === 'array') {
      const rows = rowsIn(inner, at, name);
      if (rows.some(({ hasWords }) => hasWords) || isInRow) {
        const hasWords = rows.some((row) => row.hasWords);
        put({ [name]: rows.map(({ values }) => values) }, hasWords);
      }
    } else if (isInRow && at.made[name] !== undefined) put({ [name]: at.made[name] }, false);
  }
  return found;
}

function insideOf({ locale, typed, all, made }: At, name: string): At {
  return { locale, typed: valuesIn(typed[name]), all: valuesIn(all[name]), made: valuesIn(made[name]) };
}

function rowsIn(fields: readonly FieldShape[], { locale, typed, all, made }: At, name: string): Found[] {
  const [typedRows, rowsOfBefore] = [listIn(typed[name]), listIn(all[name])];
  return listIn(made[name]).map((row, index) => {
    const typedRow = typedRows[index] ?? {};
    const before = rowsOfBefore.find(({ id }) => id !== undefined && id === typedRow.id) ?? {};
    const found = wordsIn(fields, { locale, typed: typedRow, all: before, made: row }, true);
    return { ...found, values: { ...found.values, id: row.id } };
  });
}

const valuesIn = (value: unknown): Values => (value !== null && typeof value === 'object' ? (value as Values) : {});
const listIn = (value: unknown): Values[] => (Array.isArray(value) ? value.map(valuesIn) : []);

const isEmpty = (value: unknown): boolean =>
  value === null || value === undefined || value === '' || (Array.isArray(value) && value.length === 0);

/** A row's id belongs to the row of before. A rich text is a tree of its own, in which ids name what it shows. */
export function withoutRowIds(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutRowIds);
  if (value === null || typeof value !== 'object' || 'root' in value) return value;
  const kept = Object.entries(value).filter(([name]) => name !== 'id');
  return Object.fromEntries(kept.map(([name, inner]) => [name, withoutRowIds(inner)]));
}
