import type { IncomingMessage } from 'node:http';

/** As its sender spoke it: by what a proxy before us says of that, else by the connection. */
export function schemeOf({ headers, socket }: Pick<IncomingMessage, 'headers' | 'socket'>): 'http' | 'https' {
  // Of several proxies the first is the sender's own.
  const told = /^\s*(https?)\s*(?:,|$)/i.exec(`${headers['x-forwarded-proto'] ?? ''}`)?.[1];
  if (told !== undefined) return told.toLowerCase() === 'https' ? 'https' : 'http';
  return 'encrypted' in socket ? 'https' : 'http';
}
