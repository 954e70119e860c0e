import { jsonErrors } from '../../gateway/json-errors.ts';
import { chatErrors, createErrors as ofCreation, oneChatErrors, writeErrors } from '../errors.ts';

const { chatsOutside } = oneChatErrors;

export const createErrors = { ...jsonErrors, ...chatErrors, chatsOutside, ...writeErrors, ...ofCreation };

export type CreateErrorName = keyof typeof createErrors;
