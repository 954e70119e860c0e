import { monitorEventLoopDelay } from 'node:perf_hooks';

/** Loaded into a server before it starts: tells on demand how long its event loop was blocked since it was last asked. */
const delay = monitorEventLoopDelay({ resolution: 1 });
delay.enable();
process.on('message', () => {
  process.send(delay.max / 1e6);
  delay.reset();
});
process.channel.unref();
