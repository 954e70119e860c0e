import { useEffect, useState } from 'preact/hooks';
import { t } from '../texts/index.ts';
import { Icon } from './icons.tsx';
import { say } from './notices.tsx';

/** Milliseconds that it says so. */
const SAYS_SO = 1600;

async function toClipboard(text: string): Promise<void> {
  try {
    await navigator.clipboard.writeText(text);
  } catch {
    copyBySelection(text);
  }
}

/** Browsers keep the clipboard from pages that are not on this machine and have no TLS. */
function copyBySelection(text: string): void {
  const area = document.createElement('textarea');
  area.value = text;
  document.body.append(area);
  area.select();
  document.execCommand('copy');
  area.remove();
}

interface Props {
  readonly text: () => string;
  readonly label: string;
  readonly quiet?: boolean;
}

export function Copy({ text, label, quiet = false }: Props) {
  const [isDone, setDone] = useState(false);
  useEffect(() => {
    if (!isDone) return;
    const timer = setTimeout(() => setDone(false), SAYS_SO);
    return () => clearTimeout(timer);
  }, [isDone]);
  const copy = async () => {
    await toClipboard(text());
    setDone(true);
    say(t.copied);
  };
  return (
    <button
      type="button"
      class={quiet ? 'quiet' : ''}
      onClick={copy}
      aria-label={quiet ? label : undefined}
      title={label}
    >
      <Icon name={isDone ? 'done' : 'copy'} />
      {quiet ? null : label}
    </button>
  );
}
