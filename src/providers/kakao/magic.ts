import { asksForError } from '../../core/error-table.ts';
import { imageErrors, listErrors } from './images/list/errors.ts';
import { singleErrors } from './images/single/errors.ts';

const tables = [singleErrors, listErrors, imageErrors];

/** Whether a userId asks for an error there is. */
export function isMagic(userId: string): boolean {
  return asksForError(userId, tables);
}
