#!/usr/bin/env node
const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
if (major < 22 || (major === 22 && minor < 17)) {
  console.error(
    `Shinrai needs Node 22.17 or newer; this is ${process.versions.node}. npm brings the right one: npm ci && npm start`,
  );
  process.exit(1);
}

// not before the check: what follows does not even load on an older Node
const { run } = await import('./server/commands.ts');
await run(process.argv);
