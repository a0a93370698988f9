const vi = {
  /** How Payload's sentences begin that say what the fields of a form say as well. */
  correct: 'Hãy sửa các ô chưa đúng',
  one: 'Ô sau không hợp lệ',
  many: 'Các ô sau không hợp lệ',
};

const en: typeof vi = {
  correct: 'Please correct invalid fields',
  one: 'The following field is invalid',
  many: 'The following fields are invalid',
};

/** Words of what pops up. */
export const toastWords = { vi, en };
