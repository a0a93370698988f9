'use client';

import { useField } from '@payloadcms/ui';
import { useState } from 'react';
import { FileButton } from '../file-button.tsx';
import { useLanguage } from '../use-language.ts';
import { contentWords } from './words.ts';

/** The replacement character. A file that is not UTF-8 is full of it: old programs save captions in other encodings. */
const unreadable = '\ufffd';

/** A button below the captions field that fills it from a file. Nothing is stored before the document is saved. */
export function CaptionsFile({ path }: { path: string }) {
  const words = contentWords[useLanguage()];
  const { setValue } = useField<string>({ path });
  const [message, setMessage] = useState('');
  const load = async (file: File) => {
    const text = (await file.text()).normalize('NFC');
    if (text.includes(unreadable)) {
      setMessage(words.notUtf8(file.name));
      return;
    }
    // It knows all entities of HTML: for whoever reads such a file alone.
    const { toWebVtt } = await import('../../../media/captions/srt.ts');
    setValue(toWebVtt(text));
    setMessage(words.loaded(file.name));
  };
  return (
    <div className="pano-captions-file">
      <FileButton label={words.chooseCaptions} accept=".vtt,.srt,text/vtt" onFile={(file) => void load(file)} />
      <output>{message}</output>
    </div>
  );
}
