import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdtempSync, readFileSync, realpathSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { trustStorePassword } from './variables.ts';

const run = promisify(execFile);
/** Milliseconds: a keytool that asks something would wait for ever. */
const PATIENCE_MS = 60_000;
const suffix = process.platform === 'win32' ? '.exe' : '';

interface Java {
  readonly keytool: string;
  /** The roots that it trusts. */
  readonly roots: string;
}

/**
 * A trust store with the roots of the Java that is found and those of the file, beside that file: made by its own keytool,
 * for Java asks for a mark on each certificate that others do not set. Undefined without a Java; rejects where it fails.
 */
export async function trustStoreWith(
  caFile: string,
  env: NodeJS.ProcessEnv = process.env,
): Promise<string | undefined> {
  const java = javaIn(env);
  if (java === undefined) return undefined;
  const ours = readFileSync(caFile, 'utf8');
  const hash = createHash('sha256').update(readFileSync(java.roots)).update(ours).digest('hex').slice(0, 16);
  const store = join(dirname(caFile), `trust-${hash}.p12`);
  if (existsSync(store)) return store;
  const folder = mkdtempSync(join(dirname(caFile), '.trust-'));
  try {
    const draft = join(folder, 'trust.p12');
    await make(draft, java, ours, env);
    renameSync(draft, store);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  return store;
}

async function make(store: string, { keytool, roots }: Java, ours: string, env: NodeJS.ProcessEnv): Promise<void> {
  const { JAVA_TOOL_OPTIONS: _, ...quiet } = env;
  const into = ['-noprompt', '-storetype', 'PKCS12', '-storepass', trustStorePassword];
  const call = (...line: string[]) => run(keytool, line, { timeout: PATIENCE_MS, env: { ...quiet, LC_ALL: 'C' } });
  const from = ['-srckeystore', roots, '-srcstorepass', 'changeit'];
  const to = ['-destkeystore', store, '-deststoretype', 'PKCS12', '-deststorepass', trustStorePassword];
  await call('-importkeystore', '-noprompt', ...from, ...to);
  for (const [i, cert] of (ours.match(/-----BEGIN[^-]+-----[^-]+-----END[^-]+-----/g) ?? []).entries()) {
    const file = `${store}.${i}.pem`;
    writeFileSync(file, cert);
    await call('-importcert', ...into, '-keystore', store, '-alias', `standin-${i}`, '-file', file);
  }
}

function javaIn({ JAVA_HOME = '', PATH = '' }: NodeJS.ProcessEnv): Java | undefined {
  const folders = [...(JAVA_HOME === '' ? [] : [join(JAVA_HOME, 'bin')]), ...PATH.split(delimiter)];
  for (const folder of folders) {
    const java = join(folder, `java${suffix}`);
    if (folder === '' || !existsSync(java)) continue;
    const home = dirname(dirname(realpathSync(java)));
    const keytool = join(home, 'bin', `keytool${suffix}`);
    const roots = [join(home, 'lib/security/cacerts'), join(home, 'jre/lib/security/cacerts')].find(existsSync);
    if (roots !== undefined && existsSync(keytool)) return { keytool, roots };
  }
  return undefined;
}
