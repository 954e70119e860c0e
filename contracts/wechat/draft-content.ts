/** What of a content is kept, and what makes a draft be refused. */
import { type Because, type Case, costs, type ExpectedResponse, type Need, never, type Step } from '../engine/case.ts';
import { textAt } from '../engine/http.ts';
import { printedJson } from '../engine/printed.ts';
import { addDraft, article, bothWays, cover, getDraft, idIn, invalidContent, someMediaId } from './draft-requests.ts';
import { articleWith } from './draft-responses.ts';
import { fault, picture, upload } from './requests.ts';
import { refused, uploadedPng } from './responses.ts';

const page = 'wechat-draft-add';
const live = costs('leaves a picture and a draft in the account');
const aSwitch = never('a switch of the emulator');
const setting = (name: string, value: string | number): Need => ({ kind: 'setting', name: `wechat.${name}`, value });

/** Sent, then read back. */
const kept = (sent: string, content: string | RegExp, needs: readonly Need[] = []): readonly [Step, ...Step[]] => [
  { ...cover, needs },
  { send: (earlier) => addDraft([article(idIn(earlier), { content: sent })]), expect: someMediaId },
  { send: (earlier) => getDraft(idIn(earlier, 1)), expect: articleWith({ content }) },
];

const external = '<p>a<img src="https://example.com/a.png">b<a href="https://example.com">c</a></p>';
const filters: Because = { page, at: 'content', says: 'JavaScript is taken out, and pictures elsewhere are filtered' };
const round: Because = { page: 'draft-round-trips-2026', at: 'notes', says: 'what draft/get did not give back' };
const card = (url: string) => `<mp-miniprogram data-miniprogram-imageurl="${url}"></mp-miniprogram>`;

const manyAttributes = Array.from({ length: 200 }, (_, i) => `a${i}`).join(' ');

const contents: readonly Case[] = [
  {
    id: 'wechat/draft-content-without-scripts-and-external-pictures',
    because: { ...filters, assumes: 'the tag of a picture goes, and links, styles and ids stay' },
    grade: 'assumed',
    live,
    steps: kept(
      `<style>p{}</style><script>x()</script><p id="x" onclick="y()">${external}</p>`,
      '<style>p{}</style><p id="x"><p>ab<a href="https://example.com">c</a></p></p>',
    ),
  },
  {
    id: 'wechat/draft-content-without-a-script-that-closes-itself',
    because: { ...filters, assumes: 'it reaches to its end tag all the same, as HTML has it' },
    grade: 'assumed',
    live,
    steps: kept('a<script/><img src="https://example.com/a.png" onerror="x()">', 'a'),
  },
  {
    id: 'wechat/draft-content-without-the-event-behind-200-attributes',
    because: { ...filters, assumes: 'however many attributes stand before it' },
    grade: 'assumed',
    live,
    steps: kept(`<p ${manyAttributes} onclick="x()">a</p>`, /^<p (?!.*onclick).*>a<\/p>$/),
  },
  {
    id: 'wechat/draft-content-keeps-uploaded-pictures',
    because: { page, at: 'content', says: 'addresses of uploadimg stay', assumes: 'their tags do as they are written' },
    grade: 'assumed',
    live,
    steps: [
      cover,
      { send: upload([picture]), expect: uploadedPng },
      {
        send: (earlier) =>
          addDraft([
            article(idIn(earlier), {
              content: `<img src="${textAt(earlier[1], 'url')}"><img src="https://mmbiz.qpic.cn/x/0?wx_fmt=png">`,
            }),
          ]),
        expect: someMediaId,
      },
      {
        send: (earlier) => getDraft(idIn(earlier, 2)),
        expect: (earlier) =>
          articleWith({
            content: `<img src="${textAt(earlier[1], 'url')}"><img src="https://mmbiz.qpic.cn/x/0?wx_fmt=png">`,
          }),
      },
    ],
  },
  {
    id: 'wechat/draft-content-as-read-back',
    because: round,
    grade: 'observed',
    live: aSwitch,
    steps: kept(
      `<style>p{}</style><iframe src="x"></iframe><form><p id="x" style="position:fixed;color:red">a</p></form>`,
      '<p style="color:red">a</p>',
      [setting('contentFilter', 'scripts,embeds,ids,positions')],
    ),
  },
  {
    id: 'wechat/draft-content-without-what-a-form-holds-back',
    because: { ...round, assumes: 'what a textarea shows goes with it, and of a style what is important, too' },
    grade: 'assumed',
    live: aSwitch,
    steps: kept(
      'a<textarea><img src="https://example.com/a.png" onerror="x()"></textarea><p style="position: fixed !important">b</p>',
      'a<p style="">b</p>',
      [setting('contentFilter', 'scripts,embeds,ids,positions')],
    ),
  },
  {
    id: 'wechat/draft-content-with-the-text-of-links',
    because: { ...round, says: 'of a link that leads elsewhere the text is left' },
    grade: 'observed',
    live: aSwitch,
    steps: kept(external, '<p>abc</p>', [setting('externalLink', 'text')]),
  },
  ...bothWays(
    {
      id: 'wechat/draft-answers-45166-to-an-external-picture',
      because: { page: 'wp-wechat-sync', at: 'class-post-sync.php', says: 'such a draft is refused' },
      grade: 'observed',
      live: aSwitch,
    },
    [
      [{ content: '<img src="https://example.com/a.png">' }, invalidContent],
      [{ content: '<a href="https://example.com">c</a>' }, someMediaId],
    ],
    setting('externalPicture', 45166),
  ),
  ...bothWays(
    {
      id: 'wechat/draft-answers-45166-to-an-external-link',
      because: { page: 'wp-wechat-sync', at: 'class-post-sync.php', says: 'such a draft is refused' },
      grade: 'observed',
      live: aSwitch,
    },
    [
      [{ content: external }, invalidContent],
      [{ content: '<a href="https://mp.weixin.qq.com/s/x">a</a>' }, someMediaId],
    ],
    setting('externalLink', 45166),
  ),
  ...bothWays(
    {
      id: 'wechat/draft-answers-45166-to-a-card-with-a-picture-of-an-article',
      because: {
        page: 'community-card-45166',
        at: 'question',
        says: 'the picture of a card has to come from add_material, and not from uploadimg',
        assumes: 'they are told apart by how their addresses end',
      },
      grade: 'assumed',
      live,
    },
    [
      [{ content: card('http://mmbiz.qpic.cn/mmbiz_png/x/0?from=appmsg') }, invalidContent],
      [{ content: card('http://mmbiz.qpic.cn/mmbiz_png/x/0?wx_fmt=png') }, someMediaId],
    ],
  ),
];

/** The texts of these were never seen: only that they end in a hint and a rid. */
const someWords = (errcode: number): ExpectedResponse => ({
  status: 200,
  headers: { 'Content-Type': 'text/plain' },
  body: { kind: 'json', is: { errcode, errmsg: /^.+ hint: \[.+\] rid: [0-9a-f-]{26}$/ } },
  printed: printedJson({ errcode }),
});

const states: readonly Case[] = [
  ...[53404, 53405, 53406].map(
    (code): Case => ({
      id: `wechat/draft-answers-${code}-to-goods`,
      because: { page, at: `error ${code}`, says: 'goods that may not be, or are not well, put in' },
      grade: 'documented',
      live: never('a state of the account'),
      needs: [fault(code, 'wechat/draft_add')],
      send: addDraft([]),
      expect: someWords(code),
    }),
  ),
  {
    id: 'wechat/draft-update-answers-88000-without-comments',
    because: { page: 'wechat-draft-update', at: 'error 88000', says: 'the account has no comments' },
    grade: 'documented',
    live: never('a state of the account'),
    needs: [fault(88000, 'wechat/draft_update')],
    send: { ...addDraft([]), url: addDraft([]).url.replace('/add?', '/update?') },
    expect: refused(88000, 'without comment privilege'),
  },
  {
    id: 'wechat/draft-delete-answers-minus-1',
    because: { page: 'wechat-draft-delete', at: 'error -1', says: 'the service is busy' },
    grade: 'documented',
    live: never('nothing a caller sends brings it about'),
    needs: [fault(-1, 'wechat/draft_delete')],
    send: { ...addDraft([]), url: addDraft([]).url.replace('/add?', '/delete?') },
    expect: refused(-1, 'system error'),
  },
];

export const draftContentCases: readonly Case[] = [...contents, ...states];
