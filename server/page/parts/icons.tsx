const paths = {
  journal: 'M4 5h12M4 10h12M4 15h8',
  pictures: 'M3.5 4.5h13v11h-13zM3.5 13l4-4 3.5 3.5 2-2 3.5 3.5M13 8a.5.5 0 1 0 0-1 .5.5 0 0 0 0 1',
  messages: 'M3.5 4.5h13v9H9l-3.5 3v-3h-2z',
  articles: 'M5 3.5h7l3 3v10H5zM7.5 9h5M7.5 12h5',
  sent: 'm3.5 10 13-6-4.5 13-3-5.5z',
  faults: 'M11 3 5 11.5h4.5L9 17l6-8.5h-4.5z',
  switches: 'M6.5 6h7a4 4 0 0 1 0 8h-7a4 4 0 0 1 0-8m7 2a2 2 0 1 1 0 4 2 2 0 0 1 0-4',
  accounts: 'M10 10a3 3 0 1 0 0-6 3 3 0 0 0 0 6m-6 6.5c.6-3 3-4.5 6-4.5s5.4 1.5 6 4.5',
  copy: 'M7.5 7.5h9v9h-9zM12.5 7.5v-4h-9v9h4',
  done: 'm4.5 10.5 3.5 3.5 7.5-8',
  close: 'm5 5 10 10M15 5 5 15',
  pause: 'M7.5 5v10M12.5 5v10',
  play: 'M7 4.5v11l8.5-5.5z',
  back: 'M12 4.5 6.5 10l5.5 5.5',
  warn: 'M10 4 17 16H3zM10 9v3M10 14v.3',
  clock: 'M10 17a7 7 0 1 0 0-14 7 7 0 0 0 0 14M10 6v4l2.5 2.5',
  check: 'M3.5 4.5h13v11h-13zM7 10l2.5 2.5L13.5 8',
  help: 'M10 17a7 7 0 1 0 0-14 7 7 0 0 0 0 14M8 8a2 2 0 1 1 2.5 2q-.5.2-.5 1M10 13.5v.3',
  down: 'm6 8 4 4 4-4',
  bin: 'M4.5 6h11M8 6V4h4v2M6 6l.7 10.5h6.6L14 6',
  save: 'M10 3.5v9M6.5 9l3.5 3.5L13.5 9M4 16.5h12',
  out: 'M8 4.5H4v11.5h11.5V12M11 3.5h5.5V9M16.5 3.5 9.5 10.5',
  file: 'M5.5 3.5h6l3 3v10h-9zM11.5 3.5v3h3',
} as const;

export type IconName = keyof typeof paths;

/** Beside a text, which says the same. */
export function Icon({ name }: { readonly name: IconName }) {
  return (
    <svg class="icon" viewBox="0 0 20 20" width="16" height="16" aria-hidden="true" focusable="false">
      <path d={paths[name]} />
    </svg>
  );
}
