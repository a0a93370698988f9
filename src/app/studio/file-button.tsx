'use client';

type Choosing = { label: string; accept: string; isBusy?: boolean; onFile: (file: File) => void };

/** A button that asks for a file: a bare file input speaks the browser's language. The same file can be chosen again. */
export function FileButton({ label, accept, isBusy = false, onFile }: Choosing) {
  return (
    <label className="pano-button is-quiet">
      {label}
      <input
        type="file"
        accept={accept}
        className="pano-file"
        disabled={isBusy}
        onChange={({ target }) => {
          const file = target.files?.[0];
          target.value = '';
          if (file) onFile(file);
        }}
      />
    </label>
  );
}
