// Builds the server and the browser client into dist/, each only when its sources are not those it was built from.
//   node .build.mjs               builds
//   node .build.mjs start …       builds, then runs the `shinrai` command in this very process, so that signals reach it
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';

const always = ['.build.mjs', 'package-lock.json'];
const parts = [
  {
    name: 'server',
    sources: ['src', 'migrations', 'tsconfig.json', 'tsconfig.build.json', 'nest-cli.json', ...always],
    without: /^src\/web\/|\.spec\.ts$/,
    build() {
      const begun = Date.now();
      node('@nestjs/cli/bin/nest.js', 'build');
      // what is no longer built goes, above all a migration; and only now, since a server may be running from here
      for (const file of ['dist/src', 'dist/migrations'].flatMap(filesIn))
        if (statSync(file).mtimeMs < begun) rmSync(file);
    },
  },
  {
    name: 'web',
    sources: ['src/web', ...always],
    without: /\.spec\.tsx?$/,
    build() {
      node('vite/bin/vite.js', 'build', 'src/web', '--config', 'src/web/vite.config.ts', '--logLevel', 'warn');
      filesIn('dist/web')
        .filter(file => /\.(js|css|html|svg|json)$/.test(file))
        .forEach(compress);
    },
  },
];

process.chdir(import.meta.dirname);
if (existsSync('src')) parts.forEach(bringUpToDate);
if (process.argv[2] === 'start') {
  process.argv.splice(1, 2, join(import.meta.dirname, 'dist/src/main.js'));
  await import('./dist/src/main.js');
}

function bringUpToDate({ name, sources, without, build }) {
  const stamp = join('dist', `.${name}`);
  const now = fingerprint(sources.flatMap(filesIn).filter(file => !without.test(file)));
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === now) return;
  console.log(`Building the ${name} …`);
  rmSync(stamp, { force: true });
  build();
  writeFileSync(stamp, now);
}

function filesIn(path) {
  if (!existsSync(path)) return [];
  if (!statSync(path).isDirectory()) return [path];
  const names = readdirSync(path, { recursive: true }).map(name => `${path}/${name.replaceAll('\\', '/')}`);
  return names.filter(name => statSync(name).isFile());
}

function fingerprint(files) {
  const hash = createHash('sha256');
  for (const file of files.toSorted()) hash.update(file).update('\0').update(readFileSync(file)).update('\0');
  return hash.digest('hex');
}

function compress(file) {
  const bytes = readFileSync(file);
  writeFileSync(`${file}.br`, brotliCompressSync(bytes));
  writeFileSync(`${file}.gz`, gzipSync(bytes, { level: 9 }));
}

function node(tool, ...args) {
  const program = join('node_modules', tool);
  if (!existsSync(program)) stop('The build tools are missing. This brings them: npm ci');
  const { status } = spawnSync(process.execPath, [program, ...args], { stdio: 'inherit' });
  if (status !== 0) stop('The build failed.');
}

function stop(reason) {
  console.error(reason);
  process.exit(1);
}
