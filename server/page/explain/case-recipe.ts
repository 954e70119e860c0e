import type { RequestRecord, SentPart } from '../../../src/core/shapes.ts';
import { js, literal } from './literal.ts';
import { sentHeaders } from './sent-headers.ts';

/** A case for contracts/, but for its reason, which a person has to write: nobody can take that from a call. */
export function example(record: RequestRecord): string | undefined {
  const { provider, method, url, status, reply, verdict } = record;
  if (provider === null || status === null) return undefined;
  const lines = [
    `  id: ${js(`${provider}/${verdict?.rule?.split('/').at(-1) ?? 'takes-this'}`)},`,
    "  because: { page: '', at: '', says: '' },",
    `  grade: ${js(verdict?.grade ?? 'assumed')},`,
    '  live: safe,',
    '  send: {',
    `    method: ${js(method)},`,
    `    url: ${js(url)},`,
    `    headers: ${literal(Object.fromEntries(sentHeaders(record)))},`,
    ...bodyOf(record),
    '  },',
    `  expect: { status: ${status}, body: ${expectedBody(reply.body)} },`,
  ];
  return `{\n${lines.join('\n')}\n},\n`;
}

function bodyOf({ parts, body }: RequestRecord): string[] {
  if (parts.length > 0) {
    return ['    body: {', "      kind: 'form',", '      parts: [', ...parts.map(partOf), '      ],', '    },'];
  }
  return body === undefined ? [] : [`    body: { kind: 'raw', content: ${js(body)} },`];
}

function partOf({ name = '', filename, type, text = '', bytes, format, width, height }: SentPart): string {
  const picture =
    format && width && height && `() => ${format}({ width: ${width}, height: ${height}, bytes: ${bytes} })`;
  const fields = [
    `name: ${js(name)}`,
    ...(filename === undefined ? [] : [`filename: ${js(filename)}`]),
    ...(type === undefined ? [] : [`type: ${js(type)}`]),
    `content: ${picture || js(text)}`,
  ];
  return `        { ${fields.join(', ')} },`;
}

function expectedBody(text: string | undefined): string {
  if (text === undefined || text === '') return "{ kind: 'empty' }";
  try {
    return `{ kind: 'json', is: ${literal(JSON.parse(text))} }`;
  } catch {
    return `{ kind: 'text', is: ${js(text)} }`;
  }
}
