import type { SelectFieldSingleValidation } from 'payload';
import { emblemLabels, emblems, mayShowEmblem } from '../../src/domain/emblem.ts';

/** An emblem is named only for a body that may show it, so that a wrong one is refused when it is set and not on the poster. */
export const checkUnitEmblem: SelectFieldSingleValidation = (value, { siblingData }) => {
  const emblem = emblems.find((known) => known === value);
  const { code } = siblingData as { code?: string };
  if (emblem === undefined || mayShowEmblem(emblem, code ?? '')) return true;
  return `Đơn vị mang mã “${code}” không được dùng ${emblemLabels[emblem]}. Hãy để trống và tải lên biểu trưng riêng của đơn vị.`;
};
