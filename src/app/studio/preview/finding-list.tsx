import type { ShownLine } from '../../../studio-api/shown-lines.ts';
import { showField } from '../workflow/show-field.ts';

/** Findings, each a button that leads to its field. */
export function FindingList({ findings }: { findings: readonly ShownLine[] }) {
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
