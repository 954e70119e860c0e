import type { Control, Controls } from '../control/control.ts';
import type { Schema } from '../core/described.ts';
import { hoisted, type Schemas } from './control-schemas.ts';
import { propertiesIn, requiredIn } from './fields.ts';

interface Plane {
  readonly paths: Readonly<Record<string, Readonly<Record<string, object>>>>;
  readonly schemas: Schemas;
  readonly securitySchemes: Readonly<Record<string, Schema>>;
}

/** Either way (server/control/guard.ts). */
const adminToken = {
  adminToken: { type: 'http', scheme: 'bearer', description: 'The admin token that the server was started with.' },
  adminTokenHeader: { type: 'apiKey', in: 'header', name: 'x-standin-admin', description: 'The same.' },
};

const refused = {
  description: 'What was wrong, and what is allowed.',
  content: { 'application/json': { schema: { $ref: '#/components/schemas/Refusal' } } },
};

/** Every control that has a call. `guarded`: each needs the admin token. */
export function controlPlane(controls: Controls, guarded: boolean): Plane {
  const securitySchemes = guarded ? adminToken : {};
  const security = Object.keys(securitySchemes).map((name) => ({ [name]: [] }));
  const schemas: Record<string, Schema> = {
    Refusal: { type: 'object', properties: { error: { type: 'string' } }, required: ['error'] },
  };
  const paths: Record<string, Record<string, object>> = {};
  for (const [name, control] of Object.entries(controls)) {
    const [method, path] = control.call?.split(' ') ?? [];
    if (method === undefined || path === undefined) continue;
    const place = `/__standin${path.replace(/[:*](\w+)/g, '{$1}')}`;
    const operation = { ...operationOf(name, control, method, schemas), security };
    paths[place] = { ...paths[place], [method.toLowerCase()]: operation };
  }
  return { paths, schemas, securitySchemes };
}

function operationOf(name: string, control: Control, method: string, schemas: Record<string, Schema>): object {
  const { says, call = '', input } = control;
  const inPath = /[:*](\w+)/.exec(call)?.[1];
  const takesBody = input !== undefined && method !== 'GET' && method !== 'DELETE';
  const parameters = [
    ...(inPath === undefined ? [] : [{ name: inPath, in: 'path', required: true, schema: { type: 'string' } }]),
    ...(input !== undefined && !takesBody && inPath === undefined ? queryOf(spelledOut(input, schemas)) : []),
    ...(control.waits ? [waiting] : []),
    ...(hasContent(control) ? [info] : []),
    ...(control.speaks ? [acceptLanguage] : []),
  ];
  return {
    operationId: name,
    tags: ['standin'],
    summary: `${says.charAt(0).toUpperCase()}${says.slice(1)}.`,
    ...(parameters.length > 0 && { parameters }),
    ...(takesBody && { requestBody: bodyOf(input, control, schemas) }),
    responses: { ...successOf(control, method, schemas), '4XX': refused },
  };
}

/** The outermost in full, and what is in it by its name. */
function spelledOut(schema: object, schemas: Record<string, Schema>): Schema {
  const { title: _, ...unnamed } = schema as Schema;
  return hoisted(unnamed, schemas);
}

const waiting = {
  name: 'wait',
  in: 'query',
  required: false,
  description: 'Seconds of real time to wait where the list is empty yet.',
  schema: { type: 'number', minimum: 0, maximum: 300 },
};

const info = {
  name: 'info',
  in: 'query',
  required: false,
  allowEmptyValue: true,
  description: 'Whatever it is: the record in place of the bytes.',
  schema: { type: 'string' },
};

const acceptLanguage = {
  name: 'Accept-Language',
  in: 'header',
  required: false,
  description: 'In which it says why calls were refused: en, zh or ko. Else as the server was started.',
  schema: { type: 'string' },
};

/** It gives bytes as they are where nobody asks for more. */
function hasContent({ output }: Control): boolean {
  return 'content' in propertiesIn((output ?? {}) as Schema);
}

function queryOf(schema: Schema): object[] {
  return Object.entries(propertiesIn(schema)).map(([name, { description, ...each }]) => ({
    name,
    in: 'query',
    required: requiredIn(schema).includes(name),
    ...(description !== undefined && { description }),
    schema: each,
  }));
}

const bytesAsTheyAre = { 'application/octet-stream': { schema: {} } };

function bodyOf(input: object, { form, bytes }: Control, schemas: Record<string, Schema>): object {
  if (bytes) return { required: true, content: bytesAsTheyAre };
  if (form === 'list') {
    const schema = formOf((input as { readonly items: object }).items, schemas);
    return { required: true, content: { 'multipart/form-data': { schema } } };
  }
  const whole = input as Schema;
  const schema = hoisted(whole, schemas);
  const required = whole.type !== 'object' || requiredIn(whole).length > 0;
  const asForm = form === 'one' && { 'multipart/form-data': { schema } };
  return { required, content: { 'application/json': { schema }, ...asForm } };
}

/** Each file of it is the content of one item; its other fields are of all of them. */
function formOf(item: object, schemas: Record<string, Schema>): Schema {
  const schema = spelledOut(item, schemas);
  const { content, ...fields } = propertiesIn(schema);
  const required = requiredIn(schema).map((name) => (name === 'content' ? 'image' : name));
  return { type: 'object', properties: { ...fields, image: { type: 'array', items: content } }, required };
}

function successOf(control: Control, method: string, schemas: Record<string, Schema>): object {
  const { output, list, creates, stream, bytes } = control;
  if (output === undefined || method === 'DELETE') return { 204: { description: 'Done.' } };
  if (bytes) return { 200: { description: 'As asked.', content: bytesAsTheyAre } };
  if (hasContent(control)) return { 200: contentOr(spelledOut(output, schemas)) };
  const schema = hoisted(output as Schema, schemas);
  if (stream) return { 200: { description: 'One after the other.', content: { 'text/event-stream': { schema } } } };
  const told = list === undefined ? schema : { type: 'object', properties: { [list]: schema }, required: [list] };
  const description = creates ? 'Made.' : 'As asked.';
  return { [creates ? 201 : 200]: { description, content: { 'application/json': { schema: told } } } };
}

/** Its bytes, or what else is known of it. */
function contentOr(schema: Schema): object {
  const { content: _, ...properties } = propertiesIn(schema);
  const required = requiredIn(schema).filter((name) => name !== 'content');
  const record = { ...schema, properties, required };
  const type = 'format' in properties ? 'image/*' : '*/*';
  const content = { [type]: { schema: {} }, 'application/json': { schema: record } };
  return { description: 'Its bytes; with `?info` its record.', content };
}
