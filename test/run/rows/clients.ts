import { spawnSync } from 'node:child_process';
import { cpSync, readFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** A program with its live hosts in code, as the table of docs/run.md has it. */
export interface Client {
  readonly name: string;
  /** The command, without the picture that it is to send, or why there is none here. Nothing is installed for it. */
  command(folder: string): readonly string[] | Missing;
}

interface Missing {
  readonly missing: string;
}

const at = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/** Always there, or in Debian. */
export const common: readonly Client[] = [
  node('Node: `fetch`', 'fetch.mjs'),
  node('Node: `undici`', 'undici.mjs'),
  node('Node: `node:https`', 'https.cjs'),
  node('Node: axios', 'axios.cjs'),
  node('Node: `@larksuiteoapi/node-sdk`', 'node-sdk.mjs'),
  node('Node: `co-wechat-api`', 'co-wechat-api.cjs'),
  script('curl', ['sh', 'shell/curl.sh'], ['curl', '--version']),
  python('Python: urllib', 'urllib'),
  python('Python: requests', 'requests'),
];

/** What comes from a registry, or with a toolchain. */
export const rare: readonly Client[] = [
  python('Python: httpx', 'httpx'),
  python('Python: aiohttp', 'aiohttp'),
  python('Python: lark-oapi', 'lark_oapi'),
  python('Python: wechatpy', 'wechatpy'),
  go('Go: `net/http`', 'net_http'),
  go('Go: silenceper/wechat', 'silenceper'),
  java('Java: HttpClient', 'HttpClientRow'),
  java('Java: OkHttp', 'OkHttpRow'),
  java('Java: WxJava over OkHttp', 'WxJavaRow'),
  script('PHP: curl', ['php', 'php/curl.php'], ['php', '-r', 'exit(function_exists("curl_init") ? 0 : 1);']),
  script('Ruby: Net::HTTP', ['ruby', 'ruby/net_http.rb'], ['ruby', '--version']),
  rust('Rust: reqwest'),
];

function node(name: string, file: string): Client {
  return { name, command: () => [process.execPath, at(`node/${file}`)] };
}

/** By whichever Python has the module. */
function python(name: string, module: string): Client {
  const command = () => {
    const checks = ['python3', '/usr/bin/python3'].map(
      (python) => [python, missing([python, '-c', `import ${module}`])] as const,
    );
    const [python] = checks.find(([, why]) => why === undefined) ?? [];
    return python ? [python, at(`python/${module}_row.py`)] : (checks[0]?.[1] ?? { missing: 'there is no python3' });
  };
  return { name, command };
}

function script(name: string, [program = '', file = '']: readonly string[], check: readonly string[]): Client {
  return { name, command: () => missing(check) ?? [program, at(file)] };
}

/** Why a command does not end well, if it does not. */
function missing([file = '', ...args]: readonly string[]): Missing | undefined {
  const { error, status, stderr } = spawnSync(file, args, { encoding: 'utf8' });
  if (error) return { missing: `there is no ${file}` };
  return status === 0 ? undefined : { missing: lastLine(stderr) || `${[file, ...args].join(' ')} failed` };
}

/** From the modules that are there already. */
function go(name: string, folder: string): Client {
  const command = (out: string) => {
    const [source, built] = [join(out, folder), join(out, `${folder}.built`)];
    cpSync(at(`go/${folder}`), source, { recursive: true });
    const env = { GOFLAGS: '-mod=mod', GOPROXY: 'off', GONOSUMDB: '*', GOTOOLCHAIN: 'local' };
    return build(['go', 'build', '-o', built, 'main.go'], source, env) ?? [built];
  };
  return { name, command };
}

/** With the jars of Maven's own store. */
function java(name: string, main: string): Client {
  const command = (out: string) => {
    const file = join(out, 'classpath');
    const lib = main === 'HttpClientRow' ? undefined : `-Dmdep.outputFile=${file}`;
    const unresolved = lib && build(['mvn', '-o', '-q', '-B', 'dependency:build-classpath', lib], at('java'));
    if (unresolved) return unresolved;
    const jars = lib === undefined ? '' : readFileSync(file, 'utf8');
    const classpath = [out, jars].filter((each) => each !== '').join(delimiter);
    return (
      build(['javac', '-cp', classpath, '-d', out, at(`java/${main}.java`)], out) ?? ['java', '-cp', classpath, main]
    );
  };
  return { name, command };
}

/** From the crates that are there already. */
function rust(name: string): Client {
  const command = (out: string) => {
    const source = join(out, 'rust');
    cpSync(at('rust'), source, { recursive: true });
    return build(['cargo', 'build', '-q', '--offline'], source) ?? [join(source, 'target/debug/reqwest_row')];
  };
  return { name, command };
}

function build([file = '', ...args]: readonly string[], cwd: string, env: object = {}): Missing | undefined {
  const { error, status, stderr, stdout } = spawnSync(file, args, {
    cwd,
    encoding: 'utf8',
    env: { ...process.env, ...env },
  });
  if (error) return { missing: `there is no ${file}` };
  return status === 0 ? undefined : { missing: lastLine(stderr) || lastLine(stdout) || `${file} failed` };
}

function lastLine(text: string): string {
  return text.trim().split('\n').at(-1) ?? '';
}
