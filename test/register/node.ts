import { execFile } from 'node:child_process';

export interface Ended {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

export interface Surroundings {
  readonly env?: Readonly<Record<string, string>>;
  /** Which Node; by default this one. */
  readonly node?: string;
}

/** Node with these arguments, to its end, and nothing of ours in its environment but what is given. */
export function node(
  args: readonly string[],
  { env = {}, node = process.execPath }: Surroundings = {},
): Promise<Ended> {
  const { NODE_OPTIONS, STANDIN_URL, ...inherited } = process.env;
  return new Promise((resolve) => {
    const child = execFile(node, args, { env: { ...inherited, ...env } }, (_, stdout, stderr) => {
      resolve({ status: child.exitCode, stdout, stderr });
    });
  });
}
