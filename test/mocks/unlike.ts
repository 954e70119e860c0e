import { bareRequests } from './raw-requests.ts';
import type { SenderName, Sent } from './senders.ts';

/** What a socket shows and MSW cannot, so that the answers differ. */
export interface Unlike {
  readonly what: string;
  readonly why: string;
  readonly by: readonly SenderName[];
  /** The calls in question by their names, each of which differs; or by what is sent, some of which do. */
  readonly calls: readonly string[] | ((sent: Sent) => boolean);
}

const both = ['node:http', 'fetch'] as const;

export const unlike: readonly Unlike[] = [
  {
    what: 'chunks',
    why: 'a fetch shows nobody how its body will be framed, so none is refused for being chunked',
    by: ['fetch'],
    calls: ({ headers }) => 'Transfer-Encoding' in headers,
  },
  {
    what: '100 Continue',
    why: 'MSW never says it; a sender goes on when its patience ends',
    by: ['node:http'],
    calls: ({ headers }) => headers.Expect === '100-continue',
  },
  {
    what: 'the Host header',
    why: 'a socket goes by it, and its URLs lead there; MSW goes by the URL',
    by: both,
    calls: [
      'a Host that is nobody’s',
      'a Host that is another provider’s',
      'wechat/accepts-an-upload-at-a-nearer-host',
    ],
  },
  {
    what: 'lines of headers',
    why: 'MSW hands several lines of one header over as one',
    by: both,
    calls: ['two content types', 'a second Content-Type'],
  },
  {
    what: 'paths as they were sent',
    why: 'MSW reads a URL as browsers do: dots are followed and backslashes turned',
    by: both,
    calls: ['a path with dots that lead nowhere', 'a path with dots that lead up', 'a path with a backslash'],
  },
  {
    what: 'nobody’s paths',
    why: 'a path tells a socket which provider is meant; MSW goes by the host, which has a 404 of its own',
    by: both,
    calls: ['no path', 'a path in capitals', 'a path that begins with two slashes'],
  },
  {
    what: 'limits of a server',
    why: 'Node’s own refuses it before the emulator is asked',
    by: both,
    calls: ['a path of 100 KB', '100 KB of headers', 'an empty length', 'an expectation that nobody can meet'],
  },
];

/** What no HTTP client sends, so that MSW never meets it: malformed HTTP, pipelines, chunks of odd sizes. */
export const bare = bareRequests;

/** Why calls of that name, in which this was sent, may differ; undefined where they may not. */
export function excuseFor(way: SenderName, name: string, sent: readonly Sent[]): Unlike | undefined {
  return unlike.find(({ by, calls }) => by.includes(way) && (isList(calls) ? calls.includes(name) : sent.some(calls)));
}

/** Whether each of them must differ. */
export function isStrict({ calls }: Unlike): boolean {
  return isList(calls);
}

export function namesIn({ calls }: Unlike): readonly string[] {
  return isList(calls) ? calls : [];
}

function isList(calls: Unlike['calls']): calls is readonly string[] {
  return typeof calls !== 'function';
}
