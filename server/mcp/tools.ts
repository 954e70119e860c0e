import type { Control, Controls } from '../../src/control/control.ts';

type Schema = Readonly<Record<string, unknown>>;

/** What an agent is told of something that it can ask or order. */
export interface Tool {
  readonly name: string;
  readonly description: string;
  readonly inputSchema: Schema & { readonly type: 'object' };
  readonly annotations: { readonly readOnlyHint: boolean; readonly destructiveHint: boolean };
}

/** A tool, and the call of the control plane that it stands for. */
export interface ControlTool extends Tool {
  readonly method: string;
  /** With `{name}` for the parameter in it. */
  readonly path: string;
  readonly form: Control['form'];
  /** Fields that are files, named by their paths. */
  readonly files: readonly string[];
}

/** Every control that is called and answered once, in words. */
export function toolsOf(controls: Controls): ControlTool[] {
  return Object.entries(controls).flatMap(([name, control]) => {
    const [method, path] = control.call?.split(' ') ?? [];
    return method && path && !control.stream && !control.bytes ? [toolOf(name, method, path, control)] : [];
  });
}

function toolOf(name: string, method: string, path: string, { says, input, form, waits }: Control): ControlTool {
  const parameter = /[:*](\w+)/.exec(path)?.[1];
  const schema = parameter === undefined ? fieldsOf(input, form) : inPath(parameter);
  const properties = { ...(schema.properties as object), ...(waits && { wait: waiting }) };
  return {
    name,
    description: `${says.charAt(0).toUpperCase()}${says.slice(1)}.`,
    inputSchema: { ...withPaths(schema), type: 'object', properties: withPaths(properties) },
    annotations: { readOnlyHint: method === 'GET', destructiveHint: method === 'DELETE' || name === 'reset' },
    method,
    path: path.replace(/[:*](\w+)/, '{$1}'),
    form,
    files: Object.entries(properties).flatMap(([field, each]) => ((each as Schema).bytes !== undefined ? [field] : [])),
  };
}

const waiting = {
  type: 'number',
  minimum: 0,
  maximum: 300,
  description: 'Seconds to wait where there is nothing yet.',
};

function inPath(parameter: string): Schema {
  return { type: 'object', properties: { [parameter]: { type: 'string' } }, required: [parameter] };
}

/** Of a list that comes as a form, of one of it. Without what says only which TypeScript it is for. */
function fieldsOf(input: object | undefined, form: Control['form']): Schema {
  if (input === undefined) return { type: 'object', properties: {} };
  const schema = form === 'list' ? (input as { readonly items: object }).items : input;
  return JSON.parse(JSON.stringify(schema));
}

const PATH = { type: 'string', description: 'Path of a file on this machine.' };

/** No agent writes bytes: it names a file. Titles are names of types. */
function withPaths(schema: Schema): Schema {
  return JSON.parse(
    JSON.stringify(schema, (word, value) => {
      if (word === 'title' && typeof value === 'string') return undefined;
      return value?.bytes !== undefined && typeof value !== 'string' ? PATH : value;
    }),
  );
}
