import { asksForError } from '../../core/error-table.ts';
import { imageErrors, listErrors } from './images/list/errors.ts';
import { mmsImageErrors } from './images/mms/errors.ts';
import { rcsImageErrors } from './images/rcs/errors.ts';
import { singleErrors } from './images/single/errors.ts';
import { sendErrors } from './send/errors.ts';
import { mmsResults } from './send/mms/results.ts';
import { results } from './send/results.ts';

/**
 * Each endpoint's own, what can be said of one image of a list, and what of a message that was taken, by its name at
 * `standin/errors`.
 */
export const tables = {
  single: singleErrors,
  list: listErrors,
  image: imageErrors,
  mmsImage: mmsImageErrors,
  rcsImage: rcsImageErrors,
  send: sendErrors,
  result: results,
  mmsResult: mmsResults,
};

const all = Object.values(tables);

/** Whether a userId asks for an error there is. */
export function isMagic(userId: string): boolean {
  return asksForError(userId, all);
}
