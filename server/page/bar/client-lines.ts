/** The line that points a client here, as docs/clients.md has it: `S` is the address. A test holds the two together. */
export const clientLines: readonly (readonly [client: string, line: string])[] = [
  ['@larksuiteoapi/node-sdk', 'domain: S'],
  ['co-wechat-api', "api.prefix = S + '/cgi-bin/'"],
  ['wechat-api', 'api.endpoint = S'],
  ['axios', 'baseURL: S'],
  ['got', 'prefixUrl: S'],
  ["Standin's own", 'baseUrl: S'],
  ['Python, lark-oapi', '.domain(S)'],
  ['Go, oapi-sdk-go', 'lark.WithOpenBaseUrl(S)'],
  ['Go, go-lark/lark', 'bot.SetDomain(S)'],
  ['Go, chyroc/lark', 'lark.WithOpenBaseURL(S)'],
  ['Java, oapi-sdk', '.openBaseUrl(S)'],
  ['Java, WxJava', 'WxMpHostConfig.setApiHost(S)'],
];

/** As it is written in a program. */
export function lineFor(line: string, address: string): string {
  return line.replace(/\bS\b/, JSON.stringify(address));
}
