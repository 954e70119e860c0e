import { escapings, json } from './escapings.ts';

/** Every text that these say once some of their escapes are taken back, by other means than the product's. */
export function readings(text: string): string[] {
  const read = new Set([text]);
  const ways = [
    (sent: string) => sent.replace(/%[\da-f]{2}/gi, (one) => Buffer.from(one.slice(1), 'hex').toString('latin1')),
    (sent: string) => sent.replace(/&#(\d+);/g, (_, code) => String.fromCodePoint(Math.min(Number(code), 0x10ffff))),
    (sent: string) => sent.replace(/\\u([\da-f]{4})/gi, (_, code) => String.fromCharCode(Number.parseInt(code, 16))),
    (sent: string) => sent.replace(/\\(.)/gs, '$1'),
    (sent: string) => sent.replaceAll('\0', ''),
    (sent: string) => Buffer.from(sent, 'latin1').toString(),
    (sent: string) => sent.replaceAll('+', ' '),
    (sent: string) =>
      sent.replace(
        /[\w+/-]{16,}/g,
        (run) => `${run} ${Buffer.from(run, 'base64')} ${Buffer.from(run, 'base64').toString('utf16le')}`,
      ),
  ];
  for (let round = 0; round < 2; round++) {
    for (const known of [...read]) for (const way of ways) read.add(way(known));
  }
  return [...read];
}

/** What gives a secret away, in each way to write it. Without its beginning, of which two characters are shown. */
export function traces(secret: string): string[] {
  const characters = [...secret];
  const pieces = [characters.slice(2, 8), characters.slice(-6)].map((piece) => piece.join(''));
  const forms = pieces.flatMap((piece) =>
    Object.values(escapings)
      .slice(0, -4)
      .map((write) => write(piece)),
  );
  return [...new Set([...forms, ...forms.map(json)])];
}
