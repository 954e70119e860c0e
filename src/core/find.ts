/** A needle of so many bytes is searched for by skipping, whatever the haystack. */
const LONG = 8;
/** Bytes that are searched in one go, and of them those that are looked at first. */
const WINDOW = 256 * 1024;
const SAMPLE = 256;
/** Where most of what is searched for stands: nothing is sampled before that. */
const NEAR = 1024;
/** False starts in a window before it is searched for the whole needle. */
const MOST_MISSES = 1000;

/**
 * Offset of the first `needle` (one byte or more) at or after `from`, or -1, as `indexOf` gives it. That one runs to the
 * first byte of a short needle and compares from there: 64 MiB of that byte take 0.3 s, or more on a busy machine. Here it
 * runs to whichever byte of the needle the haystack has least of.
 */
export function find(haystack: Buffer, needle: Buffer, from: number): number {
  if (needle.length >= LONG || needle.length < 2) return haystack.indexOf(needle, from);
  const near = haystack.subarray(from, from + NEAR + needle.length - 1).indexOf(needle);
  if (near !== -1) return from + near;
  for (let start = from + NEAR; start < haystack.length; start += WINDOW) {
    const window = haystack.subarray(start, start + WINDOW + needle.length - 1);
    const at = findIn(window, needle);
    if (at !== -1) return start + at;
  }
  return -1;
}

function findIn(window: Buffer, needle: Buffer): number {
  const pivot = rarest(window, needle);
  const rest = needle.subarray(pivot);
  let misses = 0;
  for (let at = window.indexOf(rest, pivot); at !== -1; at = window.indexOf(rest, at + 1)) {
    const begin = at - pivot;
    if (window.compare(needle, 0, pivot, begin, at) === 0) return begin;
    misses += 1;
    if (misses > MOST_MISSES) return window.indexOf(needle, begin + 1);
  }
  return -1;
}

/** Where in the needle the byte stands that a sample of the window has least of. */
function rarest(window: Buffer, needle: Buffer): number {
  const counts = new Uint16Array(needle.length);
  // An odd step, so that no pattern of the sender's falls into it.
  const step = Math.max(1, Math.floor(window.length / SAMPLE)) | 1;
  for (let i = 0; i < window.length; i += step) {
    for (let j = 0; j < needle.length; j++) if (window[i] === needle[j]) counts[j] = (counts[j] as number) + 1;
  }
  return counts.indexOf(Math.min(...counts));
}
