import type { Readable } from 'node:stream';

/**
 * What is printed there from now on, until a whole line is among it that looks so: a line may come in pieces. Rejects with
 * what came where there is no more.
 */
export function printed(stream: Readable | null, line = /./): Promise<string> {
  return new Promise((resolve, reject) => {
    let text = '';
    const hear = (chunk: Buffer) => {
      text += chunk;
      if (
        text
          .split('\n')
          .slice(0, -1)
          .some((each) => line.test(each))
      )
        end(() => resolve(text));
    };
    const close = () => end(() => reject(new Error(`there is no line ${line} in ${JSON.stringify(text)}`)));
    const end = (then: () => void) => {
      stream?.off('data', hear).off('close', close);
      then();
    };
    stream?.on('data', hear).once('close', close);
  });
}
