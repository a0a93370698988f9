import { buildStudio } from '../src/server/build-studio.ts';

console.log(
  (await buildStudio()) ? 'Đã dựng phòng biên tập (studio built).' : 'Phòng biên tập đã dựng sẵn (studio is up to date).',
);
