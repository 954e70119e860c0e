import { mmsResults } from './mms/results.ts';
import { delivered, type Outcomes, results } from './results.ts';

const textsOf = (rows: Outcomes) => Object.values(rows).map(({ code, message }) => [code, message] as const);

/** Each code with its text, which is what becomes of a message in the end: of one to a phone, where KakaoTalk has another. */
export const outcomes: Readonly<Record<string, string>> = Object.fromEntries([
  ...textsOf(mmsResults),
  ...textsOf(results),
  [delivered.code, delivered.message],
]);

/** Of a code that was ordered, as such messages have it. */
export function textOfOutcome(code: string, own: Outcomes): string {
  return Object.values(own).find((row) => row.code === code)?.message ?? outcomes[code] ?? '';
}
