import type { SceneId } from '../pictures/scenes.ts';

/** A still of the video: how long it stands, what it shows, what is said meanwhile. */
export type Shot = { seconds: number; scene: SceneId; words: string[] };

/** “Chậm một phút, giữ được tiền”, the script of `sampleVideos` cut into seven stills of 30 seconds together. */
export const fraudVideo = {
  videoId: 'phim-ngan-nhan-dien-lua-dao',
  filename: 'phim-ngan-nhan-dien-lua-dao.mp4',
  alt: 'Bảy hình vẽ lần lượt hiện ra: cuộc gọi lạ, dừng lại, cúp máy, giữ kín mã, hỏi người thật, gọi ngân hàng, báo công an.',
  shots: [
    {
      seconds: 5,
      scene: 'dau-hieu',
      words: ['Giọng lạ: “Bác liên quan đến một vụ án.', 'Chuyển tiền ngay để chúng tôi kiểm tra!”'],
    },
    {
      seconds: 6,
      scene: 'dung-lai',
      words: ['Khoan đã. Cơ quan công an không yêu cầu', 'người dân chuyển tiền để điều tra.', 'Bác nhớ ba việc.'],
    },
    { seconds: 3, scene: 'cup-may', words: ['Một: dừng lại, cúp máy.'] },
    { seconds: 4.5, scene: 'giu-kin', words: ['Hai: không bấm đường link lạ,', 'không đọc mã xác thực cho ai.'] },
    { seconds: 3.5, scene: 'hoi-nguoi-that', words: ['Ba: hỏi người thân', 'hoặc công an xã, phường.'] },
    { seconds: 4, scene: 'goi-ngan-hang', words: ['Lỡ chuyển tiền rồi thì gọi ngay', 'ngân hàng và báo công an.'] },
    { seconds: 4, scene: 'bao-cong-an', words: ['Chậm một phút, giữ được tiền.'] },
  ] satisfies Shot[],
};

/** What is said as WebVTT, each still's words while it stands. */
export function captionsOf(shots: Shot[]): string {
  let at = 0;
  const cues = shots.map(({ seconds, words }) => {
    const cue = `${clock(at + 0.2)} --> ${clock(at + seconds - 0.2)}\n${words.join('\n')}`;
    at += seconds;
    return cue;
  });
  return ['WEBVTT', ...cues].join('\n\n');
}

function clock(seconds: number): string {
  return new Date(Math.round(seconds * 1000)).toISOString().slice(11, 23);
}
