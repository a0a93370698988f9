import { toActor } from '../access/actor.ts';
import { may } from '../access/roles.ts';
import { checkChannel } from '../delivery/health/check-channel.ts';
import { AppError } from '../domain/errors.ts';
import type { Handler } from './studio-call.ts';

/** `POST channels/:key/check`: asks the channel now as whom it speaks. */
export const checkChannelNow: Handler = async ({ user, delivery }, channelId) => {
  if (!may(toActor(user), 'setUp')) {
    throw new AppError('workflow.forbidden', { params: { act: 'kiểm tra kết nối', who: 'quản trị viên' } });
  }
  if ((await delivery.channelStore.get(channelId)) === null) throw new AppError('channel.unknown', { params: { channelId } });
  const found = await checkChannel(channelId, delivery);
  if ('error' in found) throw found.error;
  if (found.kind === 'nothing-to-check') return { message: 'Kênh này không có tài khoản riêng để kiểm tra.' };
  return { message: `Kết nối tốt: ${found.account.name} (${found.account.id}).` };
};
