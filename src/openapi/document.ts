import type { Controls } from '../control/control.ts';
import type { DescribedEndpoint } from '../core/described.ts';
import type { Provider } from '../core/provider.ts';
import type { Settings } from '../core/settings.ts';
import { addressOf } from '../core/source.ts';
import { VERSION } from '../version.ts';
import { controlPlane } from './control-plane.ts';
import type { Example, Examples } from './example.ts';
import { methodOf, type Operation, operationOf, type Placed, pathOf } from './operation.ts';

/** What a document shall have. */
export interface Wanted {
  readonly providers: readonly Provider[];
  /** The switches that its limits and errors follow. */
  readonly settings: Settings;
  /** Absent: without the control plane. */
  readonly controls?: Controls;
  /** Where Standin answers. */
  readonly url: string;
}

/** The providers' endpoints and the control plane, as OpenAPI 3.1. */
export async function documentOf({ providers, settings, controls, url }: Wanted): Promise<object> {
  const placed = (await Promise.all(providers.map(placedOf))).flat();
  const paths: Record<string, Record<string, unknown>> = {};
  for (const each of placed) {
    const path = pathOf(each);
    paths[path] = {
      ...(paths[path] ?? { servers: serversOf(each, url) }),
      [methodOf(each)]: await operationOf(each, settings),
    };
  }
  const plane = controls && controlPlane(controls);
  return {
    openapi: '3.1.0',
    info: {
      title: 'Standin',
      version: VERSION,
      description: descriptionOf(providers),
      license: { name: 'MIT', identifier: 'MIT' },
    },
    servers: [{ url, description: 'Standin' }],
    tags: [...tagsOf(providers, placed), ...(plane ? [{ name: 'standin', description: 'The control plane.' }] : [])],
    paths: { ...paths, ...plane?.paths },
    components: {
      securitySchemes: Object.assign({}, ...placed.map(({ security }) => security)),
      ...(plane && { schemas: plane.schemas }),
    },
    'x-standin-pages': pagesOf(providers, placed),
  };
}

function descriptionOf(providers: readonly Provider[]): string {
  const names = providers.map(({ name }) => name).join(', ');
  return `Made of what Standin does${names === '' ? '' : `, as it stands in for ${names}`}. \`x-standin-rule\` has what OpenAPI cannot say, in the order of the checks, with its source; \`x-standin-pages\` has the pages.`;
}

/** Every endpoint that is described, once: some answer with a slash behind their path as well. */
export async function placedOf(provider: Provider): Promise<Placed[]> {
  const described = await provider.described?.();
  if (described === undefined) return [];
  const { endpoints, security } = described;
  const examples = await loadExamples();
  return provider.origins.flatMap((origin) =>
    origin.endpoints.flatMap((endpoint) => {
      const of = descriptionIn(endpoints, endpoint);
      if (of === undefined || (endpoint.path.length > 1 && endpoint.path.endsWith('/'))) return [];
      return [{ provider, origin, endpoint, of, security, example: exampleOf(endpoint, examples) }];
    }),
  );
}

/** By its name, or by that and the end of its path. */
function descriptionIn(
  all: Readonly<Record<string, DescribedEndpoint>>,
  { name, path }: Placed['endpoint'],
): DescribedEndpoint | undefined {
  const ending = Object.keys(all).find((key) => key.startsWith(`${name} `) && path.endsWith(key.split(' ')[1] ?? ''));
  return all[ending ?? name];
}

/** What the contract's examples are kept under. */
export const exampleKey = ({ name, path }: Placed['endpoint']): string => `${name} ${path}`;

function exampleOf(endpoint: Placed['endpoint'], examples: Examples): Example | undefined {
  return examples[exampleKey(endpoint)];
}

async function loadExamples(): Promise<Examples> {
  return (await import('./examples.ts')).examples;
}

function serversOf({ origin }: Placed, url: string): object[] {
  const ours = { url, description: 'Standin' };
  if (origin.prefixes === undefined) return [ours];
  return [ours, ...origin.hosts.map((host) => ({ url: `https://${host}`, description: 'The live service' }))];
}

function tagsOf(providers: readonly Provider[], placed: readonly Placed[]): object[] {
  return providers
    .filter((provider) => placed.some((each) => each.provider === provider))
    .map(({ name }) => ({ name, description: `What Standin answers in the place of ${name}.` }));
}

function pagesOf(providers: readonly Provider[], placed: readonly Placed[]): object {
  const cited = new Set(placed.flatMap(({ endpoint }) => endpoint.rules.map(({ source }) => source.page)));
  const all = providers.flatMap(({ pages }) => Object.entries(pages)).filter(([id]) => cited.has(id));
  return Object.fromEntries(all.map(([id, page]) => [id, { title: page.title, address: addressOf(page) }]));
}

export type { Operation };
