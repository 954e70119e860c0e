import { styleText } from 'node:util';
import { printable, printableJson } from '../src/core/printable.ts';

/** The one door to whoever reads along: no text of anybody's gets to a terminal but as something to be read. */
export interface Painted {
  readonly style: 'green' | 'red' | 'yellow' | 'dim';
  readonly text: string;
}

/** Pieces of it, one behind the other. */
export type Wording = string | readonly (string | Painted)[];

export function painted(style: Painted['style'], text: string): Painted {
  return { style, text };
}

/** On standard output. */
export function say(line: Wording): void {
  console.log(rendered(line, process.stdout));
}

export function sayJson(value: unknown, indent?: number): void {
  console.log(printableJson(value, indent));
}

/** On standard error. */
export function complain(line: Wording): void {
  console.error(rendered(line, process.stderr));
}

export function complainJson(value: unknown): void {
  console.error(printableJson(value));
}

/** A line on standard error that is written over by the next, for a person at a terminal. */
export function progress(text: string): void {
  const { stderr } = process;
  if (stderr.isTTY) stderr.write(`\r\u001b[2K${printable(text).slice(0, (stderr.columns || 80) - 1)}`);
}

function rendered(line: Wording, { isTTY }: NodeJS.WriteStream): string {
  const colour = isTTY === true && !process.env.NO_COLOR;
  return [line]
    .flat()
    .map((piece) => {
      if (typeof piece === 'string') return printable(piece);
      const text = printable(piece.text);
      return colour ? styleText(piece.style, text, { validateStream: false }) : text;
    })
    .join('');
}
