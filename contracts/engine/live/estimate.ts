/** What a case would send, and what would stay, found out without sending anything. */
import { type Case, stepsOf } from '../case.ts';
import { toHttpRequest } from '../encode-request.ts';
import type { RequestTemplate } from '../http.ts';

export interface Estimate {
  readonly calls: number;
  readonly bytes: number;
  /** Calls among them that are built on an earlier answer, so that their bytes are not counted. */
  readonly unweighed: number;
  /** Pictures that stay in the account, at the most. */
  readonly pictures: number;
}

const nothing: Estimate = { calls: 0, bytes: 0, unweighed: 0, pictures: 0 };

export const sumOf = (plans: readonly Estimate[]): Estimate =>
  plans.reduce(
    (all, plan) => ({
      calls: all.calls + plan.calls,
      bytes: all.bytes + plan.bytes,
      unweighed: all.unweighed + plan.unweighed,
      pictures: all.pictures + plan.pictures,
    }),
    nothing,
  );

export function estimateOf(example: Case): Estimate {
  const leaves = example.live.kind === 'costs';
  return sumOf(
    stepsOf(example).map(({ send }) => {
      if (typeof send === 'function') return { calls: 1, bytes: 0, unweighed: 1, pictures: 0 };
      return { calls: 1, bytes: weigh(send), unweighed: 0, pictures: leaves ? picturesIn(send) : 0 };
    }),
  );
}

const weigh = (template: RequestTemplate): number => toHttpRequest(template, '', '').body?.length ?? 0;

/** Parts that carry bytes, or a name as files do. */
const picturesIn = ({ body }: RequestTemplate): number =>
  body?.kind === 'form'
    ? body.parts.filter((part) => part.filename !== undefined || typeof part.content !== 'string').length
    : 0;
