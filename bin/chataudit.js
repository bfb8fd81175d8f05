#!/usr/bin/env node
// Checked before anything native is loaded: on an older Node the database module ends the process without a word.
const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
if (major < 22 || (major === 22 && minor < 12)) {
  process.stderr.write(`chataudit needs Node 22.12 or newer and this is Node ${process.versions.node}: install a newer Node, or run it from a checkout with npm start.\n`);
  process.exitCode = 2;
} else {
  const { main } = await import('../dist/cli/main.js');
  await main(process.argv);
}
