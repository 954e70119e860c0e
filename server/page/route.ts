import { Store } from './store.ts';

export const places = [
  'journal',
  'pictures',
  'messages',
  'articles',
  'sent',
  'faults',
  'switches',
  'accounts',
] as const;
export type Place = (typeof places)[number];

/** What the address of the page says behind its `#`. */
export interface Here {
  readonly place: Place;
  /** What is open there: the id of a call. */
  readonly id: string | undefined;
  readonly query: URLSearchParams;
}

export const here = new Store(read());
addEventListener('hashchange', () => here.set(read()));

function read(): Here {
  const [path = '', query = ''] = location.hash.replace(/^#\/?/, '').split('?', 2);
  const [place = '', ...rest] = path.split('/');
  const id = rest.map(decoded).join('/');
  return {
    place: places.find((each) => each === place) ?? 'journal',
    id: id === '' ? undefined : id,
    query: new URLSearchParams(query),
  };
}

/** Somebody may have written it by hand. */
function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

export function linkTo(place: Place, id?: string, query = new URLSearchParams()): string {
  const rest = id === undefined ? '' : `/${encodeURIComponent(id)}`;
  const asked = query.size === 0 ? '' : `?${query}`;
  return `#/${place}${rest}${asked}`;
}

/** `replace`: with no step that one can go back. */
export function go(link: string, replace = false): void {
  if (!replace) {
    location.hash = link;
    return;
  }
  history.replaceState(null, '', link);
  here.set(read());
}
