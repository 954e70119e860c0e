import type { Controls } from '../../src/control/control.ts';
import { InputError } from '../../src/core/input-error.ts';
import { type Arguments, ask, type Running } from './ask.ts';
import { type Tool, toolsOf } from './tools.ts';

type Content =
  | { readonly type: 'text'; readonly text: string }
  | { readonly type: 'image'; readonly data: string; readonly mimeType: string };

/** As MCP has it. */
export interface ToolAnswer {
  [extension: string]: unknown;
  content: Content[];
  isError?: boolean;
}

export interface Answerer {
  readonly tools: readonly Tool[];
  /** Never rejects: what cannot be done is told as an error of the tool. */
  call(name: string, given: Arguments): Promise<ToolAnswer>;
}

const readOnly = { readOnlyHint: true, destructiveHint: false };

/** Beside the controls: what needs no server. */
const address: Tool = {
  name: 'address',
  description: 'Where Standin answers: the base URL that a program is to call in the place of the real hosts.',
  inputSchema: { type: 'object', properties: {} },
  annotations: readOnly,
};

/** What an agent can ask of a Standin that runs, and order from it. */
export function answererFor(running: Running, controls: Controls): Answerer {
  const ofControls = toolsOf(controls);

  async function answer(name: string, given: Arguments): Promise<ToolAnswer> {
    if (name === address.name) return json({ url: running.url });
    const tool = ofControls.find((each) => each.name === name);
    if (tool) return read(await ask(tool, given, running));
    const names = [...ofControls, address].map((each) => each.name);
    throw new InputError(`there is no tool ${JSON.stringify(name)}; there are ${names.join(', ')}`);
  }

  return {
    tools: [
      address,
      ...ofControls.map(({ name, description, inputSchema, annotations }) => ({
        name,
        description,
        inputSchema,
        annotations,
      })),
    ],
    call: (name, given) =>
      answer(name, given).catch((error: unknown) => {
        if (!(error instanceof InputError)) throw error;
        return { ...text(error.message), isError: true };
      }),
  };
}

async function read(response: Response): Promise<ToolAnswer> {
  const type = response.headers.get('content-type') ?? '';
  if (type.startsWith('image/')) {
    const data = Buffer.from(await response.arrayBuffer()).toString('base64');
    return { content: [{ type: 'image', data, mimeType: type }] };
  }
  const said = await response.text();
  if (response.ok) return text(said === '' ? 'done' : said);
  return { ...text(errorIn(said) ?? `HTTP ${response.status}`), isError: true };
}

function errorIn(said: string): string | undefined {
  try {
    return JSON.parse(said).error;
  } catch {
    return undefined;
  }
}

const text = (said: string): ToolAnswer => ({ content: [{ type: 'text', text: said }] });
const json = (value: unknown): ToolAnswer => text(JSON.stringify(value));
