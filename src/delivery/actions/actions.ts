import type { Permission } from '../../access/roles.ts';
import type { Checkpoint, Delivery, DeliveryState, WantedLook } from '../../domain/delivery.ts';
import { AppError } from '../../domain/errors.ts';
import type { ReaderText } from '../../domain/reader-language.ts';
import type { DeliveryMove } from '../ports/delivery-store.ts';
import { errorRecord, settled } from '../steps/transitions.ts';

export const actionNames = ['confirm', 'resend', 'look', 'retry', 'release', 'hold', 'cancel', 'remove'] as const;
export type ActionName = (typeof actionNames)[number];

type PatchInput = { delivery: Delivery; by: string; reason: string; link: string; now: Date };

type DeliveryAction = {
  /** On the button, and in sentences about an action that was not possible. */
  label: ReaderText;
  permission: Permission;
  from: readonly DeliveryState[];
  needsReason: boolean;
  /** The change to the delivery. */
  patch(given: PatchInput): DeliveryMove;
  /** Sentence after it succeeded. */
  done: ReaderText;
};

/**
 * What a person may do to a delivery, and from which states. None touches a delivery that a worker holds: the store refuses that.
 *
 * `resolve` says what the public sees, or risks a second post. It needs more than `schedule`.
 */
export const actions: Record<ActionName, DeliveryAction> = {
  confirm: {
    permission: 'resolve',
    label: { vi: 'Đã đăng — nhập liên kết', en: 'Posted: enter the link' },
    from: ['unconfirmed'],
    needsReason: false,
    patch: ({ delivery, link, now }) => {
      const at = delivery.checkpoint.intent?.at ?? now.toISOString();
      return { ...answered(delivery), state: 'published', receipt: { id: link, url: link, at }, lastError: null };
    },
    done: {
      vi: 'Đã ghi nhận bài đã đăng. Lượt đăng kết thúc, không gửi lại.',
      en: 'Recorded as posted. The delivery is finished and is not sent again.',
    },
  },
  resend: {
    permission: 'resolve',
    label: { vi: 'Chưa đăng — gửi lại', en: 'Not posted: send again' },
    from: ['unconfirmed'],
    needsReason: true,
    patch: (given) => ({ ...again(given), checkpoint: wanting('resend', given) }),
    done: {
      vi: 'Hệ thống tìm bài trên kênh thêm một lần, nếu không thấy thì gửi lại trong vài giây.',
      en: 'The channel is searched once more; if the post is not there, it is sent again within a few seconds.',
    },
  },
  look: {
    permission: 'resolve',
    label: { vi: 'Tìm lại trên kênh', en: 'Look on the channel again' },
    from: ['unconfirmed'],
    needsReason: false,
    patch: (given) => ({
      state: 'committing',
      nextAt: given.now.toISOString(),
      attempts: 0,
      checkpoint: { ...wanting('look', given), intent: given.delivery.checkpoint.intent },
    }),
    done: {
      vi: 'Hệ thống đang tìm bài trên kênh. Không có gì được gửi đi.',
      en: 'The channel is being searched. Nothing is sent.',
    },
  },
  retry: {
    permission: 'schedule',
    label: { vi: 'Thử lại ngay', en: 'Try again now' },
    from: ['retry-wait', 'rejected', 'missed', 'rehearsed'],
    needsReason: false,
    patch: again,
    done: { vi: 'Lượt đăng sẽ được thử lại trong vài giây.', en: 'The delivery is tried again within a few seconds.' },
  },
  release: {
    permission: 'schedule',
    label: { vi: 'Cho đi tiếp', en: 'Let it go on' },
    from: ['held'],
    needsReason: false,
    patch: again,
    done: { vi: 'Lượt đăng đi tiếp theo lịch.', en: 'The delivery goes on as scheduled.' },
  },
  hold: {
    permission: 'schedule',
    label: { vi: 'Giữ lại', en: 'Hold' },
    from: ['planned', 'retry-wait', 'auth-wait'],
    needsReason: true,
    patch: ({ by, reason, now }) => {
      const error = new AppError('delivery.held-by-person', { params: { by, reason } });
      return { state: 'held', lastError: errorRecord(error, now) };
    },
    done: {
      vi: 'Đã giữ lại. Lượt đăng không tự đi tiếp cho đến khi có người cho phép.',
      en: 'Held. The delivery does not go on before a person allows it.',
    },
  },
  cancel: {
    permission: 'schedule',
    label: { vi: 'Hủy lượt đăng', en: 'Cancel the delivery' },
    from: ['planned', 'retry-wait', 'auth-wait', 'held'],
    needsReason: true,
    patch: ({ by, reason, now }) => {
      const error = new AppError('delivery.cancelled-by-person', { params: { by, reason } });
      return { state: 'cancelled', lastError: errorRecord(error, now) };
    },
    done: { vi: 'Đã hủy. Lượt đăng này sẽ không được gửi.', en: 'Cancelled. This delivery is not sent.' },
  },
  remove: {
    permission: 'resolve',
    label: { vi: 'Gỡ bài khỏi kênh', en: 'Remove the post from the channel' },
    from: ['published'],
    needsReason: true,
    patch: () => ({ state: 'removed', measureAt: null }),
    done: { vi: 'Đã gỡ bài khỏi kênh.', en: 'The post is removed from the channel.' },
  },
};

/** A person has seen the post: the delivery is not in doubt any more. */
function answered(delivery: Delivery): DeliveryMove {
  return { checkpoint: settled(delivery) };
}

/**
 * The channel is asked before anything is sent: somebody who sees no post may have looked too early, or on another page. What was
 * stored before the first time was kept has it in its intent.
 */
function wanting(by: WantedLook['by'], { delivery, now }: PatchInput): Checkpoint {
  const { intent, sent = intent === null ? undefined : { at: intent.at, link: intent.link } } = delivery.checkpoint;
  const kept = { intent: null, channel: delivery.checkpoint.channel };
  return sent === undefined ? kept : { ...kept, sent, look: { by, at: now.toISOString() } };
}

/** Starts again with all attempts: not before its time, and not late because it waited for a person. */
function again({ delivery, now }: PatchInput): DeliveryMove {
  const isEarly = Date.parse(delivery.dueAt) > now.getTime();
  const nextAt = isEarly ? delivery.dueAt : now.toISOString();
  return { state: 'planned', nextAt, attempts: 0, lastError: null, releasedAt: isEarly ? null : now.toISOString() };
}

/** Actions that are possible in a state, for any role. */
export function actionsIn(state: DeliveryState): ActionName[] {
  return actionNames.filter((name) => actions[name].from.includes(state));
}
