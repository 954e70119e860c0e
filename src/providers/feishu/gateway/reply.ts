import type { Reply } from '../../../core/call.ts';
import { localDigits } from '../../../core/clock.ts';
import type { Verdict } from '../../../core/verdict.ts';
import type { Recent } from '../../../core/windows.ts';
import type { World } from '../../../core/world.ts';
import { rateStatus } from '../switches.ts';
import type { Caller } from './caller.ts';
import { type FeishuError, hostErrors } from './errors.ts';

const CHINA_HOURS_EAST = 8;
/** The page's own number of an upload: that of the API in its live links was never seen, nor one of most others. */
const METHOD_ID = '6946222931479445505';

/** What refusals of an endpoint say of it. */
export interface Voice {
  /** Its number in links to the help. */
  readonly methodId?: string;
  /** Any of which lets an app call it, in the order in which a refusal lists them. */
  readonly scopes: readonly string[];
}

/** 34 characters: the time in China to the second, then 20 upper-case hex digits (feishu-captured-replies). */
export function newLogId({ clock, keys }: World): string {
  return localDigits(clock.now(), CHINA_HOURS_EAST) + keys.hex(20).toUpperCase();
}

/** The headers that the gateway puts on every answer. */
export function headersOf(logId: string, { clock, keys }: World, contentType = 'application/json'): string[] {
  const requestId = keys.uuid();
  return [
    'Content-Type',
    contentType,
    'X-Tt-Logid',
    logId,
    'Request-Id',
    requestId,
    'X-Request-Id',
    requestId,
    'X-Timestamp',
    (clock.now() / 1000).toFixed(3),
  ];
}

export function json(status: number, body: unknown, logId: string, world: World): Reply {
  return { status, headers: headersOf(logId, world), body: JSON.stringify(body) };
}

export function unknownPath(world: World): Reply {
  const { http, message } = hostErrors.notFound;
  return { status: http, headers: headersOf(newLogId(world), world, 'text/plain'), body: message };
}

/** One refusal in Feishu's words. */
export function refusal(error: FeishuError, verdict: Verdict, caller: Caller, world: World, voice: Voice): Reply {
  const logId = newLogId(world);
  const { http, code } = error;
  const { error: name } = verdict;
  if (name === 'notFound') return unknownPath(world);
  if (name === 'edge') return edgePage(http);
  if (name === 'rateLimited') return rateLimited(error, verdict, world);
  const troubleshooter = `排查建议查看(Troubleshooting suggestions): https://${caller.site}/search?from=openapi&log_id=${logId}&code=${code}&method_id=${voice.methodId ?? METHOD_ID}`;
  if (name === 'scopeMissing')
    return json(http, scopeMissing(error, caller, logId, troubleshooter, voice), logId, world);
  const msg = textOf(error, verdict, caller);
  if (name === 'wrongType') return json(http, { code, msg, error: { log_id: logId } }, logId, world);
  return json(http, { code, msg, error: { log_id: logId, troubleshooter, ...violationsIn(verdict) } }, logId, world);
}

/** The message with what it names: what stands behind `ext=`, and what was measured. */
function textOf({ message, ext }: FeishuError, { detail, measured }: Verdict, { ip }: Caller): string {
  // A function, because what a caller sent may hold what a text to put in its place would mean.
  const told = () => (typeof measured === 'string' ? measured : '');
  const says = message.replace('%s', ip);
  if (ext === undefined || detail === undefined) return says.replace('%v', told);
  return `${says.replace(/\.$/, '')}${ext.replace('%e', () => detail)}`.replace('%v', told);
}

function violationsIn({ error, detail, measured }: Verdict): { field_violations?: readonly object[] } {
  if (error !== 'fieldValidation') return {};
  if (Array.isArray(measured)) return { field_violations: measured };
  return detail === undefined ? {} : { field_violations: [{ field: detail, description: `${detail} is required` }] };
}

/** With the two headers that tell a client how long to wait; no `error` in the body (feishu-frequency-control). */
function rateLimited({ code, message }: FeishuError, verdict: Verdict, world: World): Reply {
  // What the rule measured was the window that is full; a queued fault measured none.
  const { lessInMs = 0 } = (verdict.measured ?? {}) as Partial<Recent>;
  const { status, headers, body } = json(
    world.settings.get(rateStatus),
    { code, msg: message },
    newLogId(world),
    world,
  );
  const limit = ['x-ogw-ratelimit-limit', `${verdict.limit ?? 50}`];
  const reset = ['x-ogw-ratelimit-reset', `${Math.max(1, Math.ceil(lessInMs / 1000))}`];
  return { status, headers: [...headers, ...limit, ...reset], body };
}

/** The payload of 99991672: documented shape, live text (feishu-99991672, feishu-captured-replies). */
function scopeMissing(
  { code, message }: FeishuError,
  caller: Caller,
  logId: string,
  troubleshooter: string,
  { scopes }: Voice,
) {
  const list = scopes.join(', ');
  const link = `https://${caller.site}/app/${caller.app?.app_id ?? 'cli_standin'}/auth?q=${scopes.join(',')}&op_from=openapi&token_type=tenant`;
  return {
    code,
    msg: `${message}: [${list}].应用尚未开通所需的应用身份权限：[${list}]，点击链接申请并开通任一权限即可：${link}`,
    error: {
      message: `Refer to the documentation to fix the error: https://${caller.site}/document/uAjLw4CM/ugTN1YjL4UTN24CO1UjN/trouble-shooting/how-to-fix-the-99991672-error`,
      log_id: logId,
      troubleshooter,
      permission_violations: scopes.map((subject) => ({ type: 'action_scope_required', subject })),
      helps: [{ url: link, description: `Learn more about scopes and how to add them: [${list}]` }],
    },
  };
}

/** What the network in front of the gateway says; assumed in all but its status and its last line (openclaw-95291). */
function edgePage(status: number): Reply {
  const title = '400 Bad Request';
  const body = `<html>\r\n<head><title>${title}</title></head>\r\n<body>\r\n<center><h1>${title}</h1></center>\r\n<hr><center>Powered by volc-dcdn</center>\r\n</body>\r\n</html>\r\n`;
  return { status, headers: ['Content-Type', 'text/html'], body };
}
