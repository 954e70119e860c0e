import type { Provider } from '../../core/provider.ts';
import { choices, type Switch } from '../../core/settings.ts';
import { schemaOfAccounts } from '../accounts.ts';
import { orderFault } from '../faults.ts';
import { seedImage } from '../images.ts';
import { orderOutcome } from '../outcomes.ts';
import { validate } from '../schema/validate.ts';
import type { Config } from './config.ts';

/** What pictures and files come as: by their paths, or as bytes. */
type Contents = 'files' | 'bytes';

interface Shape {
  readonly [keyword: string]: unknown;
  readonly required?: readonly string[];
  readonly properties?: Readonly<Record<string, unknown>>;
}

/** Of a config whose parts are what the controls of the same things take. */
export function schemaOfConfig(providers: readonly Provider[], contents: Contents): object {
  const items = (item: Shape) => ({ type: 'array', items: item });
  const keeping = providers.filter(({ files }) => files !== undefined);
  const drafting = providers.filter(({ draftDesk }) => draftDesk !== undefined);
  const { items: account } = schemaOfAccounts(providers) as { items: Shape };
  return {
    $schema: 'http://json-schema.org/draft-07/schema#',
    title: 'Config of Standin',
    description: 'What is there before the first call, and after each reset.',
    type: 'object',
    additionalProperties: false,
    properties: {
      $schema: { type: 'string' },
      profile: { enum: ['documented', 'observed'] },
      settings: settingsSchema(providers),
      ...(contents === 'files' && {
        state: text('Folder in which a server keeps its state, from the folder of the config.'),
      }),
      accounts: items(account),
      images: items(withContents(itemOf(seedImage.input, providers), contents)),
      ...(keeping.length > 0 && { files: items(withContents(fileSchema(keeping), contents)) }),
      ...(drafting.length > 0 && { drafts: items(draftSchema(drafting)) }),
      faults: items(itemOf(orderFault.input, providers)),
      outcomes: items(itemOf(orderOutcome.input, providers)),
      clock: {
        type: 'object',
        additionalProperties: false,
        properties: {
          set: { type: 'string', description: 'An ISO time with its zone. Left out: the machine’s time.' },
          freeze: { type: 'boolean', description: 'Whether it stands still there.' },
        },
      },
    },
  };
}

/**
 * A copy of a config that is of this form, with defaults filled in. Throws an InputError that names the field; what a switch
 * can be is told by the switches.
 */
export function checkConfig<Checked = Config>(
  config: unknown,
  providers: readonly Provider[],
  contents: Contents,
): Checked {
  return validate<Checked>(schemaToCheck(providers, contents), config, 'config');
}

const made: Readonly<Record<Contents, WeakMap<readonly Provider[], object>>> = {
  files: new WeakMap(),
  bytes: new WeakMap(),
};

function schemaToCheck(providers: readonly Provider[], contents: Contents): object {
  const known = made[contents].get(providers);
  if (known) return known;
  const schema = schemaOfConfig(providers, contents) as Shape;
  const settings = { type: 'object', additionalProperties: { type: ['string', 'number'] } };
  const toCheck = { ...schema, properties: { ...schema.properties, settings } };
  made[contents].set(providers, toCheck);
  return toCheck;
}

/** What a control takes, as plain JSON schema, with the providers there are. */
function itemOf(schema: object | undefined, providers: readonly Provider[]): Shape {
  const plain = JSON.parse(JSON.stringify(schema)) as Shape;
  return { ...plain, properties: { ...plain.properties, provider: providerSchema(providers) } };
}

function providerSchema(providers: readonly Provider[]): object {
  return { enum: providers.map(({ name }) => name) };
}

function withContents(item: Shape, contents: Contents): Shape {
  if (contents === 'bytes') return item;
  const { content: _, ...properties } = item.properties ?? {};
  const file = { type: 'string', minLength: 1, description: 'Path of the file, from the folder of the config.' };
  const required = (item.required ?? []).map((name) => (name === 'content' ? 'file' : name));
  return { ...item, required, properties: { ...properties, file } };
}

const text = (description: string) => ({ type: 'string', minLength: 1, maxLength: 1024, description });

function fileSchema(able: readonly Provider[]): Shape {
  return {
    description: 'A file that is no picture, to be stored as if it had been uploaded. No rule is asked.',
    type: 'object',
    required: ['provider', 'account', 'name', 'content'],
    additionalProperties: false,
    properties: {
      provider: providerSchema(able),
      account: text('Whose it is: an app, or a credential that a program would send.'),
      kind: {
        enum: [...new Set(able.flatMap(({ files }) => files?.kinds ?? []))],
        description: 'What it is, in the provider’s words. Left out: the usual one.',
      },
      key: text("In the provider's form. Left out: a new one."),
      name: text('What its sender called it.'),
      content: { bytes: true },
    },
  };
}

function draftSchema(able: readonly Provider[]): Shape {
  return {
    description: 'A draft to be kept as if it had been sent. No rule is asked, and nothing is filtered out of it.',
    type: 'object',
    required: ['provider', 'account', 'articles'],
    additionalProperties: false,
    properties: {
      provider: providerSchema(able),
      account: text('Whose it is.'),
      id: text("In the provider's form. Left out: a new one."),
      articles: {
        type: 'array',
        minItems: 1,
        items:
          able.length === 1 ? able[0]?.draftDesk?.article : { anyOf: able.map(({ draftDesk }) => draftDesk?.article) },
      },
    },
  };
}

function settingsSchema(providers: readonly Provider[]): object {
  const switches = providers.flatMap((provider): readonly Switch[] => provider.switches);
  return {
    type: 'object',
    additionalProperties: false,
    properties: Object.fromEntries(switches.map((each) => [each.name, valueSchema(each)])),
  };
}

function valueSchema(of: Switch): object {
  const named = { enum: choices(of) };
  return of.upTo === undefined ? named : { anyOf: [named, { type: 'integer', minimum: 1, maximum: of.upTo }] };
}
