import { type Command, Option } from 'commander';
import { catalogue } from '../../src/control/rules.ts';
import type { Catalogue, CitedSource, Grade, ListedError, ListedRule, ListedSwitch } from '../../src/core/shapes.ts';
import { providers } from '../../src/providers/index.ts';
import { say, sayJson } from '../terminal.ts';
import { errorsPage } from './errors-page.ts';

const grades: readonly Grade[] = ['documented', 'observed', 'assumed'];

/** `standin rules`: the catalogue as a table that a person can read, as JSON, or its errors as a page of Markdown. */
export function define(command: Command): void {
  const markdown = new Option('--markdown', 'the errors, and how to get each, as a page of Markdown').conflicts('json');
  command
    .option('--json', 'as JSON')
    .addOption(markdown)
    .action((options: { json?: true; markdown?: true }) => print(options, catalogue(providers)));
}

function print({ json, markdown }: { json?: true; markdown?: true }, all: Catalogue): void {
  if (json) sayJson(all, 2);
  else for (const line of (markdown ? errorsPage(all) : asText(all)).split('\n')) say(line);
}

function asText({ rules, errors, switches }: Catalogue): string {
  return [
    'RULES, in the order of the checks',
    ...rules.map((rule) => `${columns(rule)}\n    ${words(rule.source)}`),
    '',
    'ERRORS: each can be ordered as a fault',
    ...errors.map((error) => `${errorColumns(error)} ${error.message}\n    ${words(error.source)}`),
    '',
    'SWITCHES, the default first',
    ...switches.map(
      (each) => `${pad(each.name, 44)} ${pad(each.choices.join(' | '), 30)} ${each.grade}${sources(each)}`,
    ),
    '',
    ...gradeTotals({ rules, errors, switches }),
  ].join('\n');
}

/** How much of it a page says, how much was seen, and how much is a reading. */
function gradeTotals(all: Catalogue): string[] {
  const total = (name: string, rows: readonly { readonly grade: Grade }[]) =>
    `${name}: ${grades.map((grade) => `${rows.filter((row) => row.grade === grade).length} ${grade}`).join(', ')}`;
  return [total('rules', all.rules), total('errors', all.errors), total('switches', all.switches)];
}

function errorColumns({ endpoint, name, code, grade }: ListedError): string {
  return `${pad(`${endpoint} ${name}`, 44)} ${pad(`${code}`, 18)} ${pad(grade, 11)}`;
}

function sources({ source, observation }: ListedSwitch): string {
  return [source, ...(observation ? [observation] : [])].map((each) => `\n    ${words(each)}`).join('');
}

function columns({ id, codes, limit, grade }: ListedRule): string {
  const shown = limit === undefined ? '' : typeof limit === 'string' ? limit : JSON.stringify(limit);
  return `${pad(id, 44)} ${pad(codes.join(' or '), 18)} ${pad(grade, 11)} ${shown}`.trimEnd();
}

function words({ page, at, says, assumes, address }: CitedSource): string {
  return `${page}, ${at}: ${says}.${assumes === undefined ? '' : ` Assumed: ${assumes}.`} (${address})`;
}

function pad(text: string, width: number): string {
  return text.padEnd(width);
}
