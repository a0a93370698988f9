'use client';

import { useField } from '@payloadcms/ui';
import { type ChangeEvent, useState } from 'react';
import { toWebVtt } from '../../video/srt.ts';

/** What a text that was no UTF-8 is full of: old programs save captions in an alphabet of their own. */
const unreadable = '\ufffd';

/** Below the field for captions: fills it from a file. Nothing is stored before the document is saved. */
export function CaptionsFile({ path }: { path: string }) {
  const { setValue } = useField<string>({ path });
  const [message, setMessage] = useState('');
  const load = async ({ target }: ChangeEvent<HTMLInputElement>) => {
    const file = target.files?.[0];
    if (file === undefined) return;
    const text = (await file.text()).normalize('NFC');
    target.value = '';
    if (text.includes(unreadable)) {
      setMessage(`Không đọc được ${file.name}: tệp không phải UTF-8. Hãy lưu lại tệp phụ đề với mã UTF-8 rồi chọn lần nữa.`);
      return;
    }
    setValue(toWebVtt(text));
    setMessage(`Đã nạp ${file.name}. Bấm Lưu để kiểm tra và giữ lại.`);
  };
  return (
    <div className="pano-captions-file">
      <label>
        Chọn tệp phụ đề (.vtt, .srt)
        <input type="file" accept=".vtt,.srt,text/vtt" onChange={(event) => void load(event)} />
      </label>
      <output>{message}</output>
    </div>
  );
}
