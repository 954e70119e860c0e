import { asksForError } from '../../core/error-table.ts';
import { imageErrors, listErrors } from './images/list/errors.ts';
import { singleErrors } from './images/single/errors.ts';

/** Each endpoint's own, and what can be said of one image of a list, by its name at `standin/errors`. */
export const tables = { single: singleErrors, list: listErrors, image: imageErrors };

const all = Object.values(tables);

/** Whether a userId asks for an error there is. */
export function isMagic(userId: string): boolean {
  return asksForError(userId, all);
}
