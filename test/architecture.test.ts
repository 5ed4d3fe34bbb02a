/**
 * Guards DESIGN section 3: which folder may import which, who reads the environment, the clock and chance, and how
 * long a file may be. It reads the source as text: an import is a line, and a parser would not find more.
 */
import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { posix } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';

interface SourceFile {
  /** from the repository's root: 'src/engine/match.ts' */
  path: string;
  text: string;
}

interface Import {
  from: string;
  to: string;
  /** `import type` or `export type`: gone when the program runs */
  typeOnly: boolean;
}

/** What a folder may import besides itself. `types` may be imported as types only. */
interface Rule {
  text: string;
  imports: string[];
  types?: string[];
}

const COMMON = ['errors'];

/** By first folder or file below src. `app`, `cli` and `worker-thread` stand above the rest and are free. */
const RULES: Record<string, Rule> = {
  errors: { text: 'errors.ts imports nothing of ours', imports: [] },
  config: { text: 'config.ts imports nothing of ours but errors', imports: COMMON },
  identity: { text: 'identity imports nothing of ours but errors', imports: COMMON },
  store: {
    text: 'store imports only types from identity (and from config)',
    imports: COMMON,
    types: ['identity', 'config'],
  },
  engine: { text: 'engine imports identity and store', imports: [...COMMON, 'identity', 'store'], types: ['config'] },
  work: {
    text: 'work imports engine',
    imports: [...COMMON, 'engine', 'import', 'resume', 'webhooks'],
    types: ['identity', 'config'],
  },
  import: {
    text: 'import imports engine; confine holds the process that parses Parquet',
    imports: [...COMMON, 'engine', 'identity', 'confine'],
    types: ['config'],
  },
  resume: {
    text: 'resume imports identity, and how import tells encodings; of engine only types: it needs no database',
    imports: [...COMMON, 'identity', 'import', 'confine'],
    types: ['engine'],
  },
  confine: {
    text: 'confine is handed its program and its limits: it imports nothing of ours but errors',
    imports: COMMON,
  },
  webhooks: { text: 'webhooks imports engine', imports: [...COMMON, 'engine'], types: ['identity', 'config'] },
  http: {
    text: 'http is handed the surfaces, it does not import them; it reaches the store through engine',
    imports: [...COMMON, 'engine'],
    types: ['identity', 'config'],
  },
  surfaces: {
    text: 'a surface imports engine and the helpers of http, never store, never another surface',
    imports: [...COMMON, 'engine', 'http'],
    types: ['identity', 'config'],
  },
  evaluate: {
    text: 'evaluate imports identity and import: it needs no database',
    imports: [...COMMON, 'identity', 'import'],
  },
  scan: {
    text: 'scan imports identity, import and evaluate: it needs no database',
    imports: [...COMMON, 'identity', 'import', 'evaluate'],
  },
  console: { text: 'console is a client: it imports nothing of the server', imports: [] },
};

const FREE = ['app', 'cli', 'worker-thread'];

/** Pure tables: one fact a line, so length says nothing. */
const TABLES = [
  /^src\/identity\/(.*\/)?[a-z-]*(countries|nicknames|legal-forms|particles|titles|providers|tables?|words|weights)\.ts$/,
];
const LINES_MAX = 450;

/** Only these make a time or chance of their own; everyone else is handed a clock. A thread's entry cannot be handed one. */
const CLOCK_MAKERS = ['src/app.ts', 'src/store/sqlite-thread.ts'];
const ENVIRONMENT_READERS = ['src/config.ts'];

const CLOCK = /\bDate\.now\b|\bnew Date\(\s*\)|\bDate\(\s*\)|\bMath\.random\b/;
const ENVIRONMENT =
  /\bprocess\s*\.\s*env\b|\bprocess\['env'\]|\{[^}]*\benv\b[^}]*\}\s*=\s*process\b|from 'node:process'/;

/** Text without comments, with its lines kept. Good enough for source that the formatter has been over. */
function withoutComments(text: string): string {
  return text
    .replace(/\/\*[\s\S]*?\*\//g, (comment) => comment.replace(/[^\n]/g, ''))
    .replace(/(^|[\s;{(])\/\/.*$/gm, '$1');
}

/** Imports of our own files: static, re-exported, dynamic, and by URL (`new URL('./x.ts', import.meta.url)`). */
function importsOf({ path, text }: SourceFile): Import[] {
  const code = withoutComments(text);
  const statements = [
    ...code.matchAll(/^\s*(?:import|export)\s+(type\s+)?(?:[\w*{}\s,$]+\s+from\s+)?['"](\.[^'"]+)['"]/gm),
    ...code.matchAll(/\bimport\(\s*()['"](\.[^'"]+)['"]/g),
  ];
  return statements.map(([, typeWord, target = '']) => ({
    from: path,
    to: posix.join(posix.dirname(path), target),
    typeOnly: typeWord !== undefined && typeWord !== '',
  }));
}

/** 'identity' for src/identity/match/score.ts, 'app' for src/app.ts; '' outside src. */
function partOf(path: string): string {
  const [top, part = ''] = path.split('/');
  return top === 'src' ? part.replace(/\.ts$/, '') : '';
}

/** 'surfaces/explorium' for a file of a surface, since surfaces are closed to each other; else ''. */
function surfaceOf(path: string): string {
  return /^src\/(surfaces\/[^/]+)\//.exec(path)?.[1] ?? '';
}

function importProblem({ from, to, typeOnly }: Import): string | undefined {
  const [source, target] = [partOf(from), partOf(to)];
  if (FREE.includes(source)) return undefined;
  const rule = RULES[source];
  if (rule === undefined) return `${from}: src/${source} has no import rule in test/architecture.test.ts`;
  const own = source === target && surfaceOf(from) === surfaceOf(to);
  const allowed = own || rule.imports.includes(target) || (typeOnly && rule.types?.includes(target) === true);
  return allowed ? undefined : `${from} imports ${typeOnly ? 'the types of ' : ''}${to}. The rule: ${rule.text}`;
}

function importProblems(files: SourceFile[]): string[] {
  return files.flatMap(importsOf).flatMap((found) => importProblem(found) ?? []);
}

function readProblems(files: SourceFile[]): string[] {
  return files.flatMap(({ path, text }) => {
    const code = withoutComments(text);
    const problems: string[] = [];
    if (!ENVIRONMENT_READERS.includes(path) && ENVIRONMENT.test(code)) {
      problems.push(`${path} reads the environment. The rule: only config.ts does`);
    }
    if (!CLOCK_MAKERS.includes(path) && CLOCK.test(code)) {
      problems.push(`${path} makes its own time or chance. The rule: they come from app.ts, as arguments`);
    }
    return problems;
  });
}

function lengthProblems(files: SourceFile[]): string[] {
  return files
    .filter(({ path }) => !TABLES.some((table) => table.test(path)))
    .map(({ path, text }) => ({ path, lines: text.trimEnd().split('\n').length }))
    .filter(({ lines }) => lines > LINES_MAX)
    .map(({ path, lines }) => `${path} has ${lines} lines. The rule: at most ${LINES_MAX}, tables apart`);
}

const root = fileURLToPath(new URL('..', import.meta.url));
const source: SourceFile[] = globSync('src/**/*.ts', { cwd: root })
  .sort()
  .map((path) => ({ path: path.replaceAll('\\', '/'), text: readFileSync(`${root}/${path}`, 'utf8') }));
// A test may set the world up as it likes (a store suite takes the demo's cast); its length is its own affair too.
const shipped = source.filter(({ path }) => !path.endsWith('.test.ts') && !path.includes('/testing/'));

test('folders import only what section 3 of the design allows', () => {
  assert.ok(shipped.length > 0);
  assert.deepEqual(importProblems(shipped), []);
});

test('only config.ts reads the environment, only app.ts makes time and chance', () => {
  assert.deepEqual(readProblems(shipped), []);
});

test('files stay short', () => {
  assert.deepEqual(lengthProblems(shipped), []);
});

// The guards themselves, on files that break each rule, so that a guard that sees nothing cannot pass.
const imports = (path: string, statement: string) => importProblems([{ path, text: `${statement}\n` }]);

test('each broken import rule is found and named', () => {
  const broken: [path: string, statement: string][] = [
    ['src/identity/a.ts', "import { b } from '../store/b.ts';"],
    ['src/identity/match/a.ts', "import type { B } from '../../engine/b.ts';"],
    ['src/store/a.ts', "import { b } from '../identity/b.ts';"],
    ['src/store/a.ts', "import { b, type C } from '../identity/b.ts';"],
    ['src/store/a.ts', "import { type B } from '../identity/b.ts';"],
    ['src/store/a.ts', "export * from '../identity/b.ts';"],
    ['src/store/a.ts', "const b = await import('../identity/b.ts');"],
    ['src/engine/a.ts', "import { validate } from '../import/map/validate.ts';"],
    ['src/engine/a.ts', "import type { B } from '../work/b.ts';"],
    ['src/engine/a.ts', "import type { B } from '../http/b.ts';"],
    ['src/http/a.ts', "import { b } from '../surfaces/lode/b.ts';"],
    ['src/http/a.ts', "import type { B } from '../store/b.ts';"],
    ['src/surfaces/lode/a.ts', "import type { B } from '../../store/b.ts';"],
    ['src/surfaces/lode/a.ts', "import { b } from '../explorium/b.ts';"],
    ['src/surfaces/lode/a.ts', "import { b } from '../../identity/b.ts';"],
    ['src/webhooks/a.ts', "import { b } from '../store/b.ts';"],
    ['src/evaluate/a.ts', "import { b } from '../engine/b.ts';"],
    ['src/scan/a.ts', "import type { B } from '../store/b.ts';"],
    ['src/errors.ts', "import { b } from './config.ts';"],
    ['src/import/a.ts', "import {\n  b,\n  c,\n} from '../store/b.ts';"],
    ['src/misc/a.ts', "import { b } from '../errors.ts';"],
  ];
  for (const [path, statement] of broken) assert.equal(imports(path, statement).length, 1, `${path}: ${statement}`);
  assert.deepEqual(imports('src/store/a.ts', "import { b } from '../identity/b.ts';"), [
    'src/store/a.ts imports src/identity/b.ts. The rule: store imports only types from identity (and from config)',
  ]);
});

test('what is allowed is not complained about', () => {
  const allowed: [path: string, statement: string][] = [
    ['src/identity/match/a.ts', "import { b } from '../compare/b.ts';"],
    ['src/store/a.ts', "import type {\n  B,\n} from '../identity/b.ts';"],
    ['src/engine/a.ts', "import { b } from '../store/b.ts';\nimport { c } from '../errors.ts';"],
    ['src/surfaces/lode/a.ts', "import { b } from './b.ts';\nimport { c } from '../../http/c.ts';"],
    ['src/surfaces/lode/a.ts', "// import { b } from '../explorium/b.ts';\nimport 'zod';"],
    ['src/app.ts', "import { b } from './surfaces/lode/b.ts';"],
    ['src/cli/a.ts', "import { b } from '../app.ts';"],
  ];
  for (const [path, statement] of allowed) assert.deepEqual(imports(path, statement), []);
});

test('a clock, chance or the environment in the wrong file is found, in a comment it is not', () => {
  const path = 'src/engine/a.ts';
  const wrong = [
    'const now = Date.now();',
    'const now = new Date();',
    'const r = Math.random();',
    'const home = process.env.HOME;',
    'const { env } = process;',
  ];
  for (const text of wrong) assert.equal(readProblems([{ path, text }]).length, 1, text);
  for (const text of ['// Date.now() is not for us', '/* process.env */', 'const at = new Date(now);']) {
    assert.deepEqual(readProblems([{ path, text }]), [], text);
  }
  assert.deepEqual(readProblems([{ path: 'src/app.ts', text: 'const now = Date.now();' }]), []);
  assert.deepEqual(readProblems([{ path: 'src/config.ts', text: 'const home = process.env.HOME;' }]), []);
});

test('a long file is found, a table may be long', () => {
  const text = 'x\n'.repeat(LINES_MAX + 1);
  assert.equal(lengthProblems([{ path: 'src/engine/a.ts', text }]).length, 1);
  assert.deepEqual(lengthProblems([{ path: 'src/engine/a.ts', text: 'x\n'.repeat(LINES_MAX) }]), []);
  assert.deepEqual(lengthProblems([{ path: 'src/identity/compare/nicknames.ts', text }]), []);
});
