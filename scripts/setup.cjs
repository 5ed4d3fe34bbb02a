/**
 * Installs what is missing; says nothing when there is nothing to do. Every npm script that needs packages calls it
 * first, so `npm test` and `npm run demo` work on a fresh clone. CommonJS without any package, because it has to run
 * before anything is installed and under whatever Node the machine has.
 */
const { spawnSync } = require('node:child_process');
const { existsSync, readFileSync } = require('node:fs');
const { join } = require('node:path');

const NODE_MIN = 24;
const root = join(__dirname, '..');

/** The `packages` of a lock file by their folder, or nothing when the file is absent or damaged. */
function lockedPackages(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8')).packages ?? {};
  } catch {
    return {};
  }
}

/**
 * The first locked package that is not installed as locked, or undefined. npm notes what it installed in
 * `node_modules/.package-lock.json`; contents are compared rather than times, since a checkout touches every file.
 * An optional package may be absent (it is another platform's) but not in another version.
 */
function firstMissing() {
  const installed = lockedPackages(join(root, 'node_modules', '.package-lock.json'));
  for (const [folder, wanted] of Object.entries(lockedPackages(join(root, 'package-lock.json')))) {
    if (folder === '') continue;
    const found = installed[folder];
    if (found === undefined ? !wanted.optional : found.version !== wanted.version) return folder;
  }
  return undefined;
}

/** Whether npm scripts get a Node that runs TypeScript: the pinned one, or else this machine's. */
function hasRuntime() {
  const pinned = ['x64', 'arm64'].some((cpu) => existsSync(join(root, `node_modules/node-linux-${cpu}/bin/node`)));
  return pinned || Number(process.versions.node.split('.')[0]) >= NODE_MIN;
}

if (firstMissing() !== undefined || !hasRuntime()) {
  process.stderr.write('Installing the packages (npm ci)\n');
  // npm tells its scripts where it is itself; so the same npm is used, and no shell looks for another one.
  const npm = process.env.npm_execpath;
  const options = { cwd: root, stdio: 'inherit' };
  const run = npm ? spawnSync(process.execPath, [npm, 'ci'], options) : spawnSync('npm', ['ci'], options);
  if (run.status !== 0) {
    process.stderr.write(`npm ci failed${run.error ? `: ${run.error.message}` : ''}; nothing else was tried.\n`);
    process.exit(1);
  }
  if (!hasRuntime()) {
    process.stderr.write(
      `This is Node ${process.versions.node} and no Node ${NODE_MIN} is pinned for ${process.platform}-${process.arch}: install Node ${NODE_MIN} or newer.\n`,
    );
    process.exit(1);
  }
}
