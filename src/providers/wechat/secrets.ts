/** Query parameters and JSON fields whose values nobody but their owner may see. */
export const secrets = [
  'access_token',
  'secret',
  'appsecret',
  'component_access_token',
  'component_appsecret',
  'component_verify_ticket',
  'authorization_code',
  'authorizer_access_token',
  'authorizer_refresh_token',
] as const;

const isSecret = (name: string): boolean => secrets.some((each) => each === name.toLowerCase());

/** Of a token its beginning, and never more than half, as in the sample of wechat-rid: `50_Im7xxxx`. Of all else nothing. */
function hidden(name: string, secret: string): string {
  const shown = /access_token$/i.test(name) ? Math.min(6, secret.length >> 1) : 0;
  return `${secret.slice(0, shown)}xxxx`;
}

/** A query, without its question mark. */
export function queryWithoutSecrets(query: string): string {
  const pairs = query.split('&').map((pair) => {
    const [name = '', ...rest] = pair.split('=');
    const value = rest.join('=');
    return value !== '' && isSecret(decoded(name)) ? `${name}=${hidden(decoded(name), value)}` : pair;
  });
  return pairs.join('&');
}

/** A JSON object, written anew; nothing where it is anything else, since nobody could tell the secrets in it. */
export function jsonWithoutSecrets(text: string): string {
  if (!text.trimStart().startsWith('{')) return '';
  try {
    return JSON.stringify(JSON.parse(text), (name, value: unknown) => {
      if (value === null || !isSecret(name)) return value;
      return hidden(name, typeof value === 'string' ? value : '');
    });
  } catch {
    return '';
  }
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text.replaceAll('+', ' '));
  } catch {
    return text;
  }
}
