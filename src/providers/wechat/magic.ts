import { asksForError } from '../../core/error-table.ts';
import { stableTokenErrors, tokenErrors, uploadErrors } from './gateway/errors.ts';
import { authorizationErrors, authorizerTokenErrors, componentTokenErrors } from './platform/errors.ts';
import { clearQuotaErrors, clearQuotaV2Errors, quotaClearErrors, quotaGetErrors, ridErrors } from './quota/errors.ts';

const tables = [
  uploadErrors,
  tokenErrors,
  stableTokenErrors,
  componentTokenErrors,
  authorizationErrors,
  authorizerTokenErrors,
  clearQuotaErrors,
  clearQuotaV2Errors,
  quotaGetErrors,
  quotaClearErrors,
  ridErrors,
];

/** Whether a token or an appid asks for an error there is. */
export function isMagic(credential: string): boolean {
  return asksForError(credential, tables);
}
