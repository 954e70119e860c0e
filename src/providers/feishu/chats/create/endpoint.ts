import { jsonEndpoint } from '../../gateway/json-endpoint.ts';
import { paths } from '../../wire.ts';
import { createErrors } from './errors.ts';
import { make, readCreation } from './make.ts';
import { createFields, createRules, createScopes, name } from './rules.ts';

export const create = jsonEndpoint({
  name,
  method: 'POST',
  path: paths.chats,
  voice: { scopes: createScopes },
  fields: createFields,
  rules: createRules,
  errors: createErrors,
  read: readCreation,
  take: make,
});
