import type { Actor, Permission } from '../access/roles.ts';
import type { moveEdition, StoredEdition } from '../db/editions.ts';
import type { EditionState } from '../domain/edition.ts';
import { AppError } from '../domain/errors.ts';
import type { ReaderText } from '../domain/reader-language.ts';
import { hashOf } from './freeze/canonical.ts';
import { tooLate } from './too-late.ts';

export type DecisionName = 'approve' | 'reject' | 'withdraw' | 'recall';

type DecisionInput = { actor: Actor; at: string; note: string; publicNote: string };

type Decision = {
  from: EditionState[];
  to: 'approved' | 'rejected' | 'withdrawn' | 'recalled';
  permission: Permission;
  /** In sentences that say what could not be done. */
  label: ReaderText;
  needsReason: boolean;
  /** Throws when this person may not decide so about this edition. The role and the unit are checked before. */
  check?(edition: StoredEdition, actor: Actor): void;
  /** Other fields of the edition that change with its state. */
  data(input: DecisionInput): Parameters<typeof moveEdition>[0]['data'];
};

/** The decisions about an edition, and the state in which each is possible. */
export const decisions: Record<DecisionName, Decision> = {
  approve: {
    from: ['submitted'],
    to: 'approved',
    permission: 'approve',
    label: { vi: 'duyệt', en: 'approve' },
    needsReason: false,
    check: assertSomebodyElses,
    data: ({ actor, at }) => {
      return { approvedBy: actor.name, approvedById: actor.id, approvedAt: at, withdrawnAt: null, note: null, publicNote: '' };
    },
  },
  reject: {
    from: ['submitted'],
    to: 'rejected',
    permission: 'approve',
    label: { vi: 'trả lại', en: 'reject' },
    needsReason: true,
    data: ({ note }) => ({ note }),
  },
  /** The edition leaves every feed, board, pack and page with the next generation, and its page says so. */
  withdraw: {
    from: ['approved', 'superseded'],
    to: 'withdrawn',
    permission: 'withdraw',
    label: { vi: 'thu hồi', en: 'withdraw' },
    needsReason: true,
    check: assertWasApproved,
    data: ({ at, note, publicNote }) => ({ withdrawnAt: at, note, publicNote }),
  },
  /** The editors have seen a mistake themselves: nobody needs to read the edition any more. */
  recall: {
    from: ['submitted'],
    to: 'recalled',
    permission: 'submit',
    label: { vi: 'rút lại', en: 'recall' },
    needsReason: false,
    data: () => ({}),
  },
};

/** A submission that gave way to a newer one was never approved: there is nothing to take back. Throws `workflow.state`. */
function assertWasApproved(edition: StoredEdition): void {
  if (edition.state !== 'superseded' || edition.approvedAt !== null) return;
  throw tooLate(edition, decisions.withdraw.label);
}

/** An approval is another person's yes to exactly these bytes. Throws `workflow.own-work`. */
function assertSomebodyElses(edition: StoredEdition, actor: Actor): void {
  if (edition.submittedById === actor.id || edition.authorId === actor.id) throw new AppError('workflow.own-work');
  if (hashOf(edition.content) !== edition.sha256) throw new Error(`edition ${edition.number} does not match its own hash`);
}
