// Ahead of a program: writes into the file of SENTINEL each name that it looks up and each address that it connects or sends
// to, as Node's own wrappers of these calls are told, far below whatever anybody replaces. A file: it opens none itself later.
const { createHook } = require('node:async_hooks');
const { openSync, writeSync } = require('node:fs');

const file = openSync(process.env.SENTINEL, 'a');
const seen = {
  TCPCONNECTWRAP: ({ address, port, localAddress }) =>
    `connect ${address}:${port}${localAddress ? ` from ${localAddress}` : ''}`,
  PIPECONNECTWRAP: ({ address }) => `pipe ${address}`,
  UDPSENDWRAP: ({ address, port }) => `send ${address}:${port}`,
  GETADDRINFOREQWRAP: ({ hostname }) => `lookup ${hostname}`,
  QUERYWRAP: ({ hostname, bindingName }) => `${bindingName} ${hostname}`,
};

createHook({
  init(_, type, __, resource) {
    if (type in seen) writeSync(file, `${seen[type](resource)}\n`);
  },
}).enable();
