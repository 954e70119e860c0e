import type { Catalogue, ListedError } from '../../src/core/shapes.ts';

/** Where the credential stands that asks for an error: of an endpoint, else of its provider. `%s` is what is asked for. */
const credentials: Readonly<Record<string, string>> = {
  feishu: 'Authorization: Bearer t-standin-%s',
  'feishu/tokens': '"app_id":"standin-%s"',
  'feishu/ws': '"AppID":"standin-%s"',
  wechat: '?access_token=standin-%s',
  'wechat/token': '?appid=standin-%s',
  'wechat/stable_token': '"appid":"standin-%s"',
  'wechat/api_component_token': '"component_appid":"standin-%s"',
  'wechat/api_query_auth': '?component_access_token=standin-%s',
  'wechat/api_authorizer_token': '?component_access_token=standin-%s',
  'wechat/clear_quota_v2': '"appid":"standin-%s"',
  kakao: '/image/standin-%s',
  'kakao/friendtalk': 'Authorization: standin-%s;any',
  'kakao/mms': 'Authorization: standin-%s;any',
  'kakao/mms-image': 'Authorization: standin-%s;any',
  'kakao/alimtalk': 'Authorization: standin-%s;any',
};

const opening = `# Errors

<!-- Written by \`standin rules --markdown\`; a test holds it to the code. -->

Every error that Standin can answer with, by endpoint. Each can be had in up to three ways:

- **A call earns it**: the rules that answer with it are named. \`standin rules\` says what they measure, and a refusal in the journal what would have passed. Where none is named it is a state of the live service that no call brings about.
- **A credential asks for it**, through any client, unchanged and with no other call: \`standin-\` and the code or the error's name. It works beside declared accounts too. A Feishu token that was fetched for an app \`standin-234041\`, and a WeChat token for an appid \`standin-40009\`, ask for the same on every call, where asking for the token did not meet the error already.
- **A fault** strikes the next calls: \`POST /__standin/faults\` with the provider, the error and, if you like, \`endpoint\`, \`account\`, \`times\`, \`skip\` and \`delayMs\`.

A code that is several errors of one endpoint stands for none of them: there both want the name. In a Kakao list an error of one image strikes the first; a fault can name another with \`image\`. Of several messages it strikes the first, or the first to the number that a fault names as \`account\`; an error of one letter or digit is no answer, but what becomes of a message that was taken: \`GET /__standin/sent\` shows it.`;

/** The errors of each endpoint, and how each is had, as a page of Markdown. */
export function errorsPage({ errors, rules }: Catalogue): string {
  const endpoints = [...new Set(errors.map(({ endpoint }) => endpoint))];
  const sections = endpoints.map((endpoint) => {
    const rows = errors.filter((error) => error.endpoint === endpoint);
    const earned = (name: string) =>
      rules
        .filter(({ id, errors: named }) => id.startsWith(`${endpoint}/`) && named.includes(name))
        .map(({ id }) => id);
    return section(
      endpoint,
      rows.map((row) => [row, earned(row.name)] as const),
    );
  });
  return [opening, ...sections].join('\n\n');
}

function section(endpoint: string, rows: readonly (readonly [ListedError, readonly string[]])[]): string {
  const [provider = ''] = endpoint.split('/');
  const credential = credentials[endpoint] ?? credentials[provider] ?? 'standin-%s';
  const lines = rows.map(([{ name, code, askedBy, message, grade }, earned]) => [
    name,
    `${code}`,
    message.replaceAll('%s', '…'),
    `\`${credential.replace('%s', `${askedBy}`)}\``,
    `\`"error":${JSON.stringify(askedBy)}\``,
    earned.map((id) => id.slice(endpoint.length + 1)).join(', '),
    grade,
  ]);
  const heads = ['error', 'code', 'text', 'credential', 'fault', 'rules', 'known as'];
  const fault = `{"provider":"${provider}","endpoint":"${endpoint}","error":…}`;
  return [
    `## ${endpoint}`,
    '',
    `Faults: \`${fault}\``,
    '',
    line(heads),
    line(heads.map(() => '---')),
    ...lines.map(line),
  ].join('\n');
}

function line(cells: readonly string[]): string {
  return `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
}
