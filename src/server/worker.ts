import { hostname } from 'node:os';
import type { Payload } from 'payload';
import { channels } from '../channels/registry.gen.ts';
import { payloadChannels } from '../db/channels/channels.ts';
import { payloadDeliveries } from '../db/deliveries/deliveries.ts';
import { payloadSchedules } from '../db/schedules.ts';
import { payloadWebhooks } from '../db/webhooks.ts';
import type { DeliveryContext, DeliveryEvent } from '../delivery/ports/context.ts';
import { deliveryPolicy } from '../delivery/ports/policy.ts';
import { readKeyring } from '../keys/secrets.ts';
import { outboundNetwork } from '../net/guard.ts';
import { deliveryContents } from '../posts/post-content.ts';
import type { Videos } from '../posts/post-video.ts';
import type { Publisher } from '../publish/publisher/publisher.ts';
import type { Render } from '../render/rendition-cache.ts';
import type { Settings } from '../settings.ts';
import type { BlobStore } from '../store/blob-store.ts';
import type { WebhookSender } from '../webhooks/send-due.ts';

/** The engine's view of this process: the real database, channels, clock and network. */
export function deliveryContext({
  payload,
  render,
  store,
  videos,
  generation,
  settings,
  now = () => new Date(),
}: {
  payload: Payload;
  render: Render;
  store: BlobStore;
  videos: Videos;
  generation: Pick<Publisher, 'publish' | 'findPublished' | 'publishNow'>;
  settings: Pick<Settings, 'siteUrl' | 'secretsKey' | 'outboundOrigins'>;
  now?: () => Date;
}): DeliveryContext {
  const { siteUrl } = settings;
  const channelStore = payloadChannels({ payload, keyring: readKeyring(settings.secretsKey) });
  return {
    deliveries: payloadDeliveries(payload),
    schedules: payloadSchedules(payload),
    channelStore,
    kinds: channels,
    contentOf: deliveryContents({ payload, publishNow: () => generation.publishNow(), render, store, videos, siteUrl }),
    generation,
    network: outboundNetwork(settings.outboundOrigins),
    now,
    random: Math.random,
    // The same name after a restart: this worker gets back at once the deliveries that it held when it died.
    owner: process.env.PANO_WORKER ?? `${hostname()}/worker`,
    policy: deliveryPolicy,
    report: logEvent,
  };
}

/** Always logs bugs, notices and missed posts. Logs every step only with `PANO_LOG=info`. */
function logEvent(event: DeliveryEvent): void {
  if (event.kind === 'bug') console.error(`delivery ${event.subject}:`, event.error);
  else if (event.kind === 'notice') console.warn(`delivery ${event.subject}: ${event.error.forPeople}`);
  else logMove(event);
}

function logMove({ delivery, from }: Extract<DeliveryEvent, { kind: 'moved' }>): void {
  const line = `delivery ${delivery.id.slice(-8)} ${delivery.channelId}: ${from} → ${delivery.state}`;
  if (delivery.state === 'missed') console.warn(`${line}. ${delivery.lastError?.forPeople ?? ''}`);
  else if (process.env.PANO_LOG === 'info') console.log(line);
}

type Sending = { payload: Payload; settings: Pick<Settings, 'secretsKey' | 'outboundOrigins'>; now: () => Date };

/** Calls the portals. Addresses of this machine or its network are refused unless the environment names them. */
export function webhookSender({ payload, settings, now }: Sending): WebhookSender {
  return {
    store: payloadWebhooks({ payload, keyring: readKeyring(settings.secretsKey) }),
    network: outboundNetwork(settings.outboundOrigins),
    now,
    random: Math.random,
  };
}
