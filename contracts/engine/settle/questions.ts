import { questions as feishu } from '../../feishu/settle.ts';
import { questions as kakao } from '../../kakao/settle.ts';
import { questions as wechat } from '../../wechat/settle.ts';
import type { Provider } from '../case.ts';
import type { Question } from './question.ts';

/** A new provider is one line here. */
const questionsOf: Readonly<Record<Provider, readonly Question[]>> = { feishu, wechat, kakao };

export const allQuestions: readonly Question[] = Object.values(questionsOf).flat();
