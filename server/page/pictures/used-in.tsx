import type { Used } from './uses.ts';

export function UsedIn({ uses }: { readonly uses: readonly Used[] }) {
  if (uses.length === 0) return null;
  return (
    <span class="used">
      {[...uses.entries()].map(([place, { link, says }]) => (
        <a key={place} href={link}>
          {says}
        </a>
      ))}
    </span>
  );
}
