'use client';

import { useDocumentInfo, useField, useFormFields } from '@payloadcms/ui';
import { useEffect, useRef } from 'react';

type Names = { needed: string[]; optional: string[] };

/** What the names in channel files are called on the platforms' own pages. */
const labels: Record<string, string> = {
  accessToken: 'Khóa truy cập (access token)',
  refreshToken: 'Khóa làm mới (refresh token)',
  appId: 'Mã ứng dụng (app id)',
  appSecret: 'Khóa ứng dụng (app secret)',
  secretKey: 'Khóa bí mật (secret key)',
  clientId: 'Mã máy khách (client id)',
  clientKey: 'Mã máy khách (client key)',
  clientSecret: 'Khóa máy khách (client secret)',
  botToken: 'Khóa bot (bot token)',
  password: 'Mật khẩu',
  signingKey: 'Khóa ký',
  signingSecret: 'Khóa ký',
};

/** Write-only: offers the secrets of the chosen kind, sends what was typed once, and never shows what is stored. */
export function SecretsField({ path, namesByKind }: { path: string; namesByKind: Record<string, Names> }) {
  const kind = useFormFields(([fields]) => fields.kind?.value as string | undefined) ?? '';
  const { value, setValue, showError, errorMessage } = useField<Record<string, string> | null>({ path });
  const { lastUpdateTime } = useDocumentInfo();
  const seenUpdate = useRef(lastUpdateTime);
  // What was saved is gone from the form at once: it must not lie there, nor be sent again with the next change.
  useEffect(() => {
    if (seenUpdate.current === lastUpdateTime) return;
    seenUpdate.current = lastUpdateTime;
    setValue(null, true);
  }, [lastUpdateTime, setValue]);
  const { needed, optional } = namesByKind[kind] ?? { needed: [], optional: [] };
  if (needed.length + optional.length === 0) return null;
  return (
    <fieldset className="pano-secrets">
      <legend>Khóa của kênh</legend>
      {showError ? (
        <p className="pano-message is-error" role="alert">
          {errorMessage}
        </p>
      ) : null}
      <p>Chỉ nhập khi kết nối hoặc thay khóa. Lưu xong khóa được mã hóa và không hiện lại; ô để trống giữ nguyên khóa cũ.</p>
      {[...needed, ...optional].map((name) => (
        <label key={`${kind} ${name}`}>
          <span>
            {labels[name] ?? name}
            {optional.includes(name) ? <em> (không bắt buộc)</em> : null}
          </span>
          <input
            type="password"
            autoComplete="new-password"
            spellCheck={false}
            value={value?.[name] ?? ''}
            onChange={(event) => setValue({ ...value, [name]: event.target.value })}
          />
        </label>
      ))}
    </fieldset>
  );
}
