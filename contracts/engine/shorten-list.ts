/** As many names as a reader can use, and how many more there are. The JSON report and --ledger have them all. */
export function shortenList(names: readonly string[]): string {
  const shown = names.slice(0, most).join(', ');
  return names.length > most ? `${shown} and ${names.length - most} more` : shown;
}

const most = 5;
