import type { Controls } from '../../src/control/control.ts';

/** A line for each call, with the method that does the same. */
export function callsTable(controls: Controls): string {
  const lines = Object.entries(controls).map(
    ([name, { call, says }]) =>
      `| ${call === undefined ? '' : `\`${call.replace('*', ':')}\``} | \`${name}()\` | ${says} |`,
  );
  return ['| call | method | |', '| --- | --- | --- |', '| `GET /` | | the calls there are |', ...lines, ''].join('\n');
}
