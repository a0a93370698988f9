'use client';

type Choosing = { label: string; accept: string; isBusy?: boolean; onFile: (file: File) => void };

/** Asks for a file, in our words: a bare file box speaks the browser's language. The same file may be chosen twice running. */
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
