'use client';

import { useDocumentInfo, useFormFields } from '@payloadcms/ui';
import { useState } from 'react';
import { type Answer, call } from '../call.ts';

/** On a dead letter: call the portal again. Only administrators see webhook calls at all; the endpoint asks once more. */
export function WebhookCallPanel() {
  const { id } = useDocumentInfo();
  const stored = useFormFields(([fields]) => fields.state?.value as string | undefined);
  const [answer, setAnswer] = useState<Answer | null>(null);
  const [isBusy, setBusy] = useState(false);
  if (!id || (stored !== 'dead' && answer === null)) return null;

  const retry = async () => {
    setBusy(true);
    setAnswer(await call(`webhook-calls/${id}/retry`, {}));
    setBusy(false);
  };
  return (
    <div className="pano-panel">
      <h4>Cổng chưa nhận được tin này</h4>
      <p>Khi cổng đã sửa xong, gọi lại với đúng nội dung và mã tin cũ. Hệ thống lại tự gọi trong 24 giờ.</p>
      <div className="pano-actions">
        <button type="button" className="pano-button" onClick={retry} disabled={isBusy || answer?.ok}>
          {isBusy ? 'Đang ghi…' : 'Gọi lại'}
        </button>
      </div>
      {answer ? (
        <div className={answer.ok ? 'pano-message' : 'pano-message is-error'} role="status">
          {answer.message}
        </div>
      ) : null}
    </div>
  );
}
