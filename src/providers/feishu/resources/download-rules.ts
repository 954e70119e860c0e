import { type Explanation, is, isTrue, type Rule, rulesOver } from '../../../core/rule.ts';
import { phrase, type Said, say } from '../../../core/say.ts';
import type { Source } from '../../../core/source.ts';
import type { GatewayErrorName } from '../gateway/errors.ts';
import { type Called, gatewayRules } from '../gateway/rules.ts';
import { botRule } from './bot-rule.ts';

/** What a download turned out to ask for. */
export interface Download extends Called {
  readonly found: 'yes' | 'gone' | 'never';
  /** What a key is that no upload answered, where its form tells. */
  readonly mistaken?: Explanation | undefined;
  /** Why it is gone where the live service would still have it. */
  readonly whyGone?: Said | undefined;
  readonly owner: string | undefined;
  readonly kind: string | undefined;
}

type ErrorName = GatewayErrorName | 'invalidParam' | 'botDisabled' | 'imageDeleted' | 'notTheSender';

/** Where downloads differ: what they are of, and what each row rests on. */
interface Downloads {
  /** The endpoint. */
  readonly name: string;
  readonly what: 'picture' | 'file';
  readonly unknown: Source;
  readonly bot: Pick<Source, 'page' | 'at'>;
  readonly gone: Source;
  readonly own: Source;
}

const rule = rulesOver<Download, ErrorName>();

export function downloadRules({ name, what, unknown, bot, gone, own }: Downloads): Rule<Download, ErrorName>[] {
  return [
    ...gatewayRules(name),
    rule({
      id: `${name}/key`,
      error: 'invalidParam',
      measure: ({ found }) => found,
      limit: 'never' as const,
      broken: is,
      mend: 'ask for a key that an upload answered',
      explain: ({ mistaken }) => mistaken,
      source: unknown,
    }),
    botRule(name, bot),
    rule({
      id: `${name}/deleted`,
      error: 'imageDeleted',
      measure: ({ found }) => found,
      limit: 'gone' as const,
      broken: is,
      mend: what === 'picture' ? 'upload the picture again' : 'upload the file again',
      explain: ({ whyGone }) =>
        whyGone === undefined ? undefined : { measured: say`gone: ${phrase(whyGone)}`, ours: true },
      source: gone,
    }),
    rule({
      id: `${name}/owner`,
      error: 'notTheSender',
      measure: ({ caller, owner }) => owner !== undefined && owner !== caller.tenant,
      broken: isTrue,
      mend: 'download with the app that uploaded it',
      source: own,
    }),
  ];
}
