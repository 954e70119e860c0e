import { jsonKnown } from './feishu-json.ts';
import { type Known, known } from './known.ts';

/** The bot's own page; and codes that SDKs name, that a log and forged credentials were answered with. */
export const feishuEventsKnown: Readonly<Record<string, readonly Known[]>> = {
  'feishu/bot': [...jsonKnown([]), known(400, 'botDisabled', 11205, 'app do not have bot')],
  'feishu/ws': [
    known(404, 'notFound', 404, '404 page not found', { shown: undefined }),
    known(200, 'badRequest', 9499, 'Bad Request'),
    known(200, 'credentialInvalid', 1000040345, 'app_id or app_secret is invalid'),
    known(200, 'tooManyConnections', 1000040350, 'the number of connections exceeded the limit'),
    known(200, 'systemBusy', 1, 'system busy'),
    known(200, 'forbidden', 403, 'forbidden'),
    known(200, 'authFailed', 514, 'auth failed'),
    known(200, 'internalError', 1000040343, 'internal error'),
    known(200, 'noCredential', 1000040344, 'no credential'),
  ],
};
