import type { KindPosting } from '../../domain/posting.ts';

/** When people have their telephones in hand: a rule of thumb for social pages, not a measurement. */
export const readingHours: KindPosting = {
  goodHours: [
    { from: '11:30', to: '13:00', why: { vi: 'giờ nghỉ trưa, nhiều người mở điện thoại', en: 'lunch break' } },
    { from: '19:30', to: '21:00', why: { vi: 'buổi tối, cả nhà đã xong cơm nước', en: 'evening at home' } },
  ],
};

const workdays = [1, 2, 3, 4, 5];

/** When letters and the pages of offices are read: within the working hours of offices. A rule of thumb as well. */
export const officeHours: KindPosting = {
  goodHours: [
    { from: '08:00', to: '09:30', weekdays: workdays, why: { vi: 'đầu giờ làm việc, cán bộ xem thư', en: 'start of work' } },
    { from: '13:30', to: '14:30', weekdays: workdays, why: { vi: 'đầu giờ chiều', en: 'start of the afternoon' } },
  ],
};

/** When people pass a board on the street. A rule of thumb as well. */
export const streetHours: KindPosting = {
  goodHours: [
    { from: '06:00', to: '07:30', why: { vi: 'giờ đi làm, đi học, nhiều người qua đường', en: 'on the way to work' } },
    { from: '16:30', to: '18:30', why: { vi: 'giờ tan tầm, nhiều người qua đường', en: 'on the way home' } },
  ],
};
