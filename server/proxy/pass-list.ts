import { isIP } from 'node:net';
import { InputError } from '../../src/core/input-error.ts';
import type { HostTarget } from './target.ts';

interface Pattern {
  readonly fits: (host: string) => boolean;
  /** No other host is meant by it. */
  readonly isExact: boolean;
  readonly ports: readonly number[];
}

const usual = [80, 443];
const form = /^(\*|\*\.[a-z0-9_.-]+|[a-z0-9_.-]+|\[[0-9a-f:.]+\])(?::(\d{1,5}))?$/i;

/** What may be passed on. */
export class PassList {
  private readonly patterns: readonly Pattern[];

  /** Throws an InputError for what is no pattern. */
  constructor(patterns: readonly string[]) {
    this.patterns = patterns.map(patternOf);
  }

  /** The pattern that speaks for it, the most exact first; undefined where none does. */
  allows({ host, port }: HostTarget): Pick<Pattern, 'isExact'> | undefined {
    const fitting = this.patterns.filter(({ fits, ports }) => fits(host) && ports.includes(port));
    return fitting.find(({ isExact }) => isExact) ?? fitting[0];
  }
}

function patternOf(text: string): Pattern {
  const [, written = '', digits] = form.exec(text) ?? [];
  const port = Number(digits);
  const host = written.toLowerCase().replace(/^\[(.*)\]$/, '$1');
  const isIpv6 = written.startsWith('[');
  if (written === '' || (isIpv6 && isIP(host) !== 6) || (digits !== undefined && (port < 1 || port > 65_535))) {
    throw new InputError(
      `pass: ${JSON.stringify(text)} is no pattern of hosts, such as files.example.org, *.example.com, [2001:db8::1] or *, each with :port or without`,
    );
  }
  const ports = digits === undefined ? usual : [port];
  if (host === '*') return { fits: () => true, isExact: false, ports };
  if (host.startsWith('*')) return { fits: (each) => each.endsWith(host.slice(1)), isExact: false, ports };
  return { fits: (each) => each === host, isExact: true, ports };
}
