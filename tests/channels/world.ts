import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { DeliveryContent } from '../../src/channels/contract/delivery-content.ts';
import type { Channel, Outcome, Phase } from '../../src/channels/define-channel.ts';
import type { HttpFailure } from '../../src/net/send.ts';

/** What the contract needs to try a channel, beside its file. */
export type World = {
  /** Settings with which the channel must work. */
  settings: unknown;
  /** The media without which it takes nothing. */
  media?: Partial<Pick<DeliveryContent, 'images' | 'video'>>;
  /** What a failed HTTP call means. Required of a channel that calls a platform over HTTP. */
  classify?: (failure: HttpFailure, phase: Phase, now: Date) => Outcome<never>;
};

/** The world of a channel inside Pano: it calls nobody, and its settings have defaults. */
const insidePano: World = { settings: undefined };

/**
 * Finds the world of a channel by its id, in `worlds/<id>.ts`. A channel that lives in a generation needs none.
 * `null` = somebody must write it.
 */
export async function worldOf({ id, livesIn }: Channel): Promise<World | null> {
  const file = join(import.meta.dirname, 'worlds', `${id}.ts`);
  if (existsSync(file)) return ((await import(/* @vite-ignore */ file)) as { world: World }).world;
  return livesIn === 'generation' ? insidePano : null;
}
