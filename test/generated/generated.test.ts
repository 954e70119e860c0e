import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { providers as contracts } from '../../contracts/providers.ts';
import { controls } from '../../src/control/index.ts';
import { providers } from '../../src/providers/index.ts';
import { callsTable } from './calls-table.ts';
import { methodOf } from './control-methods.ts';
import { examplesFromContract } from './openapi-examples.ts';
import { sourcesPage } from './sources-page.ts';
import { declarationOf, isGeneric, namedIn, type Schema } from './typescript.ts';

// What is made from the controls and the sources and kept: `npm run generate` makes it anew.

const all = Object.entries(controls);
const schemas = all.flatMap(([, { input, output }]) =>
  [input, output].filter((each) => each !== undefined),
) as Schema[];
const named = namedIn(schemas);

it('has the types of everything that controls take and give', async () => {
  const types = [...named.values()].map(declarationOf);
  const text = types.join('\n');
  const head = [
    "import type { Duration } from './clock.ts';",
    `import type { ${wordsIn(text)}, Named } from './names.ts';`,
    '',
    '/** What controls take and give. Made from their schemas in src/control by `npm run generate`. */',
    '',
  ].join('\n');
  await expect(formatted(`${head}\n${text}`)).toMatchFileSnapshot('../../src/core/shapes.ts');
});

it('has each of these types as a program has it that names no providers', async () => {
  const all = [...named].map(([name, schema]) => [name, isGeneric(schema)] as const);
  const plain = all.filter(([, generic]) => !generic).map(([name]) => name);
  const types = all.filter(([, generic]) => generic).map(([name]) => name);
  const lines = [...types, ...fromNames]
    .sort()
    .map((name) => `type ${name}<P extends names.Named = Provided> = core.${name}<P>;`);
  const text = `import type * as names from '../core/names.ts';
import type * as shapes from '../core/shapes.ts';
import type { Provided } from './provided.ts';

/** What controls take and give, of the providers there are where none are named. Made by \`npm run generate\`. */

export type { Duration } from '../core/clock.ts';
export type { ${plain.sort().join(', ')} } from '../core/shapes.ts';
${lines.join('\n')}
export type { ${[...types, ...fromNames].sort().join(', ')} };
`;
  const whole = text.replace(
    /core\.(\w+)<P>/g,
    (_, name) => `${fromNames.includes(name) ? 'names' : 'shapes'}.${name}<P>`,
  );
  await expect(formatted(whole)).toMatchFileSnapshot('../../src/emulator/shapes.ts');
});

/** Words of providers that a program may want to name. */
const fromNames = [
  'AccountDeclaration',
  'ChosenSwitches',
  'EndpointName',
  'ErrorCode',
  'ErrorName',
  'ErrorWord',
  'ImagePurpose',
  'KnownProvider',
  'ShownAccount',
  'SwitchName',
  'SwitchValues',
];

function wordsIn(text: string): string {
  return fromNames.filter((name) => text.includes(`${name}<`)).join(', ');
}

it('has a method for every control', async () => {
  const methods = all.map(([name, each]) => methodOf(name, each)).join('\n\n');
  const used = [...named.keys()].filter((name) => new RegExp(`[ (<]${name}\\b`).test(methods));
  const text = `import type { ${wordsIn(methods)}, Named } from '../core/names.ts';
import type { ${used.sort().join(', ')} } from '../core/shapes.ts';

/**
 * Every control as a method. What takes input throws an InputError that says what was wrong with it and what is allowed,
 * and nothing has changed then. \`base\`: where URLs are to lead, such as a server's; without it they are the live ones.
 * Made from the list in index.ts by \`npm run generate\`.
 */
export interface ControlMethods<P extends Named = Named> {
${methods}
}
`;
  await expect(formatted(text)).toMatchFileSnapshot('../../src/control/methods.ts');
});

it('has a line for every control in the table of docs/control-plane.md', async () => {
  const page = readFileSync('docs/control-plane.md', 'utf8');
  const made = page.replace(/(?<=<!-- calls -->\n).*(?=<!-- end of calls -->)/s, () => callsTable(controls));
  await expect(made).toMatchFileSnapshot('../../docs/control-plane.md');
});

it('has every source in docs/sources.md, of the product and of the contract', async () => {
  const tables = providers.map(({ name, pages }) => [name, { ...pages, ...contracts[name]?.sources }] as const);
  await expect(sourcesPage(Object.fromEntries(tables))).toMatchFileSnapshot('../../docs/sources.md');
});

it('has the live hosts of all providers, for a program that loads none of them', async () => {
  const hosts = providers.flatMap(({ origins }) => origins.flatMap((origin) => origin.hosts));
  const text = `/** The providers' live hosts. Made from their tables by \`npm run generate\`. */
export const hosts: readonly string[] = ${JSON.stringify(hosts)};
`;
  await expect(formatted(text)).toMatchFileSnapshot('../../src/register/hosts.ts');
});

it('has an example of each endpoint from the contract, for the OpenAPI document', async () => {
  const text = `import type { Examples } from './example.ts';

/** Made from the cases of the contract by \`npm run generate\`. */
export const examples: Examples = ${JSON.stringify(await examplesFromContract())};
`;
  await expect(formatted(text)).toMatchFileSnapshot('../../src/openapi/examples.ts');
}, 180_000);

function formatted(source: string): string {
  return execFileSync('node_modules/.bin/biome', ['check', '--write', '--stdin-file-path=made.ts'], {
    input: source,
    encoding: 'utf8',
  });
}
