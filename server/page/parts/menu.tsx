import type { ComponentChildren } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';

interface Props {
  readonly label: ComponentChildren;
  readonly name: string;
  readonly class?: string;
  /** Given what closes it. */
  readonly children: (close: () => void) => ComponentChildren;
}

/** Something that opens under its button; Escape, a click elsewhere and leaving it by keyboard close it. */
export function Menu({ label, name, class: classes = '', children }: Props) {
  const [isOpen, setOpen] = useState(false);
  const place = useRef<HTMLDivElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (!isOpen) return;
    const elsewhere = (event: Event) => {
      if (!place.current?.contains(event.target as Node)) setOpen(false);
    };
    const closeByKey = (event: KeyboardEvent) => {
      if (event.key !== 'Escape') return;
      event.stopImmediatePropagation();
      setOpen(false);
      button.current?.focus();
    };
    document.addEventListener('pointerdown', elsewhere);
    document.addEventListener('focusin', elsewhere);
    document.addEventListener('keydown', closeByKey, true);
    return () => {
      document.removeEventListener('pointerdown', elsewhere);
      document.removeEventListener('focusin', elsewhere);
      document.removeEventListener('keydown', closeByKey, true);
    };
  }, [isOpen]);
  return (
    <div class={`menu ${classes}`} ref={place}>
      <button
        type="button"
        ref={button}
        aria-expanded={isOpen}
        aria-label={name}
        title={name}
        onClick={() => setOpen(!isOpen)}
      >
        {label}
      </button>
      {isOpen && <div class="panel">{children(() => setOpen(false))}</div>}
    </div>
  );
}
