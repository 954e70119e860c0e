import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync, writeFileSync } from 'node:fs';

/** What is alive in the server's process after its garbage is gone. */
export interface Probe {
  readonly rss: number;
  /** Bytes on the heap and in buffers. */
  readonly held: number;
  readonly resources: readonly string[];
  /** Longest block of the event loop since the probe before, in milliseconds. */
  readonly blockedMs: number;
}

// Runs before the server, in its process, and answers a message with a probe.
const PRELOAD = `
import { monitorEventLoopDelay } from 'node:perf_hooks';
const delay = monitorEventLoopDelay({ resolution: 5 });
delay.enable();
process.on('message', () => {
  gc();
  setImmediate(() => {
    gc();
    const { rss, heapUsed, external } = process.memoryUsage();
    process.send({ rss, held: heapUsed + external, resources: process.getActiveResourcesInfo(), blockedMs: delay.max / 1e6 });
    delay.reset();
  });
});
process.channel.unref();
`;

/** The command as it is installed, in a process of its own: it can crash, leak and block without taking the test along. */
export class Child {
  readonly port: number;
  private readonly process: ChildProcess;
  private readonly errors: string[];

  private constructor(child: ChildProcess, port: number, errors: string[]) {
    this.process = child;
    this.port = port;
    this.errors = errors;
  }

  static start(...options: string[]): Promise<Child> {
    return Child.of(undefined, ...options);
  }

  /** Of another command than the one that was built. */
  static async of(main = 'dist/bin/main.cjs', ...options: string[]): Promise<Child> {
    const command = ['--expose-gc', '--import', `data:text/javascript,${encodeURIComponent(PRELOAD)}`];
    const child = spawn(process.execPath, [...command, main, '--port', '0', '--no-rate-limits', ...options], {
      stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    });
    const errors: string[] = [];
    child.stderr?.on('data', (chunk) => errors.push(`${chunk}`));
    let said = '';
    const ready = (async () => {
      for await (const chunk of child.stdout ?? []) {
        said += chunk;
        const port = /listens on http:\/\/[^:]+:(\d+)/.exec(said)?.[1];
        if (port !== undefined) return Number(port);
      }
      throw new Error(`the server did not start: ${said}${errors.join('')}`);
    })();
    const started = new Child(child, await ready, errors);
    child.stdout?.resume();
    return started;
  }

  get pid(): number {
    return this.process.pid as number;
  }

  get url(): string {
    return `http://127.0.0.1:${this.port}`;
  }

  /** From now on nobody reads what it prints. */
  leaveUnread(): void {
    this.process.stdout?.pause();
  }

  /** Why the process cannot be called well; undefined while all is. */
  get trouble(): string | undefined {
    const { exitCode, signalCode } = this.process;
    if (exitCode !== null || signalCode !== null)
      return `ended with ${exitCode ?? signalCode}: ${this.errors.join('')}`;
    return this.errors.length > 0 ? `wrote to stderr: ${this.errors.join('')}` : undefined;
  }

  async probe(): Promise<Probe> {
    const answer = once(this.process, 'message');
    this.process.send('probe');
    const [probe] = await answer;
    return probe as Probe;
  }

  /** Sockets of callers that are open on the server's side. */
  async sockets(): Promise<number> {
    const { resources } = await this.probe();
    return resources.filter((name) => name === 'TCPSocketWrap').length;
  }

  /** The most memory it had resident, in bytes, since it was last told to forget that. */
  peak(): number {
    return this.memory('VmHWM');
  }

  /** What it has resident now. */
  rss(): number {
    return this.memory('VmRSS');
  }

  forgetPeak(): void {
    writeFileSync(`/proc/${this.pid}/clear_refs`, '5');
  }

  private memory(name: string): number {
    const status = readFileSync(`/proc/${this.pid}/status`, 'utf8');
    return Number(new RegExp(`${name}:\\s+(\\d+)`).exec(status)?.[1]) * 1024;
  }

  async stop(): Promise<void> {
    if (this.process.exitCode !== null || this.process.signalCode !== null) return;
    this.process.kill('SIGTERM');
    await once(this.process, 'exit');
  }
}
