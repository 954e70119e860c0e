import { errorsNamed } from '../core/error-table.ts';
import { type Endpoint, endpointsOf, type Provider } from '../core/provider.ts';
import { choices, isSwitch, type Switch, type Value } from '../core/settings.ts';
import type { Catalogue, ListedError, ListedRule, ListedSwitch } from '../core/shapes.ts';
import { cited, grade } from '../core/source.ts';
import { code, control, named, type Types, word } from './define.ts';
import { gradeSchema, sourceSchema } from './request-schema.ts';

const rulesSchema = (t: Types) =>
  t.Object(
    {
      rules: t.Array(
        t.Object(
          {
            id: t.String(),
            errors: t.Array(word(t, 'ErrorName<P>')),
            codes: t.Array(code(t, '')),
            limit: t.Optional(t.Unknown()),
            grade: gradeSchema(t),
            source: sourceSchema(t),
          },
          named('ListedRule', 'A rule as one can read it: what it says, how it is answered, and how sure that is.'),
        ),
      ),
      errors: t.Array(
        t.Object(
          {
            endpoint: word(t, 'EndpointName<P>'),
            name: word(t, 'ErrorName<P>'),
            code: code(t, "The provider's code."),
            askedBy: code(
              t,
              'What a fault and a magic credential name it by: the code, or the name where that is not enough.',
              'Word',
            ),
            message: t.String(),
            grade: gradeSchema(t),
            source: sourceSchema(t),
          },
          named('ListedError'),
        ),
      ),
      switches: t.Array(
        t.Object(
          {
            name: word(t, 'SwitchName<P>'),
            choices: t.Array(t.Unsafe<Value>({ type: ['string', 'number'] })),
            upTo: t.Optional(t.Integer({ description: 'Any whole number from 1 to this will do, too.' })),
            grade: gradeSchema(t),
            source: sourceSchema(t),
            observation: t.Optional(sourceSchema(t)),
          },
          named('ListedSwitch'),
        ),
      ),
    },
    named('Catalogue', 'Everything that providers refuse and say, with where it is known from.'),
  );

export const rules = control<undefined, Catalogue>({
  call: 'GET /rules',
  says: 'every rule, error and switch with its source',
  output: rulesSchema,
  run: ({ providers }) => catalogue(providers),
});

/** Everything that these providers refuse and say, with where it is known from. */
export function catalogue<P extends Provider>(providers: readonly P[]): Catalogue<P>;
export function catalogue(providers: readonly Provider[]): Catalogue {
  return {
    rules: providers.flatMap((provider) => listedOnce(namedOnce(provider), provider)),
    errors: providers.flatMap((provider) => namedOnce(provider).flatMap((endpoint) => errorsOf(endpoint, provider))),
    switches: providers.flatMap((provider) => provider.switches.map((each) => listed(each, provider))),
  };
}

/** One of each name: an endpoint may stand under several paths. */
function namedOnce(provider: Provider): Endpoint[] {
  return [...new Map(endpointsOf(provider).map((endpoint) => [endpoint.name, endpoint])).values()];
}

/** A row that several endpoints share is listed once. */
function listedOnce(endpoints: readonly Endpoint[], provider: Provider): ListedRule[] {
  const all = endpoints.flatMap((endpoint) => rulesOf(endpoint, provider));
  return [...new Map(all.map((each) => [each.id, each])).values()];
}

function rulesOf(endpoint: Endpoint, provider: Provider): ListedRule[] {
  return endpoint.rules.map(({ id, error, limit, source }) => {
    const errors = typeof error === 'string' ? [error] : [...new Set(Object.values(error.errors))];
    return {
      id,
      errors,
      codes: errors.flatMap((name) => endpoint.errors[name]?.code ?? []),
      ...(limit === undefined ? {} : { limit: isSwitch(limit) ? `setting ${limit.name}` : limit }),
      grade: grade(source, provider.pages),
      source: cited(source, provider.pages),
    };
  });
}

function errorsOf(endpoint: Endpoint, provider: Provider): ListedError[] {
  return Object.entries(endpoint.errors).map(([name, { code, message, source }]) => ({
    endpoint: endpoint.name,
    name,
    code,
    askedBy: errorsNamed(code, endpoint.errors).join() === name ? code : name,
    message,
    grade: grade(source, provider.pages),
    source: cited(source, provider.pages),
  }));
}

function listed(each: Switch, provider: Provider): ListedSwitch {
  const { name, upTo, source, observation } = each;
  return {
    name,
    choices: choices(each),
    ...(upTo === undefined ? {} : { upTo }),
    grade: grade(source, provider.pages),
    source: cited(source, provider.pages),
    ...(observation === undefined ? {} : { observation: cited(observation, provider.pages) }),
  };
}
