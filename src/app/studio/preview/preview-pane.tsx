'use client';

import { useDocumentInfo } from '@payloadcms/ui';
import { useState } from 'react';
import type { ShownLine } from '../../../studio-api/shown-lines.ts';
import { type Answer, call } from '../call.ts';
import { useMarksHere } from '../returns/use-returned.ts';
import { useLanguage } from '../use-language.ts';
import { FindingList, Refusal } from './finding-list.tsx';
import { PageFrame } from './page-frame.tsx';
import { PieceView } from './piece-view.tsx';
import { PostsView } from './posts-view.tsx';
import { useAnswer } from './use-answer.ts';
import { type FormDraft, useFormDraft } from './use-form-draft.ts';
import { previewWords } from './words.ts';

const tabs = ['pieces', 'page', 'posts', 'check'] as const;
type Tab = (typeof tabs)[number];

/** Documents with pieces to draw; the others begin with their page. */
const withPieces = ['campaigns', 'leaflets', 'infographics'];

/** Beside the form of a document: what it will look like, as it stands this moment. Nothing of it is stored or public. */
export function PreviewPane() {
  const words = previewWords[useLanguage()];
  const { collectionSlug = '' } = useDocumentInfo();
  const hasPieces = withPieces.includes(collectionSlug);
  const [tab, setTab] = useState<Tab>(hasPieces ? 'pieces' : 'page');
  const draft = useFormDraft();
  return (
    <section className="pano-panel pano-preview" aria-label={words.heading}>
      <h4>{words.heading}</h4>
      <div className="pano-choices" role="tablist">
        {tabs
          .filter((name) => hasPieces || name !== 'pieces')
          .map((name) => (
            <button
              key={name}
              type="button"
              role="tab"
              className="pano-button is-quiet"
              aria-selected={tab === name}
              onClick={() => setTab(name)}
            >
              {words.tabs[name]}
            </button>
          ))}
      </div>
      <div role="tabpanel" aria-label={words.tabs[tab]}>
        {draft === null ? <div className="pano-skeleton">{words.drawing}</div> : <View {...{ tab, draft }} />}
      </div>
      <p className="pano-quiet">{words.onlyYou}</p>
    </section>
  );
}

function View({ tab, draft }: { tab: Tab; draft: FormDraft }) {
  if (tab === 'pieces') return <PieceView draft={draft} />;
  if (tab === 'posts') return <PostsView draft={draft} />;
  return tab === 'page' ? <PageView draft={draft} /> : <CheckView draft={draft} />;
}

function PageView({ draft }: { draft: FormDraft }) {
  const words = previewWords[useLanguage()];
  const { answer } = useAnswer({ path: 'drafts/page', question: draft });
  const marks = useMarksHere();
  if (answer === null) return <div className="pano-skeleton">{words.drawing}</div>;
  if (!answer.ok) return <Refusal answer={answer} />;
  return typeof answer.page === 'string' ? <PageFrame page={answer.page} marks={marks} /> : <p>{words.noPage}</p>;
}

/** All findings at once, when they are asked for. */
function CheckView({ draft }: { draft: FormDraft }) {
  const words = previewWords[useLanguage()];
  const [answer, setAnswer] = useState<Answer | null>(null);
  const [isBusy, setBusy] = useState(false);
  const check = async () => {
    setBusy(true);
    setAnswer(await call('drafts/check', draft));
    setBusy(false);
  };
  return (
    <>
      <p>{words.checkHint}</p>
      <button type="button" className="pano-button" disabled={isBusy} onClick={check}>
        {isBusy ? words.checking : words.check}
      </button>
      <div aria-live="polite">
        {answer === null ? null : answer.ok ? (
          <Found findings={(answer.findings ?? []) as ShownLine[]} />
        ) : (
          <Refusal answer={answer} />
        )}
      </div>
    </>
  );
}

function Found({ findings: all }: { findings: ShownLine[] }) {
  const words = previewWords[useLanguage()];
  const findings = onceEach(all);
  const fatal = findings.filter(({ severity }) => severity === 'fatal');
  const others = findings.filter(({ severity }) => severity !== 'fatal');
  if (findings.length === 0) return <p className="pano-message">{words.allGood}</p>;
  return (
    <>
      {fatal.length > 0 ? <h5>{words.mustMend(fatal.length)}</h5> : null}
      <FindingList findings={fatal} />
      {others.length > 0 ? <h5>{words.shouldMend(others.length)}</h5> : null}
      <FindingList findings={others} />
    </>
  );
}

/** What is said of several pieces is said once, with their names; it leads to the first of them. */
function onceEach(findings: readonly ShownLine[]): ShownLine[] {
  const said = new Map<string, ShownLine>();
  for (const finding of findings) {
    const same = said.get(finding.message);
    if (same === undefined) said.set(finding.message, { ...finding });
    else if (finding.about !== '' && !same.about.includes(finding.about)) same.about = `${same.about}; ${finding.about}`;
  }
  return [...said.values()];
}
