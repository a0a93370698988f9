'use client';

import { useField } from '@payloadcms/ui';
import { useState } from 'react';
import { toWebVtt } from '../../../media/captions/srt.ts';
import { FileButton } from '../file-button.tsx';

/** What a text that was no UTF-8 is full of: old programs save captions in an alphabet of their own. */
const unreadable = '\ufffd';

/** Below the field for captions: fills it from a file. Nothing is stored before the document is saved. */
export function CaptionsFile({ path }: { path: string }) {
  const { setValue } = useField<string>({ path });
  const [message, setMessage] = useState('');
  const load = async (file: File) => {
    const text = (await file.text()).normalize('NFC');
    if (text.includes(unreadable)) {
      setMessage(`Không đọc được ${file.name}: tệp không phải UTF-8. Hãy lưu lại tệp phụ đề với mã UTF-8 rồi chọn lần nữa.`);
      return;
    }
    setValue(toWebVtt(text));
    setMessage(`Đã nạp ${file.name}. Bấm Lưu để kiểm tra và giữ lại.`);
  };
  return (
    <div className="pano-captions-file">
      <FileButton label="Chọn tệp phụ đề (.vtt, .srt)" accept=".vtt,.srt,text/vtt" onFile={(file) => void load(file)} />
      <output>{message}</output>
    </div>
  );
}
