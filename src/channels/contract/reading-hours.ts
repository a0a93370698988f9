import type { KindPosting } from '../../domain/posting.ts';

/** When people have their telephones in hand: a rule of thumb for social pages, not a measurement. */
export const readingHours: KindPosting = {
  goodHours: [
    { from: '11:30', to: '13:00', why: { vi: 'giờ nghỉ trưa, nhiều người mở điện thoại', en: 'lunch break' } },
    { from: '19:30', to: '21:00', why: { vi: 'buổi tối, cả nhà đã xong cơm nước', en: 'evening at home' } },
  ],
};
