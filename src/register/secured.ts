import type { Socket } from 'node:net';
import type { Options } from './options.ts';

/**
 * Makes a plain connection look like one under TLS, to whoever asked for that: with no certificate, nothing negotiated,
 * and HTTP/1.1. It is secure as soon as it is connected.
 */
export function passForSecured(socket: Socket, host: string, { ALPNProtocols, servername }: Options): void {
  const offered = namesIn(ALPNProtocols);
  const nothing = () => {};
  Object.assign(socket, {
    encrypted: true,
    authorized: true,
    authorizationError: null,
    servername: servername || host,
    alpnProtocol: offered.includes('http/1.1') ? 'http/1.1' : false,
    getPeerCertificate: () => ({}),
    getCertificate: () => ({}),
    getEphemeralKeyInfo: () => ({}),
    getCipher: () => ({ name: 'NULL', standardName: 'NULL', version: '' }),
    getSharedSigalgs: () => [],
    getProtocol: () => null,
    isSessionReused: () => false,
    setMaxSendFragment: () => true,
    renegotiate: (_: object, then?: (error: null) => void) => {
      if (then) process.nextTick(then, null);
      return true;
    },
    ...Object.fromEntries(without.map((name) => [name, nothing])),
  });
  // Whoever waits for both listens for this one when the other comes.
  const secure = () => process.nextTick(() => !socket.destroyed && socket.emit('secureConnect'));
  if (offered.length > 0 && !offered.includes('http/1.1')) turnDown(socket, host, offered);
  else if (socket.connecting || socket.pending) socket.once('connect', secure);
  else secure();
}

/** What gives nothing here, or does nothing. */
const without = [
  'disableRenegotiation',
  'enableTrace',
  'getFinished',
  'getPeerFinished',
  'getPeerX509Certificate',
  'getSession',
  'getTLSTicket',
  'getX509Certificate',
  'setKeyCert',
  'setServername',
  'setSession',
];

function namesIn(protocols: unknown): string[] {
  return Array.isArray(protocols) ? protocols.map(String) : [];
}

/** `node:http2` would talk to it for long before it gave up. */
function turnDown(socket: Socket, host: string, offered: readonly string[]): void {
  const why = `standin/register leads ${host} to Standin, which speaks HTTP/1.1 and not ${offered.join(', ')}`;
  process.nextTick(() => socket.destroy(new Error(why)));
}
