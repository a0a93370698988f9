import type { ReactNode } from 'react';
import type { Answer } from './call.ts';

/** The answer of an endpoint, for the person who asked. Shows nothing before there is an answer. */
export function AnswerMessage({ answer, children }: { answer: Answer | null; children?: ReactNode }) {
  if (answer === null) return null;
  return (
    <div className={answer.ok ? 'pano-message' : 'pano-message is-error'} role="status">
      {answer.message}
      {children}
    </div>
  );
}
