/** What `standin contract` can be asked for. */

export interface ContractOptions {
  /** An address that takes the providers' paths. Where a control plane answers under /__standin, it is an emulator. */
  readonly target?: string;
  /** The same, with a control plane, whether or not it can be found. */
  readonly emulator?: string;
  /** The real services. */
  readonly live?: boolean;
  /** A file with variables for `live`; those of the environment go before. */
  readonly credentials?: string;
  /** A folder that --record has written. */
  readonly recorded?: string;

  readonly provider?: readonly string[];
  /** Ids, with `*` for any characters. */
  readonly case?: readonly string[];
  /** For one response, in milliseconds. */
  readonly timeout?: number;

  /** Live: also what leaves something behind. */
  readonly costs?: boolean;
  readonly maxCalls?: number;
  readonly maxBytes?: number;
  readonly dryRun?: boolean;
  readonly record?: boolean;
  readonly ledgerDir?: string;
  /** Another address for a provider, such as a stand-in that plays live. */
  readonly liveBase?: Readonly<Record<string, string>>;
  /** Calls a second. */
  readonly rate?: Readonly<Record<string, number>>;

  readonly ledger?: boolean;
  readonly drift?: boolean;
  /** Names of switches, with `*` for any characters. */
  readonly settle?: readonly string[];

  readonly junit?: string;
  readonly json?: string;
  readonly html?: string;
}

/** What a command needs of the world around it. */
export interface CommandContext {
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly now: () => Date;
  /** A line for the user. */
  readonly say: (line: string) => void;
  /** A line that the next one replaces; does nothing where nobody watches. */
  readonly progress: (line: string) => void;
  /** Ends the run after the call under way. */
  readonly signal?: AbortSignal;
}
