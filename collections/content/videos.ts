import { campaignThemesField } from '../fields/campaign-themes.ts';
import { label, labels } from '../fields/labels.ts';
import { requiredInVietnamese } from '../fields/localised.ts';
import { checkCaptionsField, turnSrtIntoWebVtt } from '../hooks/captions.ts';
import { contentCollection } from './parts/content-collection.ts';

/** A short video with its spoken text, for people who cannot hear or see it. */
export default contentCollection({
  menuOrder: 70,
  slug: 'videos',
  labels: labels('Video ngắn', 'Video', 'Videos'),
  description: label('Video ngắn kèm lời đọc.', 'Short videos with a transcript.'),
  fields: [
    { name: 'campaign', type: 'relationship', relationTo: 'campaigns', label: label('Chiến dịch', 'Campaign') },
    campaignThemesField,
    { name: 'durationSeconds', type: 'number', min: 1, required: true, label: label('Độ dài (giây)', 'Length (seconds)') },
    {
      name: 'transcript',
      type: 'textarea',
      localized: true,
      validate: requiredInVietnamese,
      label: label('Lời đọc', 'Transcript'),
    },
    {
      name: 'captions',
      type: 'textarea',
      localized: true,
      validate: checkCaptionsField,
      hooks: { beforeValidate: [turnSrtIntoWebVtt] },
      label: label('Phụ đề (WebVTT)', 'Captions (WebVTT)'),
      admin: {
        rows: 8,
        components: { afterInput: ['/src/app/studio/content/captions-file.tsx#CaptionsFile'] },
        description: label(
          'Dán nội dung tệp .vtt hoặc .srt. YouTube nhận thành phụ đề bật tắt được, kênh khác thấy chữ in sẵn trên hình.',
          'Paste a .vtt or .srt file. YouTube shows them on demand, elsewhere they are part of the picture.',
        ),
      },
    },
    { name: 'files', type: 'upload', relationTo: 'media', hasMany: true, label: label('Tệp', 'Files') },
  ],
});
