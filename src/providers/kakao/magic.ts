import { asksForError } from '../../core/error-table.ts';
import { imageErrors, listErrors, singleErrors } from './images/errors.ts';

const tables = [singleErrors, listErrors, imageErrors];

/** Whether a userId asks for an error there is. */
export function isMagic(userId: string): boolean {
  return asksForError(userId, tables);
}
