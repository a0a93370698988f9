import { createHash } from 'node:crypto';
import sharp from 'sharp';
import { expect, it } from 'vitest';
import { cleanSound } from '../../../src/media/sound/clean-sound.ts';
import { sampleSound } from '../../setup/sample-sound.ts';
import { sampleVideo } from '../../setup/sample-video.ts';

const tags = ['-metadata', 'title=Nguyễn Văn A', '-metadata', 'comment=10.0301,105.7689'];

it.each([
  ['.mp3', 'audio/mpeg'],
  ['.m4a', 'audio/mp4'],
] as const)('keeps the sound of a %s and drops its tags', async (ending, mimeType) => {
  const original = await sampleSound({ ending, extra: tags });
  expect(original.includes('Nguyễn Văn A')).toBe(true);
  const clean = await cleanSound(original);
  expect(clean).toMatchObject({ mimeType, ending });
  expect(clean.seconds).toBeGreaterThan(2.9);
  expect(clean.seconds).toBeLessThan(3.1);
  for (const hidden of ['Nguyễn Văn A', '105.7689']) expect(clean.bytes.includes(hidden)).toBe(false);
});

it('leaves behind what hangs after the last frame', async () => {
  const trailing = Buffer.concat([await sampleSound(), Buffer.from('PK\u0003\u0004 zip behind the sound')]);
  expect((await cleanSound(trailing)).bytes.includes('zip behind')).toBe(false);
});

it('finds nothing more to drop the second time', async () => {
  const once = await cleanSound(await sampleSound({ extra: tags }));
  const twice = await cleanSound(once.bytes);
  expect(hashOf(twice.bytes)).toBe(hashOf(once.bytes));
  expect(twice.seconds).toBe(once.seconds);
});

const hashOf = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex');

it.each([
  [
    'a picture',
    () =>
      sharp({ create: { width: 9, height: 9, channels: 3, background: '#b71c1c' } })
        .jpeg()
        .toBuffer(),
    'sound.not-sound',
  ],
  ['words', async () => Buffer.from('Kính thưa bà con!'), 'sound.not-sound'],
  ['nothing', async () => Buffer.alloc(0), 'sound.not-sound'],
  ['a film', async () => Buffer.from(await sampleVideo({ seconds: 1 })), 'sound.is-video'],
  ['a WAV', () => sampleSound({ ending: '.wav' }), 'sound.other-format'],
  ['an OGG', () => sampleSound({ ending: '.ogg' }), 'sound.other-format'],
  ['bare AAC', () => sampleSound({ ending: '.aac' }), 'sound.other-format'],
  ['ALAC in an M4A', () => sampleSound({ ending: '.m4a', extra: ['-c:a', 'alac'] }), 'sound.other-format'],
  ['half an MP3', async () => half(await sampleSound()), 'sound.cut'],
  [
    'half an M4A with its index in front',
    async () => half(await sampleSound({ ending: '.m4a', extra: ['-movflags', '+faststart'] })),
    'sound.cut',
  ],
  ['half an M4A with its index behind', async () => half(await sampleSound({ ending: '.m4a' })), 'sound.unreadable'],
  ['an MP3 of 0 seconds', () => sampleSound({ seconds: 0.001, extra: ['-frames:a', '0'] }), 'sound.empty'],
] as const)('refuses %s by name', async (_, bytes, code) => {
  await expect(cleanSound(await bytes())).rejects.toMatchObject({ code, forPeople: expect.stringMatching(/Hãy/) });
});

const half = (bytes: Buffer): Buffer => bytes.subarray(0, bytes.length / 2);
