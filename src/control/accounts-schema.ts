import type { Provider } from '../core/provider.ts';

/** What `--accounts` reads, as JSON schema: a list of which each account is one that `declareAccount` would take. */
export function accountsSchema(providers: readonly Provider[]): object {
  return {
    $schema: 'http://json-schema.org/draft-07/schema#',
    title: 'Accounts of Standin',
    type: 'array',
    items: {
      type: 'object',
      required: ['provider'],
      properties: { provider: { enum: providers.map(({ name }) => name) } },
      // One condition for each, so that a validator speaks of the provider that was named and of no other.
      allOf: providers.map(({ name, account }) => ({
        if: { properties: { provider: { const: name } }, required: ['provider'] },
        // biome-ignore lint/suspicious/noThenProperty: it is JSON schema's word, and nobody awaits a schema.
        then: account.schema,
      })),
    },
  };
}
