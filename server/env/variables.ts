import { delimiter } from 'node:path';

/** What programs are to be told of. */
export interface Pointing {
  /** The address of the proxy. */
  readonly proxy: string;
  /** PEM of the authority alone, for what adds it to its own. */
  readonly authority: string;
  /** PEM of the system's roots and the authority, for what reads nothing else. */
  readonly bundle: string;
  /** The same for Java, as PKCS12 with the password `trustStorePassword`. Absent: there is no Java. */
  readonly trustStore?: string | undefined;
  /** A folder of settings for PHP. Absent: they cannot be written. */
  readonly phpFolder?: string | undefined;
  /** Where PHP looks for settings anyway. */
  readonly phpScanDir?: string | undefined;
  /** What Java is told anyway. */
  readonly javaToolOptions?: string | undefined;
}

/** A trust store has to have one; there is nothing secret in it. */
export const trustStorePassword = 'changeit';

/**
 * What is not to go through the proxy. The live hosts are not among it, whatever a shell exempts; nor is `::1`, which some
 * clients take for a name and a port.
 */
const direct = ['localhost', '127.0.0.1'];

/** The environment in which a program that names the live hosts comes here, by the names of its variables. */
export function variables(pointing: Pointing): Record<string, string> {
  const { proxy, authority, bundle, trustStore, phpFolder } = pointing;
  const exempt = direct.join(',');
  return {
    HTTP_PROXY: proxy,
    HTTPS_PROXY: proxy,
    ALL_PROXY: proxy,
    NO_PROXY: exempt,
    // Half of all clients read the one spelling, half the other.
    http_proxy: proxy,
    https_proxy: proxy,
    all_proxy: proxy,
    no_proxy: exempt,
    // Node: from 22.21 and 24.5 on its own fetch and http go through the proxy, too.
    NODE_USE_ENV_PROXY: '1',
    NODE_EXTRA_CA_CERTS: authority,
    DENO_CERT: authority,
    // OpenSSL, and so Python, Ruby and PHP; Go, rustls-native-certs and .NET on Linux.
    SSL_CERT_FILE: bundle,
    REQUESTS_CA_BUNDLE: bundle,
    CURL_CA_BUNDLE: bundle,
    ...(phpFolder === undefined ? {} : { PHP_INI_SCAN_DIR: phpFolders(pointing, phpFolder) }),
    ...(trustStore === undefined ? {} : { JAVA_TOOL_OPTIONS: javaOptions(pointing, trustStore) }),
  };
}

/** Every name that there may be among them. */
export const variableNames: readonly string[] = Object.keys(
  variables({ proxy: 'http://127.0.0.1', authority: '', bundle: '', trustStore: '', phpFolder: '' }),
);

/** Behind where it looks anyway, which an empty one is where nobody named any. */
function phpFolders({ phpScanDir = '' }: Pointing, phpFolder: string): string {
  return `${phpScanDir}${delimiter}${phpFolder}`;
}

function javaOptions({ proxy, javaToolOptions = '' }: Pointing, trustStore: string): string {
  const { hostname, port } = new URL(proxy);
  const host = hostname.replace(/^\[(.*)\]$/, '$1');
  const properties = {
    ...{ 'http.proxyHost': host, 'http.proxyPort': port || '80' },
    ...{ 'https.proxyHost': host, 'https.proxyPort': port || '80' },
    'http.nonProxyHosts': direct.join('|'),
    'javax.net.ssl.trustStore': trustStore,
    'javax.net.ssl.trustStoreType': 'PKCS12',
    'javax.net.ssl.trustStorePassword': trustStorePassword,
  };
  const told = Object.entries(properties).map(([name, value]) => `-D${name}=${javaQuoted(value)}`);
  // What is told twice counts as it is told last.
  return [...(javaToolOptions === '' ? [] : [javaToolOptions]), ...told].join(' ');
}

/** Java ends an option at a space, but between quotes of either kind, and knows no escapes. */
function javaQuoted(value: string): string {
  if (!/[\s'"]/.test(value)) return value;
  return value
    .split(/(")/)
    .filter((piece) => piece !== '')
    .map((piece) => (piece === '"' ? `'"'` : `"${piece}"`))
    .join('');
}
