import { Bytes } from '../bytes.ts';
import { InputError } from '../input-error.ts';
import { CONTENTS, hashOf, MAGIC, STATE_VERSION } from './format.ts';
import type { State, StateRecord } from './part.ts';

const NEWLINE = 10;
/** Bytes in which the first line ends. */
const LONGEST_HEAD = 200;

/** Part, key, value, and of an upload the name of its content. */
type Line = readonly [part: string, key: string, value: unknown, content?: string];

/** Throws an InputError that says what is wrong with it. What is read shares no memory with it. */
export function readSnapshot(snapshot: Uint8Array): State {
  const bytes = Buffer.from(snapshot.buffer, snapshot.byteOffset, snapshot.length);
  const { records, contents } = split(bytes);
  const lines = linesOf(records);
  const read = contentsOf(lines, contents);
  const state = new Map<string, StateRecord[]>();
  for (const [part, key, value, name] of lines) {
    if (part === CONTENTS) continue;
    const record = name === undefined ? { key, value } : { key, value, content: contentOf(name, read) };
    const known = state.get(part);
    if (known) known.push(record);
    else state.set(part, [record]);
  }
  return state;
}

function split(bytes: Buffer): { readonly records: Buffer; readonly contents: Buffer } {
  const end = bytes.subarray(0, LONGEST_HEAD).indexOf(NEWLINE);
  const head = bytes.toString('latin1', 0, end === -1 ? LONGEST_HEAD : end);
  const [, version] = new RegExp(`^${MAGIC} (\\d{1,9})(?: |$)`).exec(head) ?? [];
  if (version === undefined) throw new InputError(whyNone(head));
  if (Number(version) > STATE_VERSION) {
    throw new InputError(
      `it is of version ${version}, which a newer Standin wrote; this one reads up to version ${STATE_VERSION}`,
    );
  }
  const [, length, hash] = new RegExp(`^${MAGIC} 1 (\\d{1,15}) ([0-9a-f]{64})$`).exec(head) ?? [];
  if (end === -1 && bytes.length < LONGEST_HEAD) throw cutShort(bytes.length);
  if (length === undefined) throw new InputError('it is damaged: its first line is not as it was written');
  const from = end + 1 + Number(length);
  if (from > bytes.length) throw cutShort(bytes.length);
  const records = bytes.subarray(end + 1, from);
  if (hashOf([records]) !== hash) throw new InputError('it is damaged: its records are not as they were written');
  return { records, contents: bytes.subarray(from) };
}

function whyNone(head: string): string {
  if (head === '') return 'it is empty';
  return MAGIC.startsWith(head) ? cutShort(head.length).message : 'it is none that Standin wrote';
}

function cutShort(length: number): InputError {
  return new InputError(`it is cut short: it goes on behind its ${length} bytes`);
}

function linesOf(records: Buffer): Line[] {
  const lines: Line[] = [];
  for (let at = 0; at < records.length; ) {
    const end = records.indexOf(NEWLINE, at);
    lines.push(lineOf(records.toString('utf8', at, end)));
    at = end + 1;
  }
  return lines;
}

/** Of what its checksum speaks for: it may have been written by somebody else all the same. */
function lineOf(text: string): Line {
  try {
    const line = JSON.parse(text);
    if (Array.isArray(line) && typeof line[0] === 'string' && typeof line[1] === 'string') return line as never;
  } catch {}
  throw new InputError('it is damaged: there is a line in it that is no record');
}

/** Each in memory of its own, so that what stays of them keeps nothing else. */
function contentsOf(lines: readonly Line[], bytes: Buffer): ReadonlyMap<string, Bytes> {
  const listed = lines.filter(([part]) => part === CONTENTS);
  const length = listed.reduce((sum, [, , each]) => sum + Number(each), 0);
  if (length > bytes.length) throw new InputError(`it is cut short: ${length - bytes.length} bytes are missing`);
  if (length < bytes.length) {
    throw new InputError(`it is damaged: ${bytes.length - length} bytes stand behind its end`);
  }
  let at = 0;
  return new Map(
    listed.map(([, hash, each]) => {
      const content = bytes.subarray(at, at + Number(each));
      at += content.length;
      if (hashOf([content]) !== hash)
        throw new InputError(`it is damaged: the content ${hash} is not as it was written`);
      return [hash, ownOf(content)];
    }),
  );
}

function ownOf(content: Buffer): Bytes {
  const own = Buffer.allocUnsafeSlow(content.length);
  content.copy(own);
  return Bytes.of(own);
}

function contentOf(name: string, contents: ReadonlyMap<string, Bytes>): Bytes {
  const content = contents.get(name);
  if (content === undefined) throw new InputError(`it is damaged: it lacks the content ${name}`);
  return content;
}
