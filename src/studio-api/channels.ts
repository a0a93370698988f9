import { checkChannel } from '../delivery/health/check-channel.ts';
import { AppError } from '../domain/errors.ts';
import type { StudioPorts } from './ports.ts';
import type { Route, StudioAnswer, StudioRequest } from './route.ts';
import { studioApiWords } from './words.ts';

type Ports = Pick<StudioPorts, 'delivery'>;

export const channelRoutes: Route<Ports>[] = [
  { method: 'POST', pattern: 'channels/:key/check', permission: 'setUp', handler: checkNow },
];

/** Asks the platform now which account the channel speaks for. Throws `channel.unknown` and what the platform answers. */
async function checkNow(
  { delivery }: Ports,
  { params: { key: channelId = '' }, language }: StudioRequest,
): Promise<StudioAnswer> {
  if ((await delivery.channelStore.get(channelId)) === null) throw new AppError('channel.unknown', { params: { channelId } });
  const found = await checkChannel(channelId, delivery);
  if ('error' in found) throw found.error;
  const words = studioApiWords[language];
  if (found.kind === 'nothing-to-check') return { json: { message: words.nothingToCheck } };
  return { json: { message: words.connectedAs(found.account.name, found.account.id) } };
}
