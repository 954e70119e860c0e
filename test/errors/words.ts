import type { ListedError } from '../../src/core/shapes.ts';
import { providerOf } from './doors.ts';

/** What a refusal looks like from outside. */
export interface Words {
  readonly status: number;
  readonly code: string | number | undefined;
  readonly message: RegExp;
}

const LOCAL = '127\\.0\\.0\\.1';
const RID = '[0-9a-f]{8}-[0-9a-f]{8}-[0-9a-f]{8}';

/** Answers of what stands in front of the API, which have not the code of their row in them. */
const faceless: Readonly<Record<string, Words>> = {
  'feishu notFound': { status: 404, code: undefined, message: /^404 page not found$/ },
  'feishu edge': { status: 400, code: undefined, message: /^<html>[\s\S]*volc-dcdn/ },
  'wechat noLength': { status: 412, code: undefined, message: /^$/ },
  'kakao notFound': { status: 404, code: '300', message: /^Not Found Exception$/ },
};

/** Feishu's own statuses; WeChat and Kakao answer everything with 200. */
const feishuStatuses: Readonly<Record<string, number>> = { unauthorized: 401, rateLimited: 429 };

export function wordsOf({ endpoint, name, code, message }: ListedError): Words {
  const provider = providerOf(endpoint);
  return (
    faceless[`${provider} ${name}`] ?? { status: statusOf(endpoint, name), code, message: textOf(provider, message) }
  );
}

function statusOf(endpoint: string, name: string): number {
  if (!endpoint.startsWith('feishu/') || endpoint === 'feishu/tokens') return 200;
  return feishuStatuses[name] ?? 400;
}

/** With what each provider adds: Feishu the scopes, WeChat where to find the call, Kakao what it found. */
function textOf(provider: string, message: string): RegExp {
  const text = message.split('%s').map(escaped);
  if (provider === 'feishu') return new RegExp(`^${text.join(LOCAL)}(: \\[[\\s\\S]+)?$`);
  if (provider === 'wechat')
    return new RegExp(`^${text.join(LOCAL)}( requestIP: ${LOCAL}| hint: \\[\\S+\\])? rid: ${RID}$`);
  return new RegExp(`^${text.join('image')}(\\(.+\\))?$`);
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
