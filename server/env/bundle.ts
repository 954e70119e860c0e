import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { rootCertificates } from 'node:tls';
import { writeWhole } from '../tls/write-whole.ts';

/** Where systems keep the roots that they trust, all in one file. */
const usual = [
  // Debian, Arch, Alpine
  '/etc/ssl/certs/ca-certificates.crt',
  // Fedora, RHEL
  '/etc/pki/ca-trust/extracted/pem/tls-ca-bundle.pem',
  '/etc/pki/tls/certs/ca-bundle.crt',
  // openSUSE
  '/etc/ssl/ca-bundle.pem',
  // macOS, BSDs
  '/etc/ssl/cert.pem',
  '/usr/local/share/certs/ca-root-nss.crt',
];

/** Writes the system's roots and those of the file into one beside it, whose path this gives. */
export function bundleWith(caFile: string, env: NodeJS.ProcessEnv = process.env, places = usual): string {
  const bundle = join(dirname(caFile), 'bundle.pem');
  // What was set by us before holds the system's roots already, and older ones of ours.
  const own = env.SSL_CERT_FILE === bundle ? [] : [env.SSL_CERT_FILE ?? ''];
  writeWhole(bundle, `${firstOf([...own, ...places]) ?? rootCertificates.join('\n')}\n${readFileSync(caFile, 'utf8')}`);
  return bundle;
}

function firstOf(files: readonly string[]): string | undefined {
  for (const file of files) {
    const text = read(file);
    if (text.includes('-----BEGIN CERTIFICATE-----')) return text;
  }
  return undefined;
}

function read(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}
