/** What somebody gave, for an error about it: short whatever it is. */
export function shown(value: unknown): string {
  if (Array.isArray(value)) return 'a list';
  if (value === null || typeof value === 'number') return String(value);
  if (typeof value === 'object') return 'an object';
  return typeof value === 'string' || typeof value === 'boolean' ? JSON.stringify(value) : typeof value;
}
