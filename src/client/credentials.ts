/** Names of options that mean another, written small and without `_`: the wire's own, or those of another client. */
type Spellings = Readonly<Record<string, readonly string[]>>;

/** The error for options that lack what a client `needs`. What was given under another name is told by its right one. */
export function missingCredentials(provider: string, needs: string, options: object, spellings: Spellings): TypeError {
  const given = Object.entries(options).flatMap(([name, value]) => (value === undefined ? [] : [name]));
  const renamed = Object.entries(spellings).flatMap(([right, others]) =>
    given
      .filter((name) => name !== right && others.includes(name.replaceAll('_', '').toLowerCase()))
      .map((name) => `${right} instead of ${name}`),
  );
  const advice = renamed.length > 0 ? `; write ${renamed.join(', ')}` : '';
  return new TypeError(`${provider}: needs ${needs}${advice}`);
}
