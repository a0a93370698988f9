import { expect, it } from 'vitest';
import { office, payload } from '../setup/with-office.ts';

let number = 0;
const save = (captions: string) =>
  payload.create({
    collection: 'videos',
    data: {
      key: `phim-${++number}`,
      title: 'Kích hoạt VNeID',
      issuerUnit: office.unitId('92-btgdv'),
      durationSeconds: 30,
      transcript: 'Mở ứng dụng VNeID.',
      captions,
    },
    overrideAccess: false,
    user: office.editor,
  });

const messageOf = (captions: string) =>
  save(captions).then(
    () => null,
    (error: { data: { errors: { path: string; message: string }[] } }) => error.data.errors[0],
  );

it('turns pasted SRT into WebVTT', async () => {
  const { captions } = await save('1\n00:00:01,000 --> 00:00:03,000\nMở ứng dụng.');
  expect(captions).toBe('WEBVTT\n\n1\n00:00:01.000 --> 00:00:03.000\nMở ứng dụng.');
});

it('names the line that is wrong, what is wrong and what to do', async () => {
  const broken = 'WEBVTT\n\n00:01.000 --> 00:02.000\nA\n\n00:03.000 > 00:04.000\nB';
  expect(await messageOf(broken)).toMatchObject({
    path: 'captions',
    message: expect.stringMatching(/dòng 6: không có mốc thời gian: “00:03\.000 > 00:04\.000”.*Hãy sửa dòng này/s),
  });
});

it('notices captions that come after the film has ended', async () => {
  expect(await messageOf('WEBVTT\n\n00:31.000 --> 00:32.000\nA')).toMatchObject({
    path: 'captions',
    message: expect.stringMatching(/dòng 3 hiện lúc 31 giây, sau khi video đã hết \(30 giây\)/),
  });
});

it('asks a translation the same, and lets captions be left out', async () => {
  const { id, captions } = await save('');
  expect(captions ?? '').toBe('');
  const update = payload.update({ collection: 'videos', id, locale: 'en', data: { captions: 'Hello' } });
  await expect(update).rejects.toMatchObject({
    data: { errors: [{ path: 'captions', message: expect.stringMatching(/dòng 1: thiếu chữ WEBVTT/) }] },
  });
});
