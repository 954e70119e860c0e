import { KIB, type Piece, raw, repeat } from './pieces.ts';

/** What is odd, the bytes on the wire, and the statuses that come back, `closed` where the socket then ends. */
export type Request = readonly [odd: string, bytes: Piece, answer: string];

const FT = '/file/v1/FT/image/me';
const head = (...lines: Piece[]): Piece => [lines.map((line) => [line, '\r\n']), '\r\n'];
const post = (...headers: Piece[]): Piece => head(`POST ${FT} HTTP/1.1`, 'Host: x', ...headers);
const path = (url: Piece, method = 'POST'): Piece =>
  head([method, ' ', url, ' HTTP/1.1'], 'Host: x', 'Content-Length: 0');
const chunked = (...body: Piece[]): Piece => [post('Transfer-Encoding: chunked'), ...body];
const good = post('Content-Length: 0');

/** Node's parser refuses it, says so and hangs up. */
const REFUSED = '400 closed';
/** Kakao's own answer to a call without an image. */
const CE400 = '200 CE400';
const NOT_OURS = '404';

const lines: readonly Request[] = [
  ['random bytes', raw('\x93\x00\xfe\x17\x80\r\n\r\n'), REFUSED],
  ['a TLS greeting', [raw('\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03'), repeat(500, raw('\xa5'))], REFUSED],
  ['the preface of HTTP/2', ['PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n'], REFUSED],
  ['HTTP/0.9', 'GET /\r\n\r\n', '404 closed'],
  ['HTTP/1.2', head(`POST ${FT} HTTP/1.2`, 'Host: x'), REFUSED],
  ['a version of many digits', head(`POST ${FT} HTTP/11111111111111111111`, 'Host: x'), REFUSED],
  ['HTTP/1.0 without a length', head(`POST ${FT} HTTP/1.0`), `${CE400} closed`],
  ['lines that end in LF alone', `POST ${FT} HTTP/1.1\nHost: x\n\n`, REFUSED],
  ['lines that end in CR alone', `POST ${FT} HTTP/1.1\rHost: x\r\r`, REFUSED],
  ['empty lines before the request', ['\r\n\r\n\r\n', good], CE400],
  ['a method in lower case', path(FT, 'post'), REFUSED],
  ['a method with a zero byte', path(FT, 'PO\0ST'), REFUSED],
  ['a method that is none', path(FT, 'EXPLODE'), REFUSED],
  ['a method of 100 KB', [repeat(100 * KIB, 'P'), ` ${FT} HTTP/1.1\r\n\r\n`], REFUSED],
  ['TRACE', path(FT, 'TRACE'), '404'],
  ['CONNECT', head('CONNECT x:443 HTTP/1.1', 'Host: x:443'), '405 closed'],
  ['OPTIONS of everything', head('OPTIONS * HTTP/1.1', 'Host: x'), NOT_OURS],
];

const urls: readonly Request[] = [
  ['a path of 15 KB', path(['/file/v1/FT/image/', repeat(15 * KIB, 'u')]), CE400],
  ['a path of 100 KB', path(['/', repeat(100 * KIB, 'u')]), '431 closed'],
  ['a path of 5000 dots and slashes', path(['/file/v1', repeat(5000, '/..')]), '404'],
  ['a path of slashes alone', path(repeat(10_000, '/')), NOT_OURS],
  ['a path of half an escape', path('/file/v1/FT/image/%e0%a4%'), CE400],
  ['a path of escaped zero bytes and slashes', path('/file/v1/FT/image/%00%2f..%2f'), CE400],
  ['a path with a zero byte', path('/file/v1/FT/image/\0'), REFUSED],
  ['a path of bytes beyond ASCII', path(['/file/v1/FT/image/', raw('\xff\xfe')]), REFUSED],
  ['a path with a blank', path('/file/v1/FT/image/a b'), REFUSED],
  ['a user of __proto__', path('/file/v1/FT/image/__proto__'), CE400],
  ['a fragment', path(`${FT}#x`), CE400],
  ['a query of 5000 parameters', path([FT, '?', repeat(5000, 'a&')]), CE400],
  ['a query that is no UTF-8', path(`${FT}?access_token=%ff%fe%`), CE400],
  ['a whole URL', path(`http://x${FT}`), CE400],
  ['a whole URL with no host', path(`http://${FT}`), CE400],
  ['a whole URL with a user and a port', path(`http://a:b@x:99999${FT}`), CE400],
  ['a URL of another scheme', path('ftp://x/y'), NOT_OURS],
  ['a live host as the first segment and nothing else', path('/mmbiz.qpic.cn', 'GET'), '404'],
  [
    'a live host as the first segment and prototypes behind it',
    path('/mud-kage.kakao.com/dn/__proto__/constructor/x/y', 'GET'),
    '404',
  ],
];

const headers: readonly Request[] = [
  [
    'chunks that are announced behind 2000 headers',
    [post(['a:', repeat(1999, '\r\na:')], 'Transfer-Encoding: chunked'), '0\r\n\r\n'],
    CE400,
  ],
  ['100 KB of headers', post(['X: ', repeat(100 * KIB, 'x')]), '431 closed'],
  ['3000 headers', post(['a:', repeat(2998, '\r\na:')], 'Content-Length: 0'), CE400],
  ['20,000 headers', post(repeat(20_000, 'a:\r\n')), '431 closed'],
  ['a header name of 10 KB', post([repeat(10 * KIB, 'n'), ': x'], 'Content-Length: 0'), CE400],
  ['a header without a colon', post('hello'), REFUSED],
  ['a header without a name', post(': hello'), REFUSED],
  ['a blank before the colon', post('Content-Length : 5'), REFUSED],
  ['a folded header', post('X: a\r\n b'), REFUSED],
  ['a folded length', post('Content-Length:\r\n 0'), REFUSED],
  ['a zero byte in a header', post('X: a\0b'), REFUSED],
  ['a zero byte in a header name', post('X\0: a'), REFUSED],
  ['a CR inside a header', post('X: a\rContent-Length: 5'), REFUSED],
  ['an LF between two headers', post('X: a\nContent-Length: 5'), REFUSED],
  ['control characters in a header', post(raw('X: \x01\x7f')), REFUSED],
  ['bytes beyond ASCII in a header', post(raw('X: \xff\xfe'), 'Content-Length: 0'), CE400],
  ['no Host', head(`POST ${FT} HTTP/1.1`, 'Content-Length: 0'), REFUSED],
  ['two Hosts', post('Host: api.weixin.qq.com', 'Content-Length: 0'), CE400],
  ['an empty Host', head(`POST ${FT} HTTP/1.1`, 'Host:', 'Content-Length: 0'), CE400],
  [
    'a Host that is a path and a script',
    head(`POST ${FT} HTTP/1.1`, 'Host: "/><script>:0:0', 'Content-Length: 0'),
    CE400,
  ],
  ['a Host of 10 KB', head(`POST ${FT} HTTP/1.1`, ['Host: ', repeat(10 * KIB, 'h')], 'Content-Length: 0'), CE400],
  ['an expectation that nobody can meet', post('Expect: miracles', 'Content-Length: 0'), '417'],
  ['an upgrade to h2c', post('Connection: Upgrade', 'Upgrade: h2c', 'Content-Length: 0'), CE400],
  [
    'an upgrade to a web socket',
    post('Connection: Upgrade', 'Upgrade: websocket', 'Sec-WebSocket-Key: x', 'Content-Length: 0'),
    CE400,
  ],
  [
    'a Connection that names the length',
    post('Connection: Content-Length, close', 'Content-Length: 0'),
    `${CE400} closed`,
  ],
];

const framings: readonly Request[] = [
  ['neither a length nor chunks', post(), CE400],
  ['two lengths that agree', [post('Content-Length: 2', 'Content-Length: 2'), 'ab'], REFUSED],
  ['two lengths that differ', [post('Content-Length: 0', 'Content-Length: 2'), 'ab'], REFUSED],
  ['a list of lengths', [post('Content-Length: 2, 2'), 'ab'], REFUSED],
  ['a length below zero', post('Content-Length: -1'), REFUSED],
  ['a length with a plus', post('Content-Length: +2'), REFUSED],
  ['a length in hex', post('Content-Length: 0x2'), REFUSED],
  ['a length with an exponent', post('Content-Length: 1e3'), REFUSED],
  ['a length with a fraction', post('Content-Length: 2.0'), REFUSED],
  ['an empty length', post('Content-Length:'), REFUSED],
  ['a length of 2^64', post('Content-Length: 18446744073709551616'), REFUSED],
  ['a length of a thousand digits', post(['Content-Length: ', repeat(1000, '9')]), REFUSED],
  ['a length with blanks around it', [post('Content-Length: \t 2 '), 'ab'], CE400],
  ['a length of leading zeros', [post(['Content-Length: ', repeat(100, '0'), '2']), 'ab'], CE400],
  ['a length and chunks', [post('Content-Length: 5', 'Transfer-Encoding: chunked'), '0\r\n\r\n'], REFUSED],
  ['chunks and a length', [post('Transfer-Encoding: chunked', 'Content-Length: 5'), '0\r\n\r\n'], REFUSED],
  ['chunks twice', [post('Transfer-Encoding: chunked', 'Transfer-Encoding: chunked'), '0\r\n\r\n'], REFUSED],
  ['chunks and then identity', [post('Transfer-Encoding: chunked, identity'), '0\r\n\r\n'], REFUSED],
  ['identity and then chunks', [post('Transfer-Encoding: identity, chunked'), '0\r\n\r\n'], CE400],
  ['an encoding that is none', [post('Transfer-Encoding: xchunked'), '0\r\n\r\n'], REFUSED],
  ['a vertical tab before the encoding', [post('Transfer-Encoding: \x0bchunked'), '0\r\n\r\n'], REFUSED],
  ['the encoding in capitals', [post('TRANSFER-ENCODING: CHUNKED'), '0\r\n\r\n'], CE400],
  [
    'an underscore in the encoding’s name',
    [post('Transfer_Encoding: chunked', 'Content-Length: 5'), '0\r\n\r\n'],
    CE400,
  ],
  ['chunks in HTTP/1.0', [head(`POST ${FT} HTTP/1.0`, 'Transfer-Encoding: chunked'), '0\r\n\r\n'], `${CE400} closed`],
  ['gzip and chunks', [post('Transfer-Encoding: gzip, chunked'), '0\r\n\r\n'], CE400],
  ['a Content-Encoding of gzip that is none', [post('Content-Encoding: gzip', 'Content-Length: 2'), 'ab'], CE400],
];

const chunks: readonly Request[] = [
  ['a chunk size that is no number', chunked('g\r\nab\r\n0\r\n\r\n'), REFUSED],
  ['a chunk size below zero', chunked('-1\r\nab\r\n0\r\n\r\n'), REFUSED],
  ['a chunk size with 0x', chunked('0x2\r\nab\r\n0\r\n\r\n'), REFUSED],
  ['a chunk size of 2^64', chunked('10000000000000000\r\nab\r\n0\r\n\r\n'), REFUSED],
  ['a chunk size of a thousand digits', chunked(repeat(1000, 'f'), '\r\nab\r\n0\r\n\r\n'), REFUSED],
  ['a chunk size of leading zeros', chunked(repeat(100, '0'), '2\r\nab\r\n0\r\n\r\n'), CE400],
  ['no chunk size', chunked('\r\nab\r\n0\r\n\r\n'), REFUSED],
  ['a blank before the chunk size', chunked(' 2\r\nab\r\n0\r\n\r\n'), REFUSED],
  ['a bare LF behind the chunk size', chunked('2\nab\r\n0\r\n\r\n'), REFUSED],
  ['a bare CR behind the chunk size', chunked('2\rab\r\n0\r\n\r\n'), REFUSED],
  ['more bytes than the chunk says', chunked('2\r\nabc\r\n0\r\n\r\n'), REFUSED],
  ['fewer bytes than the chunk says', chunked('5\r\nab\r\n0\r\n\r\n'), REFUSED],
  ['an extension of a chunk', chunked('2;a="b;c"\r\nab\r\n0\r\n\r\n'), CE400],
  ['an extension of 100 KB', chunked('2;', repeat(100 * KIB, 'x'), '\r\nab\r\n0\r\n\r\n'), '413 closed'],
  ['extensions of 1 MB in all', chunked(repeat(2000, '1;', repeat(500, 'x'), '\r\na\r\n'), '0\r\n\r\n'), CE400],
  ['a trailer that names a length', chunked('0\r\nContent-Length: 5\r\nHost: y\r\n\r\n'), REFUSED],
  ['trailers of 100 KB', chunked('0\r\nX: ', repeat(100 * KIB, 'x'), '\r\n\r\n'), '431 closed'],
  ['a second last chunk', chunked('0\r\n\r\n0\r\n\r\n'), `${CE400} closed`],
  ['50,000 chunks of one byte', chunked(repeat(50_000, '1\r\nx\r\n'), '0\r\n\r\n'), CE400],
];

const several: readonly Request[] = [
  [
    'a request in the body of another',
    [post('Content-Length: 40'), `POST ${FT} HTTP/1.1\r\nHost: xxx\r\n\r\n`.slice(0, 40)],
    CE400,
  ],
  ['a request behind a body that is shorter than it says', [post('Content-Length: 3'), 'ab', good], `${CE400} closed`],
  ['rubbish behind a good request', [good, raw('\xff\xff\xff\xff\r\n\r\n')], `${CE400} closed`],
  ['500 requests in one packet', repeat(500, good), new Array(500).fill(CE400).join(', ')],
  [
    'a hundred uploads of 100 KB in one packet',
    repeat(100, post(`Content-Length: ${100 * KIB}`), repeat(100 * KIB, 'x')),
    new Array(100).fill(CE400).join(', '),
  ],
  [
    'a request to each provider in one packet, and one to nobody',
    [path('/cgi-bin/x'), path('/open-apis/x'), path('/file/v1/x'), path('/x')],
    '200, 404, 404, 404',
  ],
];

/** HTTP that is none, and HTTP that is and should not be. */
export const hostileRequests: readonly Request[] = [...lines, ...urls, ...headers, ...framings, ...chunks, ...several];
