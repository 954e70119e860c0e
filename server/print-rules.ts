import { type Catalogue, catalogue, type ListedRule } from '../src/catalogue.ts';
import { providers } from '../src/providers/index.ts';

/** The catalogue on standard output: as JSON, or as a table a person can read. */
export function printRules(asJson: boolean): void {
  const all = catalogue(providers);
  console.log(asJson ? JSON.stringify(all, null, 2) : asText(all));
}

function asText({ rules, errors, switches }: Catalogue): string {
  const earned = new Set(rules.flatMap(({ id, errors: names }) => names.map((name) => `${endpointOf(id)} ${name}`)));
  const onlyByFault = errors.filter(({ endpoint, name }) => !earned.has(`${endpoint} ${name}`));
  return [
    'RULES, in the order of the checks',
    ...rules.map((rule) => `${columns(rule)}\n    ${words(rule)}`),
    '',
    'ERRORS that no input earns: order them as faults',
    ...onlyByFault.map(
      (error) => `${pad(`${error.endpoint} ${error.name}`, 44)} ${pad(`${error.code}`, 10)} ${error.message}`,
    ),
    '',
    'SWITCHES, the default first',
    ...switches.map((each) => `${pad(each.name, 44)} ${each.choices.join(' | ')}\n    ${words(each)}`),
  ].join('\n');
}

function columns({ id, codes, limit, grade }: ListedRule): string {
  const shown = limit === undefined ? '' : typeof limit === 'string' ? limit : JSON.stringify(limit);
  return `${pad(id, 44)} ${pad(codes.join(' or '), 18)} ${pad(grade, 11)} ${shown}`.trimEnd();
}

function words({ source }: Pick<ListedRule, 'source'>): string {
  const assumed = source.assumes === undefined ? '' : ` Assumed: ${source.assumes}.`;
  return `${source.page}, ${source.at}: ${source.says}.${assumed}`;
}

function endpointOf(ruleId: string): string {
  return ruleId.slice(0, ruleId.lastIndexOf('/'));
}

function pad(text: string, width: number): string {
  return text.padEnd(width);
}
