'use client';

import { Button, useAllFormFields, useForm, useLocale } from '@payloadcms/ui';
import { joinedSections } from '../../../content-types/writing/joined-sections.ts';
import { useLanguage } from '../use-language.ts';
import { writingWords } from './words.ts';

type Row = { heading?: string | null; text?: string | null };

/** Above the sections of an article of before: puts their words into the editor, where they are saved with the next save. */
export function JoinSections() {
  const words = writingWords[useLanguage()];
  const { getDataByPath, setModified } = useForm();
  const [, dispatch] = useAllFormFields();
  const { code } = useLocale();
  const join = () => {
    const rows = getDataByPath<Row[]>('sections') ?? [];
    const sections = rows.map(({ heading, text }) => ({ heading: heading ?? '', text: text ?? '' }));
    const value = joinedSections(sections);
    dispatch({ type: 'UPDATE', path: 'body', value, initialValue: value, valid: true });
    for (const rowIndex of [...sections.keys()].reverse()) dispatch({ type: 'REMOVE_ROW', path: 'sections', rowIndex });
    setModified(true);
  };
  const isVietnamese = code === 'vi';
  return (
    <div className="pano-join">
      <p>{isVietnamese ? words.joinWhy : words.joinElsewhere}</p>
      {isVietnamese ? (
        <Button buttonStyle="secondary" size="small" onClick={join}>
          {words.join}
        </Button>
      ) : null}
    </div>
  );
}
