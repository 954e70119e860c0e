import { expect, it } from 'vitest';
import { english, wholly } from '../../src/core/say.ts';
import { type Filter, filterContent } from '../../src/providers/wechat/drafts/content.ts';
import { isOwnPicture } from '../../src/providers/wechat/drafts/media.ts';

const keeps = isOwnPicture('http://127.0.0.1:4010');
const documented: Filter = { all: false, links: false, keeps };
const observed: Filter = { all: true, links: true, keeps };

const rows: readonly (readonly [is: string, filter: Filter, sent: string, kept: string])[] = [
  ['text alone', observed, 'a & b', 'a & b'],
  ['what is not touched as it was written', observed, '<P  class=x>a<BR/>b</p>', '<P  class=x>a<BR/>b</p>'],
  ['no script', documented, 'a<script>if (a<b) "</p>"</script>b', 'ab'],
  ['no script that is never closed', documented, 'a<script>b', 'a'],
  ['nothing of a script in a script', documented, '<script><script></script>a', 'a'],
  ['nothing behind a script that closes itself', documented, 'a<script/><img src=x onerror=y>', 'a'],
  ['no event', documented, '<p onclick="x()" class="y">a</p>', '<p class="y">a</p>'],
  ['no javascript: address', documented, '<a href="java\nscript:x()">a</a>', '<a>a</a>'],
  ['a style where only scripts go', documented, '<style>p{}</style>', '<style>p{}</style>'],
  ['no style, frame or video', observed, '<style>p{}</style><iframe src=x>a</iframe><video><p>b</p></video>c', 'c'],
  [
    'the frame of a video of the service',
    observed,
    '<iframe class="rich_pages video_iframe" data-mpvid="1"></iframe>',
    '<iframe class="rich_pages video_iframe" data-mpvid="1"></iframe>',
  ],
  ['what is in a form', observed, '<form action=x>a<input name=b>c</form>', 'ac'],
  ['nothing of a text that is asked for', observed, 'a<textarea><img src=x onerror=y></textarea>b', 'ab'],
  ['no id', observed, '<p id="a" title="&quot;b&quot;">c</p>', '<p title="&quot;b&quot;">c</p>'],
  [
    'no position that is absolute or fixed',
    observed,
    '<p style="color:red;position: absolute;top:0">a</p><p style="position:fixed">b</p>',
    '<p style="color:red;top:0">a</p><p style="">b</p>',
  ],
  [
    'no position that is important, or has a comment in it',
    observed,
    '<p style="position: fixed !important;/*;*/position:/**/absolute">a</p>',
    '<p style="">a</p>',
  ],
  ['a position that is relative', observed, '<p style="position:relative">a</p>', '<p style="position:relative">a</p>'],
  ['the text of a link elsewhere', observed, '<a href="https://example.com"><b>a</b></a>', '<b>a</b>'],
  [
    'a link to an article',
    observed,
    '<a href="https://mp.weixin.qq.com/s/x">a</a>',
    '<a href="https://mp.weixin.qq.com/s/x">a</a>',
  ],
  [
    'links where nobody takes them out',
    documented,
    '<a href="https://example.com">a</a>',
    '<a href="https://example.com">a</a>',
  ],
  ['no picture of another host', documented, 'a<img src="https://example.com/a.png">b', 'ab'],
  ['no picture that is in its own address', documented, 'a<img src="data:image/png;base64,AA">b', 'ab'],
  ['no picture whose lazy address is elsewhere', documented, '<img data-src="https://example.com/a.png">', ''],
  ['no host that only begins as the own one', documented, '<img src="https://mmbiz.qpic.cn.example.com/a.png">', ''],
  ...[
    'http://mmbiz.qpic.cn/mmbiz_png/a/0?from=appmsg',
    'https://mmbiz.qpic.cn/mmbiz_png/a/640',
    '//mmbiz.qlogo.cn/mmbiz/a/0',
    'http://127.0.0.1:4010/mmbiz.qpic.cn/mmbiz_png/a/0',
    'https://127.0.0.1:4010/mmbiz.qpic.cn/mmbiz_png/a/0',
  ].map((url) => [`the picture ${url}`, documented, `<img src="${url}">`, `<img src="${url}">`] as const),
];

it.each(rows)('keeps %s', async (_, filter, sent, kept) => {
  expect((await filterContent(sent, filter)).content).toBe(kept);
});

it('keeps of very many attributes those alone that were read', async () => {
  const many = Array.from({ length: 200 }, (_, i) => `a${i}=""`).join(' ');
  expect((await filterContent(`<p ${many} onclick="x()">a</p>`, documented)).content).toBe(`<p ${many}>a</p>`);
});

it('says what went', async () => {
  const sent =
    '<img src="https://a.example/1"><img src="http://mmbiz.qpic.cn/x/0"><script></script><script></script><p id=x onclick=y>a</p><a href="https://b.example">b</a>';
  const went = await filterContent(sent, observed);
  expect({ ...went, dropped: went.dropped.map((each) => english(wholly(each))) }).toEqual({
    content: '<img src="http://mmbiz.qpic.cn/x/0"><p>a</p>b',
    dropped: ['<script>', 'id of <p>', 'onclick of <p>'],
    externalPictures: ['https://a.example/1'],
    externalLinks: ['https://b.example'],
    pictures: ['http://mmbiz.qpic.cn/x/0'],
    cardPictures: [],
  });
});

it.each([
  ['attributes', `<p ${Array.from({ length: 100_000 }, (_, i) => `a${i}`).join(' ')}>`],
  ['tags in each other', '<b>'.repeat(300_000)],
  ['formatting that is never closed', '<b a><b b><i c>'.repeat(20_000) + '<p>'.repeat(200_000)],
  ['scripts that are never closed', '<script>'.repeat(120_000)],
  ['links', '<a href=x>'.repeat(100_000)],
  ['half tags', '<a '.repeat(300_000)],
])('is through with a megabyte of %s', async (_, sent) => {
  expect((await filterContent(sent, observed)).content.length).toBeLessThanOrEqual(sent.length);
});
