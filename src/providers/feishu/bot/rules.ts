import { is, type Rule, rulesOver } from '../../../core/rule.ts';
import type { Looked } from '../gateway/asked.ts';
import { jsonRules } from '../gateway/json-rules.ts';
import type { BotErrorName } from './errors.ts';

const rule = rulesOver<Looked, BotErrorName>();

export const botRules: readonly Rule<Looked, BotErrorName>[] = [
  ...jsonRules({ scopes: [], userTokens: false, fields: [] }),
  rule({
    id: 'feishu/bot/ability',
    error: 'botDisabled',
    measure: ({ caller }) => caller.app?.bot,
    limit: false,
    broken: is,
    mend: 'turn the bot ability of the app on',
    source: { page: 'feishu-bot-info', at: 'Error codes, 11205', says: 'an app without the bot ability has no bot' },
  }),
];
