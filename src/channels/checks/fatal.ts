import type { ErrorCode } from '../../domain/errors.ts';
import type { Finding } from '../../domain/finding.ts';

export function fatal(code: ErrorCode, params: Finding['params'] = {}): Finding {
  return { severity: 'fatal', code, params };
}
