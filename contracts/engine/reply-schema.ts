import { readFileSync } from 'node:fs';
import { Ajv } from 'ajv';

const ajv = new Ajv({ allErrors: true, strict: true, strictRequired: false });
const loaded = new Set<string>();

/** What `value` breaks in a definition like `feishu#/$defs/success`, which lives in feishu/reply.schema.json. */
export function schemaViolations(ref: string, value: unknown): readonly { at: string; says: string }[] {
  const [folder = ''] = ref.split('#');
  if (!loaded.has(folder)) {
    ajv.addSchema(JSON.parse(readFileSync(new URL(`../${folder}/reply.schema.json`, import.meta.url), 'utf8')), folder);
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
