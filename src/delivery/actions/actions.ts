import type { Permission } from '../../access/roles.ts';
import type { Delivery, DeliveryState } from '../../domain/delivery.ts';
import { AppError } from '../../domain/errors.ts';
import type { DeliveryMove } from '../ports/delivery-store.ts';
import { errorRecord } from '../steps/transitions.ts';

export const actionNames = ['confirm', 'resend', 'retry', 'release', 'hold', 'cancel', 'remove'] as const;
export type ActionName = (typeof actionNames)[number];

type PatchInput = { delivery: Delivery; by: string; reason: string; link: string; now: Date };

type DeliveryAction = {
  /** On the button, and in sentences about an action that was not possible. */
  label: string;
  permission: Permission;
  from: readonly DeliveryState[];
  needsReason: boolean;
  /** The change to the delivery. */
  patch(given: PatchInput): DeliveryMove;
  /** Sentence after it succeeded. */
  done: string;
};

/**
 * What a person may do to a delivery, and from which states. None touches a delivery that a worker holds: the store refuses that.
 *
 * `resolve` says what the public sees, or risks a second post. It needs more than `schedule`.
 */
export const actions: Record<ActionName, DeliveryAction> = {
  confirm: {
    permission: 'resolve',
    label: 'Đã đăng — nhập liên kết',
    from: ['unconfirmed'],
    needsReason: false,
    patch: ({ delivery, link, now }) => {
      const at = delivery.checkpoint.intent?.at ?? now.toISOString();
      return { ...answered(delivery), state: 'published', receipt: { id: link, url: link, at }, lastError: null };
    },
    done: 'Đã ghi nhận bài đã đăng. Lượt đăng kết thúc, không gửi lại.',
  },
  resend: {
    permission: 'resolve',
    label: 'Chưa đăng — gửi lại',
    from: ['unconfirmed'],
    needsReason: true,
    patch: (given) => ({ ...answered(given.delivery), ...again(given) }),
    done: 'Lượt đăng sẽ được gửi lại trong vài giây.',
  },
  retry: {
    permission: 'schedule',
    label: 'Thử lại ngay',
    from: ['retry-wait', 'rejected', 'missed', 'rehearsed'],
    needsReason: false,
    patch: again,
    done: 'Lượt đăng sẽ được thử lại trong vài giây.',
  },
  release: {
    permission: 'schedule',
    label: 'Cho đi tiếp',
    from: ['held'],
    needsReason: false,
    patch: again,
    done: 'Lượt đăng đi tiếp theo lịch.',
  },
  hold: {
    permission: 'schedule',
    label: 'Giữ lại',
    from: ['planned', 'retry-wait', 'auth-wait'],
    needsReason: true,
    patch: ({ by, reason, now }) => {
      const error = new AppError('delivery.held-by-person', { params: { by, reason } });
      return { state: 'held', lastError: errorRecord(error, now) };
    },
    done: 'Đã giữ lại. Lượt đăng không tự đi tiếp cho đến khi có người cho phép.',
  },
  cancel: {
    permission: 'schedule',
    label: 'Hủy lượt đăng',
    from: ['planned', 'retry-wait', 'auth-wait', 'held'],
    needsReason: true,
    patch: ({ by, reason, now }) => {
      const error = new AppError('delivery.cancelled-by-person', { params: { by, reason } });
      return { state: 'cancelled', lastError: errorRecord(error, now) };
    },
    done: 'Đã hủy. Lượt đăng này sẽ không được gửi.',
  },
  remove: {
    permission: 'resolve',
    label: 'Gỡ bài khỏi kênh',
    from: ['published'],
    needsReason: true,
    patch: () => ({ state: 'removed', measureAt: null }),
    done: 'Đã gỡ bài khỏi kênh.',
  },
};

/** A person has said whether the post is public: the delivery is not in doubt any more. */
function answered({ checkpoint }: Delivery): DeliveryMove {
  return { checkpoint: { intent: null, channel: checkpoint.channel } };
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
