/** The command in process: what it says, line by line, and whether all was well. */
import { type CommandContext, type ContractOptions, contractCommand } from '../../contracts/index.ts';

export interface Heard {
  readonly isWell: boolean;
  readonly lines: readonly string[];
  readonly text: string;
  /** The ids of the cases that failed, in order. */
  readonly failed: readonly string[];
}

export async function contract(options: ContractOptions, context: Partial<CommandContext> = {}): Promise<Heard> {
  const lines: string[] = [];
  const isWell = await contractCommand(options, {
    environment: {},
    now: () => new Date(),
    say: (line) => lines.push(line),
    progress: (line) => lines.push(line),
    ...context,
  });
  const failed = lines.flatMap((line) => /^FAILED {2}(\S+\/\S+)/.exec(line)?.[1] ?? []);
  return { isWell, lines, text: lines.join('\n'), failed };
}

/** Faster than any real service would be asked. */
export const rate = { feishu: 1000, wechat: 1000, kakao: 1000 };
