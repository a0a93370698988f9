import type { ShownLine } from '../../../studio-api/shown-lines.ts';
import type { Answer } from '../call.ts';
import { useLanguage } from '../use-language.ts';
import { showField } from '../workflow/show-field.ts';
import { previewWords } from './words.ts';

/** Findings, each a button that leads to its field. */
export function FindingList({ findings }: { findings: readonly ShownLine[] }) {
  if (findings.length === 0) return null;
  return (
    <ul className="pano-findings">
      {findings.map(({ severity, about, message, path }) => (
        <li key={`${severity} ${path} ${about} ${message}`} className={severity === 'fatal' ? 'is-fatal' : ''}>
          <button type="button" className="pano-link" disabled={path === ''} onClick={() => void showField(path)}>
            {about === '' ? message : `${about}: ${message}`}
          </button>
        </li>
      ))}
    </ul>
  );
}

/** Why there is nothing to show. */
export function Refusal({ answer }: { answer: Answer }) {
  const words = previewWords[useLanguage()];
  if (answer.code === 'document.unknown') return <p>{words.foreign}</p>;
  return <p className="pano-message is-error">{answer.message}</p>;
}
