import { createHash, generateKeyPairSync, randomBytes, sign } from 'node:crypto';
import { AsnConvert, OctetString } from '@peculiar/asn1-schema';
import {
  AlgorithmIdentifier,
  AttributeTypeAndValue,
  AttributeValue,
  AuthorityKeyIdentifier,
  BasicConstraints,
  Certificate,
  ExtendedKeyUsage,
  Extension,
  Extensions,
  GeneralName,
  GeneralSubtree,
  GeneralSubtrees,
  id_ce_authorityKeyIdentifier,
  id_ce_basicConstraints,
  id_ce_extKeyUsage,
  id_ce_keyUsage,
  id_ce_nameConstraints,
  id_ce_subjectAltName,
  id_ce_subjectKeyIdentifier,
  id_kp_serverAuth,
  KeyIdentifier,
  KeyUsage,
  KeyUsageFlags,
  Name,
  NameConstraints,
  RelativeDistinguishedName,
  SubjectAlternativeName,
  SubjectKeyIdentifier,
  SubjectPublicKeyInfo,
  TBSCertificate,
  Validity,
  Version,
} from '@peculiar/asn1-x509';

/** A certificate and its private key, as PEM. */
export interface Pair {
  readonly cert: string;
  readonly key: string;
}

/** Whom a certificate may speak for. */
export interface Names {
  readonly hosts: readonly string[];
  readonly ips: readonly string[];
}

interface Wanted {
  readonly subject: string;
  readonly from: Date;
  readonly until: Date;
  readonly extensions: readonly Extension[];
}

interface Issuer extends Pick<Certificate, 'tbsCertificate'> {
  readonly key: string;
}

const COMMON_NAME = '2.5.4.3';
const ECDSA_WITH_SHA256 = '1.2.840.10045.4.3.2';
const DAY_MS = 24 * 60 * 60 * 1000;

/** An authority that clients take for these names alone, and for nothing but servers. */
export function makeAuthority(names: Names, days: number, now = Date.now()): Pair {
  const id = randomBytes(4).toString('hex');
  return certify({
    subject: `Standin on this machine, ${id}`,
    // A machine whose clock is slow is to take it too.
    from: new Date(now - DAY_MS),
    until: new Date(now + days * DAY_MS),
    extensions: [
      extension(id_ce_basicConstraints, true, new BasicConstraints({ cA: true, pathLenConstraint: 0 })),
      extension(id_ce_keyUsage, true, new KeyUsage(KeyUsageFlags.keyCertSign | KeyUsageFlags.cRLSign)),
      extension(id_ce_extKeyUsage, false, new ExtendedKeyUsage([id_kp_serverAuth])),
      extension(id_ce_nameConstraints, true, new NameConstraints({ permittedSubtrees: subtreesOf(names) })),
    ],
  });
}

/** A server's certificate for these names, as long as its authority lives. */
export function issue(authority: Pair, names: Names): Pair {
  const { tbsCertificate } = AsnConvert.parse(derOf(authority.cert), Certificate);
  const { notBefore, notAfter } = tbsCertificate.validity;
  return certify(
    {
      subject: 'Standin',
      from: notBefore.getTime(),
      until: notAfter.getTime(),
      extensions: [
        extension(id_ce_basicConstraints, true, new BasicConstraints({ cA: false })),
        extension(id_ce_keyUsage, true, new KeyUsage(KeyUsageFlags.digitalSignature)),
        extension(id_ce_extKeyUsage, false, new ExtendedKeyUsage([id_kp_serverAuth])),
        extension(id_ce_subjectAltName, false, new SubjectAlternativeName(generalNames(names))),
      ],
    },
    { tbsCertificate, key: authority.key },
  );
}

/** The names that an authority is limited to. */
export function namesOf(cert: string): Names {
  const { tbsCertificate } = AsnConvert.parse(derOf(cert), Certificate);
  const found = tbsCertificate.extensions?.find(({ extnID }) => extnID === id_ce_nameConstraints);
  if (found === undefined) return { hosts: [], ips: [] };
  const { permittedSubtrees = [] } = AsnConvert.parse(found.extnValue, NameConstraints);
  const bases = [...permittedSubtrees].map(({ base }) => base);
  return {
    hosts: bases.flatMap(({ dNSName }) => dNSName ?? []),
    ips: bases.flatMap(({ iPAddress }) => iPAddress?.replace(/\/(32|128)$/, '') ?? []),
  };
}

/** Signed by an issuer, or by itself. */
function certify({ subject, from, until, extensions }: Wanted, issuer?: Issuer): Pair {
  const { publicKey, privateKey } = generateKeyPairSync('ec', {
    namedCurve: 'P-256',
    publicKeyEncoding: { type: 'spki', format: 'der' },
    privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
  });
  const spki = AsnConvert.parse(publicKey, SubjectPublicKeyInfo);
  const algorithm = new AlgorithmIdentifier({ algorithm: ECDSA_WITH_SHA256 });
  const name = nameOf(subject);
  const tbsCertificate = new TBSCertificate({
    version: Version.v3,
    serialNumber: newSerial(),
    signature: algorithm,
    issuer: issuer?.tbsCertificate.subject ?? name,
    validity: new Validity({ notBefore: from, notAfter: until }),
    subject: name,
    subjectPublicKeyInfo: spki,
    extensions: new Extensions([...extensions, ...keyIds(spki, issuer?.tbsCertificate.subjectPublicKeyInfo ?? spki)]),
  });
  const signature = sign('sha256', Buffer.from(AsnConvert.serialize(tbsCertificate)), issuer?.key ?? privateKey);
  const whole = new Certificate({
    tbsCertificate,
    signatureAlgorithm: algorithm,
    signatureValue: exact(signature),
  });
  return { cert: pemOf(Buffer.from(AsnConvert.serialize(whole))), key: privateKey };
}

/** Clients that are strict ask for both. */
function keyIds(own: SubjectPublicKeyInfo, issuers: SubjectPublicKeyInfo): Extension[] {
  const authority = new AuthorityKeyIdentifier({ keyIdentifier: new KeyIdentifier(idOf(issuers)) });
  return [
    extension(id_ce_subjectKeyIdentifier, false, new SubjectKeyIdentifier(idOf(own))),
    extension(id_ce_authorityKeyIdentifier, false, authority),
  ];
}

function idOf({ subjectPublicKey }: SubjectPublicKeyInfo): ArrayBuffer {
  return exact(createHash('sha1').update(Buffer.from(subjectPublicKey)).digest());
}

/** Positive, and of one length. */
function newSerial(): ArrayBuffer {
  const serial = randomBytes(16);
  serial[0] = ((serial[0] as number) & 0x3f) | 0x40;
  return exact(serial);
}

function nameOf(commonName: string): Name {
  const value = new AttributeValue({ utf8String: commonName });
  return new Name([new RelativeDistinguishedName([new AttributeTypeAndValue({ type: COMMON_NAME, value })])]);
}

function generalNames({ hosts, ips }: Names): GeneralName[] {
  return [
    ...hosts.map((dNSName) => new GeneralName({ dNSName })),
    ...ips.map((iPAddress) => new GeneralName({ iPAddress })),
  ];
}

/** Each address by itself. */
function subtreesOf({ hosts, ips }: Names): GeneralSubtrees {
  const alone = ips.map((ip) => `${ip}/${ip.includes(':') ? 128 : 32}`);
  return new GeneralSubtrees(generalNames({ hosts, ips: alone }).map((base) => new GeneralSubtree({ base })));
}

function extension(extnID: string, critical: boolean, value: object): Extension {
  return new Extension({ extnID, critical, extnValue: new OctetString(AsnConvert.serialize(value)) });
}

function derOf(pem: string): Buffer {
  return Buffer.from(pem.replace(/-----[^-]+-----|\s/g, ''), 'base64');
}

function pemOf(der: Buffer): string {
  const lines = der.toString('base64').match(/.{1,64}/g) ?? [];
  return ['-----BEGIN CERTIFICATE-----', ...lines, '-----END CERTIFICATE-----', ''].join('\n');
}

/** Memory of its own. */
function exact(bytes: Buffer): ArrayBuffer {
  return new Uint8Array(bytes).buffer;
}
