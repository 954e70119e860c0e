import type { Bytes } from '../../../core/bytes.ts';
import { header } from '../../../core/call.ts';
import { boundaryIn, isFormData, type Part, type SentForm, splitForm } from '../../../core/multipart.ts';

export interface WeChatForm extends SentForm {
  /** Where the boundary was found. */
  readonly boundaryFrom: 'header' | 'body';
}

/**
 * A form as this service reads one. All that stands behind `boundary=` is the boundary, quotes and further parameters too
 * (kevinsu-skills, siteserver-cms); where there is none, it is the one that the body begins with (wxjava-3273).
 */
export function readWeChatForm(contentType: string | undefined, body: Bytes): WeChatForm {
  const named = /boundary=(.*)$/is.exec(contentType ?? '')?.[1];
  const boundaryFrom = named === undefined && isFormData(contentType) ? 'body' : 'header';
  const boundary = boundaryFrom === 'body' ? boundaryIn(body) : named;
  return { form: splitForm(contentType, boundary, body), contentType, boundary, body, boundaryFrom };
}

/** The filename as far as this service reads it: only one in double quotes (kevinsu-skills), and no `filename*` (wechatpy-293). */
export function filenameRead(part: Part): string | undefined {
  return /;\s*filename="/i.test(header(part.headers, 'content-disposition') ?? '') ? part.filename : undefined;
}
