import type { Source } from '../../../core/source.ts';
import { type FeishuError, gatewayErrors, genericCode, hostErrors } from './errors.ts';

const listed = <Code extends number>(code: Code, message: string) =>
  ({ http: 400, code, message, source: genericCode(`${code}`) }) as const;

const quoted = (says: string): Source => ({ page: 'feishu-message-refusals', at: says, says: 'code and message' });

/** What the gateway says to calls of fields, ahead of the service: to their fields, and to the ids in them. */
export const jsonErrors = {
  ...gatewayErrors,
  wrongType: {
    http: 400,
    code: 9499,
    byNameAlone: true,
    message: 'Invalid parameter type in json',
    ext: ': %e. Please check and modify accordingly.',
    source: quoted('content as an object, 2026-01-28'),
  },
  fieldValidation: {
    http: 400,
    code: 99992402,
    message: 'field validation failed',
    source: quoted('a query without receive_id_type'),
  },
  messageUnknown: {
    http: 400,
    code: 99992354,
    message: 'The request you send is not a valid open_message_id or not exists.',
    source: quoted('a message_id that leads nowhere'),
  },
  userUnknown: listed(99992351, 'these open ids not existed: [%v]'),
  chatUnknown: listed(99992356, 'these open_chat ids not existed: [%v]'),
  userForeign: {
    http: 400,
    code: 99992361,
    message: 'open_id cross app',
    source: quoted('the open_id of another app'),
  },
  ...hostErrors,
} as const satisfies Record<string, FeishuError>;

export type JsonErrorName = keyof typeof jsonErrors;
