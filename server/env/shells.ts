import { InputError } from '../../src/core/input-error.ts';
import { printable } from '../../src/core/printable.ts';

/** How a shell is told. */
interface Shell {
  set(name: string, value: string): string;
  unset(name: string): string;
}

const shells = {
  sh: {
    set: (name, value) => `export ${name}='${value.replaceAll("'", "'\\''")}'`,
    unset: (name) => `unset ${name}`,
  },
  fish: {
    set: (name, value) => `set -gx ${name} '${value.replace(/[\\']/g, '\\$&')}'`,
    unset: (name) => `set -e ${name}`,
  },
  powershell: {
    // It takes each of these for a quote.
    set: (name, value) => `$env:${name} = '${value.replace(/['‘’‚‛]/g, '$&$&')}'`,
    unset: (name) => `Remove-Item Env:${name} -ErrorAction SilentlyContinue`,
  },
  cmd: {
    set(name, value) {
      if (value.includes('"')) throw new InputError(`cmd cannot be told of a quote, as in ${name}: ${value}`);
      return `set "${name}=${value.replaceAll('%', '%%')}"`;
    },
    unset: (name) => `set "${name}="`,
  },
} satisfies Readonly<Record<string, Shell>>;

export type ShellName = keyof typeof shells;
export const shellNames = Object.keys(shells) as ShellName[];

/** One line for each variable. Throws an InputError for a value that the shell cannot be told. */
export function linesToSet(shell: ShellName, variables: Readonly<Record<string, string>>): string[] {
  return Object.entries(variables).map(([name, value]) => {
    // Such a line would be printed as something else.
    if (printable(value) !== value) {
      throw new InputError(`${name} has a character that cannot be printed: ${JSON.stringify(value)}; --json has it`);
    }
    return shells[shell].set(name, value);
  });
}

export function linesToUnset(shell: ShellName, names: readonly string[]): string[] {
  return names.map((name) => shells[shell].unset(name));
}
