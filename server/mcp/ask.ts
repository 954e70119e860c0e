import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { InputError } from '../../src/core/input-error.ts';
import type { Language } from '../../src/languages/index.ts';
import type { ControlTool } from './tools.ts';

/** A Standin that runs. */
export interface Running {
  readonly url: string;
  readonly adminToken: string | undefined;
  /** In which it says why calls were refused. */
  readonly lang: Language;
}

export type Arguments = Readonly<Record<string, unknown>>;

/** Does over HTTP what the tool stands for. Rejects with an InputError that says why it cannot be done. */
export async function ask(tool: ControlTool, given: Arguments, running: Running): Promise<Response> {
  const { method, form } = tool;
  const parameter = /\{(\w+)\}/.exec(tool.path)?.[1];
  const path = tool.path.replace(/\{\w+\}/, () => encodeURIComponent(String(given[parameter ?? ''])));
  const { wait, ...fields } = given;
  const query = new URLSearchParams(wait === undefined ? {} : { wait: String(wait) });
  const isAsked = method === 'GET' || method === 'DELETE';
  if (isAsked && parameter === undefined) {
    for (const [name, value] of Object.entries(fields)) query.set(name, String(value));
  }
  const asForm = form === 'list' || tool.files.some((field) => field in fields);
  const body = isAsked ? undefined : asForm ? formOf(fields, tool) : JSON.stringify(fields);
  const headers = {
    'accept-language': running.lang,
    ...(typeof body === 'string' && { 'content-type': 'application/json' }),
    ...(running.adminToken !== undefined && { authorization: `Bearer ${running.adminToken}` }),
  };
  const url = `${running.url}/__standin${path}${query.size > 0 ? `?${query}` : ''}`;
  return fetch(url, { method, headers, ...(body !== undefined && { body }) }).catch((error: Error) => {
    const { cause } = error;
    throw new InputError(
      `no answer from Standin at ${running.url}: ${cause instanceof Error ? cause.message : error.message}`,
    );
  });
}

function formOf(fields: Arguments, { files, form }: ControlTool): FormData {
  const made = new FormData();
  for (const [name, value] of Object.entries(fields)) {
    if (!files.includes(name)) for (const each of [value].flat()) made.append(name, String(each));
    else made.set(form === 'list' ? 'image' : name, new File([readFile(String(value))], basename(String(value))));
  }
  return made;
}

function readFile(path: string): Uint8Array<ArrayBuffer> {
  try {
    return new Uint8Array(readFileSync(path));
  } catch (error) {
    throw new InputError(`${path} cannot be read: ${(error as Error).message}`);
  }
}
