/** Where Standin listens when nobody says otherwise. */
const USUAL = 'http://127.0.0.1:4010';

export interface Where {
  readonly url: string;
  readonly host: string;
  readonly port: number;
}

/** What `STANDIN_URL` says, else the port that Standin has by default. Throws an Error where it is no address. */
export function whereFrom(text: string | undefined): Where {
  const { protocol, hostname, host, port, pathname, search, hash, username, password } = read(text || USUAL);
  if (protocol !== 'http:' || `${search}${hash}${username}${password}` !== '' || pathname !== '/') throw wrong(text);
  return { url: `http://${host}`, host: hostname.replace(/^\[|\]$/g, ''), port: Number(port || 80) };
}

function read(text: string): URL {
  try {
    return new URL(text);
  } catch {
    throw wrong(text);
  }
}

function wrong(text: string | undefined): Error {
  return new Error(
    `STANDIN_URL must be where Standin listens, http:// with a host and a port and no path, such as ${USUAL}, not ${JSON.stringify(text)}`,
  );
}
