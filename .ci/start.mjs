/** `npm start`: builds when the sources are newer, serves dist/ to this machine and opens the browser. */
import { spawn } from 'node:child_process';
import { buildAll, isBuildNeeded } from './build.mjs';
import { serveFolder } from './staticServer.mjs';

/** The same each time: the browser keeps the reports by address, the port included. */
const PORT = 4173;

if (isBuildNeeded()) await buildAll();
const { port } = await serveFolder('dist', PORT).catch(() => serveFolder('dist'));
const address = `http://localhost:${port}/`;
if (port !== PORT) {
  console.log(
    `Port ${PORT} is taken. At another address the browser shows another, empty library.`,
  );
}
console.log(`公开年报: ${address} (Ctrl+C ends it)`);
openBrowser(address);

/** @param {string} url */
function openBrowser(url) {
  const canShow = process.env['DISPLAY'] ?? process.env['WAYLAND_DISPLAY'];
  if (process.env['CI'] || (process.platform === 'linux' && !canShow)) return;
  /** @type {Readonly<Partial<Record<NodeJS.Platform, readonly [string, string[]]>>>} */
  const openers = { darwin: ['open', [url]], win32: ['cmd', ['/c', 'start', '', url]] };
  const [command, args] = openers[process.platform] ?? ['xdg-open', [url]];
  const opened = spawn(command, args, { detached: true, stdio: 'ignore' });
  // The address is on the screen; whoever has no such command opens it by hand.
  opened.on('error', () => undefined);
  opened.unref();
}
