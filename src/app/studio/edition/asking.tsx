import { useState } from 'react';
import { useLanguage } from '../use-language.ts';
import { Confirmation } from './confirmation.tsx';
import type { Standing } from './standing.ts';
import { type FollowUp, firstWhen, followUpOf, type When, WhenToPublish } from './when.tsx';
import { WithdrawalForm } from './withdrawal-form.tsx';
import { editionWords } from './words.ts';

export type Question = 'approve' | 'publish' | 'recall' | 'withdraw';

type Props = {
  asking: Question;
  standing: Standing;
  sha256: string;
  isBusy: boolean;
  /** Whether the account may also say when it goes out. */
  mayPlan: boolean;
  act: (name: Question | 'plan', body?: Record<string, unknown>, then?: FollowUp) => Promise<void>;
  onNo: () => void;
};

/** The question before a decision. What is older than the edition in force is decided by typing its number. */
export function Asking({ asking, standing, sha256, isBusy, mayPlan, act, onNo }: Props) {
  const words = editionWords[useLanguage()];
  const { number, newer, shown } = standing;
  const [when, setWhen] = useState<When>(() => firstWhen(asking === 'publish' ? 'now' : 'later', Date.now()));
  if (asking === 'withdraw') {
    return <WithdrawalForm {...{ sha256, standing, isBusy, onNo }} onYes={(withdrawal) => act('withdraw', withdrawal)} />;
  }
  const questions = {
    approve: { question: words.approveQuestion(number), yes: words.approveYes },
    publish: { question: words.publishQuestion(number, shown?.number ?? null), yes: words.publishYes },
    recall: { question: words.recallQuestion(number), yes: words.recallYes },
  };
  const typed = newer === null || asking === 'recall' ? null : { number, hint: words.olderHint(number, newer.number) };
  const isPlanned = mayPlan && newer === null && asking !== 'recall';
  const followUp = isPlanned ? followUpOf(when) : null;
  const decide = (confirm: number | null) => {
    const confirmed = confirm ? { confirm } : {};
    if (asking === 'publish' && followUp?.name === 'plan') return act('plan', followUp.body);
    return asking === 'approve' ? act(asking, confirmed, followUp) : act(asking, confirmed);
  };
  const isTimed = isPlanned && when.choice === 'at';
  const choices = asking === 'publish' ? (['now', 'at'] as const) : (['later', 'now', 'at'] as const);
  return (
    <Confirmation
      {...questions[asking]}
      {...(isTimed && asking === 'publish' ? { yes: words.planYes } : {})}
      {...{ typed, isBusy, onNo }}
      isReady={!isTimed || (when.date !== '' && when.time !== '')}
      onYes={decide}
    >
      {isPlanned ? <WhenToPublish {...{ when, choices }} onChange={setWhen} /> : null}
    </Confirmation>
  );
}
