import type { Answer } from '../core/answer.ts';
import type { Reply } from '../core/call.ts';
import type { Transport } from '../core/faults.ts';

/** What a call's connection suffers in place of an answer; undefined where the provider is asked all the same. */
export function withoutAnswer(transport: Transport | undefined): Reply | undefined {
  switch (transport) {
    case 'reset':
    case 'reset-mid-upload':
      return { ...nothing, cut: 'reset' };
    case 'stall':
    case 'stall-mid-upload':
      return { ...nothing, cut: 'stall' };
    case 'page-413':
      return page(413, 'Request Entity Too Large');
    case 'page-502':
      return page(502, 'Bad Gateway');
    default:
      return undefined;
  }
}

/** An answer that does not arrive whole; the call has had its effect. */
export function cutShort(answer: Answer, transport: Transport | undefined): Answer {
  if (transport === 'empty-reply') return { ...answer, reply: { ...answer.reply, cut: 'empty' } };
  if (transport === 'truncated-reply') return { ...answer, reply: { ...answer.reply, cut: 'half' } };
  return answer;
}

const nothing = { status: 0, headers: [], body: '' } as const;

/** Of a proxy on the way, which knows nothing of the provider. */
function page(status: number, words: string): Reply {
  const title = `${status} ${words}`;
  const body = `<html>\r\n<head><title>${title}</title></head>\r\n<body>\r\n<center><h1>${title}</h1></center>\r\n</body>\r\n</html>\r\n`;
  return { status, headers: ['Content-Type', 'text/html'], body };
}
