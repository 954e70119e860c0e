import type { Control } from '../../src/control/control.ts';
import { type Schema, typeOf } from './typescript.ts';

/** A control as the method that an emulator has of it. */
export function methodOf(name: string, { says, call, input, output, links, absent, stream, later }: Control): string {
  // A list is the caller's own.
  const one = output === undefined ? 'void' : typeOf(output as Schema).replace(/^readonly (?=.*\[\]$)/, '');
  const gives = stream ? `AsyncIterableIterator<${one}>` : one;
  const whole = later ? `Promise<${gives}>` : gives;
  const orNone = absent !== undefined && gives !== 'boolean' ? ' | undefined' : '';
  const base = links ? ['base?: string'] : [];
  const parameters = [...inputOf(call, input as Schema | undefined), ...base].join(', ');
  return `  /** ${says.charAt(0).toUpperCase()}${says.slice(1)}. */\n  ${name}(${parameters}): ${whole}${orNone};`;
}

function inputOf(call: string | undefined, input: Schema | undefined): string[] {
  if (input === undefined) return [];
  const parameter = /[:*](\w+)$/.exec(call ?? '')?.[1];
  if (parameter !== undefined) return [`${parameter}: string`];
  const mayBeLeftOut =
    input.properties !== undefined && input.required === undefined && input.minProperties === undefined;
  return [`input${mayBeLeftOut ? '?' : ''}: ${typeOf(input)}`];
}
