import { questions as feishu } from '../../feishu/open-questions.ts';
import { questions as kakao } from '../../kakao/open-questions.ts';
import { questions as wechat } from '../../wechat/open-questions.ts';
import type { ProviderName } from '../case.ts';
import type { OpenQuestion } from './open-question.ts';

/** A new provider is one line here. */
const questionsOf: Readonly<Record<ProviderName, readonly OpenQuestion[]>> = { feishu, wechat, kakao };

export const allQuestions: readonly OpenQuestion[] = Object.values(questionsOf).flat();
