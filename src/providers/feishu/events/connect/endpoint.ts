import type { Answer } from '../../../../core/answer.ts';
import { judge } from '../../../../core/judge.ts';
import type { EndpointWith } from '../../../../core/provider.ts';
import { warningsOf } from '../../../../core/warnings.ts';
import { paths } from '../../wire.ts';
import { connectCautions } from './cautions.ts';
import { type ConnectErrorName, connectErrors } from './errors.ts';
import { readConnect } from './read.ts';
import { connected, connectRefusal } from './reply.ts';
import { type Connect, connectRules } from './rules.ts';

const judged = { name: 'feishu/ws', rules: connectRules, errors: connectErrors } as const;

/** Where a program asks for the address of a socket, over which it gets its events. */
export const connect: EndpointWith<'feishu/ws', typeof connectErrors> = {
  ...judged,
  methods: ['POST'],
  path: paths.socketEndpoint,
  async answer(call, world): Promise<Answer> {
    const { request, who } = readConnect(call, world);
    const verdict = judge<Connect, ConnectErrorName>(judged, request, who, world);
    if (verdict) return { reply: connectRefusal(verdict.error, world), verdict, who };
    const warnings = warningsOf(connectCautions, connectRules, request, world);
    return { reply: await connected(who.tenant, call, world), who, warnings };
  },
};
