import type { ComponentChildren } from 'preact';
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';

/** Rows beyond the edges, for who scrolls fast. */
const BEYOND = 8;

interface Props {
  readonly count: number;
  /** Pixels. */
  readonly rowHeight: number;
  readonly label: string;
  readonly keyAt: (index: number) => string;
  readonly row: (index: number) => ComponentChildren;
  /** A row to be brought into sight. */
  readonly reveal: number | undefined;
}

/** A list of which only what is in sight is there. What comes in above leaves in its place what one looks at. */
export function VirtualList({ count, rowHeight, label, keyAt, row, reveal }: Props) {
  const scroller = useRef<HTMLDivElement>(null);
  const [top, setTop] = useState(0);
  const [height, setHeight] = useState(800);
  const anchor = useRef<{ readonly key: string; readonly index: number } | undefined>(undefined);

  useEffect(() => {
    const element = scroller.current as HTMLDivElement;
    const observer = new ResizeObserver(() => setHeight(element.clientHeight));
    observer.observe(element);
    return () => observer.disconnect();
  }, []);

  useLayoutEffect(() => {
    const element = scroller.current as HTMLDivElement;
    const before = anchor.current;
    if (before !== undefined) {
      const moved = indexFrom(before.index, before.key, count, keyAt) - before.index;
      if (moved > 0) element.scrollTop += moved * rowHeight;
    }
    remember();
  }, [count, count > 0 ? keyAt(0) : '']);

  useLayoutEffect(() => {
    const element = scroller.current as HTMLDivElement;
    if (reveal === undefined) return;
    const { scrollTop, clientHeight } = element;
    const at = reveal * rowHeight;
    if (Math.abs(at - scrollTop) > 2 * clientHeight) element.scrollTop = at - clientHeight / 2;
    else if (at < scrollTop) element.scrollTop = at;
    else if (at + rowHeight > scrollTop + clientHeight) element.scrollTop = at + rowHeight - clientHeight;
  }, [reveal, rowHeight]);

  /** At the top one wants to see what comes. */
  function remember(): void {
    const { scrollTop } = scroller.current as HTMLDivElement;
    const index = Math.floor(scrollTop / rowHeight);
    anchor.current = scrollTop < rowHeight / 2 || index >= count ? undefined : { key: keyAt(index), index };
    setTop(scrollTop);
  }

  const first = Math.max(0, Math.min(Math.floor(top / rowHeight), count) - BEYOND);
  const last = Math.min(count, Math.ceil((top + height) / rowHeight) + BEYOND);
  const inSight = Array.from({ length: Math.max(0, last - first) }, (_, i) => first + i);
  return (
    <div class="scroller" ref={scroller} onScroll={remember}>
      <ol aria-label={label} style={{ height: `${count * rowHeight}px` }}>
        {inSight.map((index) => (
          <li
            key={keyAt(index)}
            style={{ transform: `translateY(${index * rowHeight}px)`, height: `${rowHeight}px` }}
            aria-setsize={count}
            aria-posinset={index + 1}
          >
            {row(index)}
          </li>
        ))}
      </ol>
    </div>
  );
}

/** Where a key went that stood there: new ones come before it. */
function indexFrom(index: number, key: string, count: number, keyAt: (index: number) => string): number {
  for (let i = index; i < count; i++) if (keyAt(i) === key) return i;
  return index;
}
