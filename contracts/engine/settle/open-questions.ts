import { providers } from '../../providers.ts';
import type { OpenQuestion } from './open-question.ts';

export const allQuestions: readonly OpenQuestion[] = Object.values(providers).flatMap(({ questions }) => questions);
