import { cpus, loadavg } from 'node:os';
import { wrk } from './load.mjs';

/** What a number means nothing without. */
export function machine() {
  return {
    node: process.version,
    wrk: wrk ?? 'none',
    cpu: `${cpus().length} × ${cpus()[0]?.model ?? 'unknown'}`,
    load: loadavg()[0].toFixed(1),
  };
}

/** What a reader has to know before believing the numbers. */
export function notesOn({ load }, quick) {
  const notes = [];
  if (wrk === undefined) {
    notes.push(
      'wrk is not installed (apt-get install wrk): a client in Node sends the load and is slower than a bare server, so the true ratios of uploads and downloads are further from 1 than these.',
    );
  }
  if (process.platform !== 'linux') notes.push('Memory is read from /proc and cannot be measured here.');
  if (Number(load) > 0.5) notes.push(`Something else was using this machine (load ${load}), so this says little.`);
  if (quick) notes.push('--quick: one or a few short rounds each, which differ by more than is measured.');
  return notes;
}
