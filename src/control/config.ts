import { schemaOfConfig } from './config/schema.ts';
import { control } from './define.ts';

export const configSchema = control<undefined, object>({
  call: 'GET /schema/config',
  says: 'the JSON schema of the file that `--config` reads',
  output: (t) => t.Unsafe<object>({ type: 'object' }),
  run: ({ providers }) => schemaOfConfig(providers, 'files'),
});
