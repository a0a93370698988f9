import { describe, expect, it } from 'vitest';
import type { DeliveryContent, DeliveryImage } from '../../src/channels/contract/delivery-content.ts';
import type { Channel, ChannelContext, Phase } from '../../src/channels/define-channel.ts';
import { AppError } from '../../src/domain/errors.ts';
import type { HttpFailure } from '../../src/net/send.ts';
import { sourcesOf } from './sources-of.ts';
import type { World } from './world.ts';

const content: DeliveryContent = {
  editionSha256: 'e'.repeat(64),
  title: 'Cài VNeID',
  text: 'Mời bà con đến nhà văn hóa.',
  issuer: 'UBND phường Gia Viên',
  link: 'https://bdhvs.example.vn/q/0001000050#abcdef123456',
  hashtags: [],
  images: [],
  video: null,
  deliveryKey: 'f'.repeat(64),
};

export const picture: DeliveryImage = {
  mimeType: 'image/jpeg',
  bytes: new Uint8Array(1_000),
  sha256: 'a'.repeat(64),
  alt: 'Áp phích',
  widthPx: 1_080,
  heightPx: 1_080,
  url: 'https://bdhvs.example.vn/media/a.jpg',
};

const failures: HttpFailure[] = [
  { kind: 'not-sent', host: 'h', raw: 'refused' },
  { kind: 'no-answer', host: 'h', raw: 'reset' },
  ...[302, 400, 401, 403, 404, 413, 429, 500, 502, 503].flatMap((status) => [
    { kind: 'answer' as const, host: 'h', status, headers: new Headers(), json: undefined, raw: '<html>' },
    { kind: 'answer' as const, host: 'h', status, headers: new Headers(), json: { title: 'Bad Gateway' }, raw: '{}' },
  ]),
  { kind: 'answer', host: 'h', status: 200, headers: new Headers(), json: undefined, raw: 'half a bo' },
];
const phases: Phase[] = ['prepare', 'commit', 'read'];
const now = new Date('2026-11-22T00:00:00Z');

/** What a channel is tried with. */
export type Trial = {
  /** Its id, and its file's name. */
  name: string;
  channel: Channel;
  world: World;
  /** Its file, and the folder to which the code of channels belongs. */
  source: { file: string; root: string };
};

/** What every channel keeps to, whoever wrote it. Registers its sentences with vitest; call it once a channel. */
export function describeChannel({ name, channel, world: { settings, media = {}, classify }, source }: Trial): void {
  describe(`channel ${name}`, () => {
    it('is named like its file and labelled in two languages', () => {
      expect(channel.id).toBe(name);
      expect(channel.label.vi).not.toBe('');
      expect(channel.label.en).not.toBe('');
    });

    it('takes a good post, and names what is wrong with a bad one by codes of the error table', () => {
      expect(channel.validate({ ...content, ...media })).toEqual([]);
      const { images, text } = channel.limits;
      const bytes = new Uint8Array((images?.bytes ?? 10) + 1);
      const bad: DeliveryContent = {
        ...content,
        text: ' ',
        title: 'a'.repeat((text?.max ?? 0) + 100_000),
        link: '/q/1',
        images: Array.from({ length: 99 }, () => ({ ...picture, mimeType: 'image/tiff', bytes })),
      };
      for (const finding of channel.validate(bad)) {
        expect(finding.severity).toBe('fatal');
        expect(AppError.of(finding).forPeople).not.toMatch(/\{\w+\}/);
      }
    });

    it('accepts its settings and refuses nonsense by name of the field', () => {
      expect(() => channel.checkSettings(settings)).not.toThrow();
      if (channel.secrets.length > 0) expect(() => channel.checkSettings({})).toThrow('channel.settings-invalid');
    });

    it('asks for a missing secret before it calls anyone', async () => {
      const [field] = channel.secrets;
      if (field === undefined) return expect(channel.secrets).toEqual([]);
      const fetchNever = () => Promise.reject(new Error('Expected no call.'));
      const context = { settings, secrets: {}, fetch: fetchNever, now: () => now } as unknown as ChannelContext;
      await expect(channel.prepare(context, { content, checkpoint: null, save: async () => {} })).rejects.toMatchObject({
        code: 'channel.secret-missing',
      });
    });

    it('says what a failed call means, if it calls a platform over HTTP', () => {
      const isCalling = [...sourcesOf(source).values()].some((text) =>
        /import .*\bsend\b.* from '[^']*\/net\/send\.ts'/.test(text),
      );
      expect(classify !== undefined).toBe(isCalling);
    });

    it.runIf(classify).each(phases)(
      'in %s never calls a lost or unclear answer "retry" when it may be public, nor "unknown" when it can not',
      (phase) => {
        for (const failure of failures) {
          const outcome = classify?.(failure, phase, now);
          if (phase !== 'commit') expect(outcome?.kind).not.toBe('unknown');
          else if (failure.kind === 'not-sent') expect(outcome?.kind).toBe('retry');
          else expect(outcome).toMatchObject({ kind: 'unknown', mayResend: true });
        }
      },
    );

    it('reads no clock, no environment and no database', () => {
      const sources = sourcesOf(source);
      expect(sources.size).toBeGreaterThan(0);
      for (const [path, text] of sources) {
        expect(text, path).not.toMatch(/Date\.now\(|new Date\(\)|process\.env|from 'payload'|\/db\//);
      }
    });
  });
}
