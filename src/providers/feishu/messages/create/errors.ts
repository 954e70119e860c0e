import type { FeishuError } from '../../gateway/errors.ts';
import { jsonErrors } from '../../gateway/json-errors.ts';
import { createErrors as serviceErrors } from '../errors.ts';

export const createErrors = { ...jsonErrors, ...serviceErrors } as const satisfies Record<string, FeishuError>;

export type CreateErrorName = keyof typeof createErrors;
