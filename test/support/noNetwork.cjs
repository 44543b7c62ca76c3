// Loaded before a program of ours: whatever opens a socket, asks a name server or fetches ends it with code 97.
const END = 97;
function forbid(target, names) {
  for (const name of names) {
    target[name] = () => {
      process.stderr.write(`network use: ${name}\n`);
      process.exit(END);
    };
  }
}
forbid(require('node:net').Socket.prototype, ['connect']);
forbid(require('node:net').Server.prototype, ['listen']);
forbid(require('node:dgram').Socket.prototype, ['bind', 'connect', 'send']);
forbid(require('node:dns'), ['lookup', 'resolve', 'resolve4', 'resolve6']);
forbid(require('node:dns').promises, ['lookup', 'resolve', 'resolve4', 'resolve6']);
for (const name of ['http', 'https']) forbid(require(`node:${name}`), ['request', 'get']);
forbid(globalThis, ['fetch', 'WebSocket', 'EventSource', 'XMLHttpRequest']);
