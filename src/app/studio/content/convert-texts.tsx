'use client';

import { Button, useAllFormFields, useForm } from '@payloadcms/ui';
import { useLanguage } from '../use-language.ts';
import { oldTextsOf } from './old-texts.ts';
import { contentWords } from './words.ts';

/** Above a form in which somebody pasted TCVN3, VNI or VIQR: what it is, and a button that converts it in its place. */
export function ConvertTexts() {
  const words = contentWords[useLanguage()];
  const [fields, dispatch] = useAllFormFields();
  const { setModified } = useForm();
  const found = oldTextsOf(fields);
  if (found.length === 0) return null;
  const convert = () => {
    for (const { path, value } of found) {
      // An editor shows what it was opened with until that changes.
      const opened = typeof value === 'string' ? {} : { initialValue: value };
      dispatch({ type: 'UPDATE', path, value, valid: true, ...opened });
    }
    setModified(true);
  };
  const encodings = [...new Set(found.map(({ encoding }) => encoding))].join(', ');
  return (
    <div className="pano-old-texts" role="status">
      <span>{words.oldTexts(found.length, encodings)}</span>
      <Button buttonStyle="secondary" size="small" onClick={convert}>
        {words.convertTexts}
      </Button>
    </div>
  );
}
