import { printable } from '../core/printable.ts';

/** What was thrown, by whomever: it need be no error, and may be of a kind that cannot be told. */
export function inOneLine(thrown: unknown): string {
  try {
    return printable(String(thrown instanceof Error ? (thrown.stack ?? thrown) : thrown).replace(/\s*\n\s*/g, ' '));
  } catch {
    return 'something that has no text';
  }
}
