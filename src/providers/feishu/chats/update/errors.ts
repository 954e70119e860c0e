import { jsonErrors } from '../../gateway/json-errors.ts';
import { chatErrors, updateErrors as ofChange, oneChatErrors, writeErrors } from '../errors.ts';

export const updateErrors = { ...jsonErrors, ...chatErrors, ...oneChatErrors, ...writeErrors, ...ofChange };

export type UpdateErrorName = keyof typeof updateErrors;
