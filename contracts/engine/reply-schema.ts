import { readFileSync } from 'node:fs';
import { Ajv } from 'ajv';

const ajv = new Ajv({ allErrors: true, strict: true, strictRequired: false });
const loaded = new Set<string>();
const elsewhere = new Map<string, URL>();

/** Where the reply.schema.json of a provider is whose folder is not among those here. */
export function setReplySchema(provider: string, location: URL): void {
  elsewhere.set(provider, location);
}

/** What `value` breaks in a definition like `feishu#/$defs/success`, which lives in feishu/reply.schema.json. */
export function schemaViolations(ref: string, value: unknown): readonly { at: string; says: string }[] {
  const [folder = ''] = ref.split('#');
  if (!loaded.has(folder)) {
    const location = elsewhere.get(folder) ?? new URL(`../${folder}/reply.schema.json`, import.meta.url);
    ajv.addSchema(JSON.parse(readFileSync(location, 'utf8')), folder);
    loaded.add(folder);
  }
  const valid = ajv.getSchema(ref);
  if (!valid) throw new Error(`there is no schema ${ref}`);
  if (valid(value)) return [];
  return (valid.errors ?? []).map(({ instancePath, message, keyword, params }) => {
    const wanted = params.allowedValue === undefined ? '' : ` ${JSON.stringify(params.allowedValue)}`;
    return { at: instancePath, says: (message ?? keyword) + wanted };
  });
}
