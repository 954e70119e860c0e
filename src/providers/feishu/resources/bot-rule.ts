import { is, type Rule, rulesOver } from '../../../core/rule.ts';
import type { Source } from '../../../core/source.ts';
import type { Called } from '../gateway/rules.ts';

/** What the image service asks of the app that calls, whatever for. */
export function botRule(endpoint: string, where: Pick<Source, 'page' | 'at'>): Rule<Called, 'botDisabled'> {
  return rulesOver<Called, 'botDisabled'>()({
    id: `${endpoint}/bot`,
    error: 'botDisabled',
    measure: ({ caller }) => caller.app?.bot,
    limit: false,
    broken: is,
    mend: "turn on the app's bot",
    source: {
      ...where,
      says: 'the app must have the bot ability on',
      assumes: 'the order among the business codes is not documented',
    },
  });
}
