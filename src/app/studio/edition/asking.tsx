import { useLanguage } from '../use-language.ts';
import { Confirmation } from './confirmation.tsx';
import type { Standing } from './standing.ts';
import { WithdrawalForm } from './withdrawal-form.tsx';
import { editionWords } from './words.ts';

export type Question = 'approve' | 'publish' | 'recall' | 'withdraw';

type Props = {
  asking: Question;
  standing: Standing;
  sha256: string;
  isBusy: boolean;
  act: (name: Question, body?: Record<string, unknown>) => Promise<void>;
  onNo: () => void;
};

/** The question before a decision. What is older than the edition in force is decided by typing its number. */
export function Asking({ asking, standing, sha256, isBusy, act, onNo }: Props) {
  const words = editionWords[useLanguage()];
  const { number, newer, shown } = standing;
  if (asking === 'withdraw') {
    return <WithdrawalForm {...{ sha256, standing, isBusy, onNo }} onYes={(withdrawal) => act('withdraw', withdrawal)} />;
  }
  const questions = {
    approve: { question: words.approveQuestion(number), yes: words.approveYes },
    publish: { question: words.publishQuestion(number, shown?.number ?? null), yes: words.publishYes },
    recall: { question: words.recallQuestion(number), yes: words.recallYes },
  };
  const typed = newer === null || asking === 'recall' ? null : { number, hint: words.olderHint(number, newer.number) };
  return (
    <Confirmation
      {...questions[asking]}
      {...{ typed, isBusy, onNo }}
      onYes={(confirm) => act(asking, confirm ? { confirm } : {})}
    />
  );
}
