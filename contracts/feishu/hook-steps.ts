/** Calls of a webhook, one a case, and what its page says. */
import type { Because, Case, EvidenceGrade, ExpectedResponse, Need, Step } from '../engine/case.ts';
import type { RequestTemplate } from '../engine/http.ts';
import { neverLive, page, taken, text, toHook } from './hook-requests.ts';

export const replies = 'feishu-webhook-replies';
export const says = (at: string, it: string, assumes?: string): Because => ({
  page,
  at,
  says: it,
  ...(assumes && { assumes }),
});
export const aKey = 'img_v3_02mi_2c776a5c-f775-4285-8768-062546630afg';

export type Row = readonly [
  slug: string,
  because: Because,
  grade: EvidenceGrade,
  send: RequestTemplate,
  expect: ExpectedResponse,
  ...needs: Need[],
];

export const md = (content: string) => ({ tag: 'markdown', content });

/** One call each. */
export const single = (rows: readonly Row[]): readonly Case[] =>
  rows.map(
    ([slug, because, grade, send, expect, ...needs]): Case => ({
      id: `feishu/hook-${slug}`,
      because,
      grade,
      live: neverLive,
      ...(needs.length > 0 && { needs }),
      send,
      expect,
    }),
  );

export const sent: Step = { send: toHook(text()), expect: taken };
