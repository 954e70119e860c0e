import type { EndpointWith } from '../../../../core/provider.ts';
import { isTrue, type Rule, rulesOver } from '../../../../core/rule.ts';
import { type GatedCall, readGated } from '../../gateway/gate.ts';
import { gateRules } from '../../gateway/gate-rules.ts';
import { moduleApi } from '../../gateway/module-api.ts';
import { moduleJson } from '../../gateway/reply.ts';
import { moduleMethodRule } from '../../gateway/rules.ts';
import { paths } from '../../wire.ts';
import { type NewsErrorName, newsErrors } from '../errors.ts';

/** Articles became drafts in 2022, and what made them before refuses whatever comes. */
function closed<Name extends string>(name: Name, path: string): EndpointWith<Name, typeof newsErrors> {
  const rule = rulesOver<GatedCall, NewsErrorName>();
  const rules: readonly Rule<GatedCall, NewsErrorName>[] = [
    ...gateRules<GatedCall>(name, { page: 'easywechat-2693' }),
    moduleMethodRule<GatedCall>(name),
    rule({
      id: `${name}/closed`,
      error: 'closed',
      measure: () => true,
      broken: isTrue,
      mend: 'add a draft: POST /cgi-bin/draft/add',
      explain: () => ({ measured: 'a call that has been closed since 2022-02-28', ours: true }),
      source: {
        page: 'easywechat-2693',
        at: 'report',
        says: 'adding news is refused with 45106, and a link to the announcement',
        ...(name.endsWith('update_news') && { assumes: 'so is changing it' }),
      },
    }),
  ];
  return moduleApi({
    name,
    path,
    rules,
    errors: newsErrors,
    read: (call, world) => ({ facts: readGated(call, name, world) }),
    take: () => ({ reply: moduleJson({}) }),
  });
}

export const addNews = closed('wechat/add_news', paths.addNews);
export const updateNews = closed('wechat/update_news', paths.updateNews);
