import type { DocumentQuery } from '../core/shapes.ts';
import type { Control, Controls } from './control.ts';
import { control, named, word } from './define.ts';
import { findProvider } from './providers.ts';

/** Where a server is that nobody told its address. */
const USUAL = 'http://127.0.0.1:4010';

/** `all`: the controls there are, this one with them. */
export const openapiOf = (all: () => Controls): Control<DocumentQuery, Promise<object>> =>
  control<DocumentQuery, Promise<object>>({
    call: 'GET /openapi.json',
    says: "how the providers' endpoints and these calls are called and what they answer, as OpenAPI 3.1; limits and errors are as the switches are set",
    about: 'openapi',
    links: true,
    later: true,
    input: (t) =>
      t.Object(
        {
          provider: t.Optional(
            word(t, 'KnownProvider<P>', { description: 'Of this one alone, without the control plane.' }),
          ),
        },
        named('DocumentQuery'),
      ),
    output: (t) => t.Unsafe<object>({ type: 'object' }),
    async run({ providers, world: { settings } }, { provider }, url = USUAL) {
      const chosen = provider === undefined ? providers : [findProvider(provider, providers, 'openapi')];
      const { documentOf } = await import('../openapi/document.ts');
      return documentOf({ providers: chosen, settings, url, ...(provider === undefined && { controls: all() }) });
    },
  });
