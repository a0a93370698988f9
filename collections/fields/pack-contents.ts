import type { ArrayField } from 'payload';
import { label } from './labels.ts';

/** Which artworks communes download, and as which files. Usually the list is empty, which means everything. */
export const packContentsField: ArrayField = {
  name: 'packContents',
  type: 'array',
  label: label('Bộ tài liệu gồm có', 'Contents of the pack'),
  labels: { singular: label('Ấn phẩm trong bộ', 'Artwork'), plural: label('Ấn phẩm trong bộ', 'Artworks') },
  admin: {
    description: label(
      'Để trống: bộ tài liệu có mọi ấn phẩm của chiến dịch và tờ rơi kèm theo, mỗi ấn phẩm đủ các loại tệp phù hợp. Thêm dòng nếu chỉ muốn đưa vào một số ấn phẩm.',
      'Empty: every artwork of the campaign and its leaflets. Add rows to choose.',
    ),
  },
  fields: [
    {
      type: 'row',
      fields: [
        {
          name: 'artworkKey',
          type: 'text',
          required: true,
          label: label('Ấn phẩm', 'Artwork'),
          admin: {
            description: label('Ấn phẩm của chiến dịch hoặc tờ rơi kèm theo.', 'Of the campaign, or one of its leaflets.'),
            components: { Field: '/src/app/studio/artwork/piece-key-field.tsx#PieceKeyField' },
          },
        },
        {
          name: 'outputs',
          type: 'select',
          hasMany: true,
          label: label('Loại tệp', 'Files'),
          admin: { description: label('Để trống: đủ các loại phù hợp.', 'Empty: all that make sense.') },
          options: [
            { value: 'print-pdf', label: label('PDF gửi nhà in (CMYK, dấu cắt)', 'PDF for the print shop') },
            { value: 'home-pdf', label: label('PDF in bằng máy in văn phòng (A4)', 'PDF for an office printer') },
            { value: 'accessible-pdf', label: label('PDF có chữ, cho trình đọc màn hình', 'Accessible PDF') },
            { value: 'picture', label: label('Ảnh đăng mạng, phát màn hình', 'Picture') },
          ],
        },
      ],
    },
  ],
};
