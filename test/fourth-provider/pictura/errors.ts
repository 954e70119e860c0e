import { asksForError } from '../../../src/core/error-table.ts';
import { photoErrors } from './photos/errors.ts';

export const tables = { photos: photoErrors };

export function isMagic(key: string): boolean {
  return asksForError(key, Object.values(tables));
}
