/**
 * A child process for parsing what strangers send: a hostile file can exhaust only this process's memory and time.
 *
 * The child gets none of the environment, which holds the server's secrets; it may read the program and the files named
 * for it, write nothing and start nothing. Its heap is bounded by V8, what lies outside the heap by a guard in the child
 * (memory-guard.ts), its time by the silence that the parent allows between two messages.
 *
 * Limits. Node's permissions keep parsers from going astray; they are no jail for code that has taken the process over.
 */
import { type ChildProcess, fork } from 'node:child_process';
import { existsSync, realpathSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { LodeError } from '../errors.ts';

export interface ConfinedLimits {
  /** the child's heap, in MB */
  heapMegabytes: number;
  /** all of the child's memory, in MB */
  memoryMegabytes: number;
  /** how long the child may go without sending a message, in milliseconds */
  silence: number;
}

export interface ConfinedTask {
  /** the child's program; calls `confinedArguments` first */
  program: URL;
  /** what it is, for messages: 'the Parquet reader' */
  name: string;
  /** put before each message: whose file it is */
  about: string;
  args: string[];
  /** files that the child may read beside the program */
  files: string[];
  limits: ConfinedLimits;
}

/**
 * Where the program and what it imports lie, as imports name it and, behind links, as it is. Not all of the checkout: the
 * data folder may be in it.
 */
const PROGRAM = ['../', '../../node_modules/', '../../package.json']
  .map((path) => fileURLToPath(new URL(path, import.meta.url)))
  .flatMap((path) => (existsSync(path) ? [path, realpathSync(path)] : [path]));

/** The parent's end. Its child's silence or death becomes an error of `next`. */
export class Confined<FromChild> {
  private readonly child: ChildProcess;
  private readonly task: ConfinedTask;
  private readonly messages: FromChild[] = [];
  private failure: LodeError | undefined;
  private wake: (() => void) | undefined;

  constructor(task: ConfinedTask) {
    this.task = task;
    const readable = [...PROGRAM, ...task.files].map((path) => `--allow-fs-read=${path}`);
    this.child = fork(task.program, [String(task.limits.memoryMegabytes), ...task.args], {
      execArgv: [
        '--permission',
        ...readable,
        // The guard is a thread: nothing else looks while the parser computes.
        '--allow-worker',
        `--max-old-space-size=${task.limits.heapMegabytes}`,
      ],
      env: {},
      serialization: 'advanced',
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    });
    this.child.on('message', (message) => {
      this.messages.push(message as FromChild);
      this.wake?.();
    });
    this.child.on('error', (cause) => this.fail('could not be started', cause));
    this.child.on('exit', (code, signal) =>
      this.fail(`died (${signal ?? code}): the file is damaged or too large for it`),
    );
  }

  /**
   * The child's next message.
   *
   * @throws LodeError `too_large` where the child died, ran out of its limits or fell silent
   */
  async next(): Promise<FromChild> {
    const { silence } = this.task.limits;
    const timer = setTimeout(() => {
      this.fail(`made no progress for ${silence / 1000} seconds and was ended`);
      this.child.kill('SIGKILL');
    }, silence);
    try {
      while (this.messages.length === 0 && this.failure === undefined) {
        await new Promise<void>((resolve) => {
          this.wake = resolve;
        });
      }
    } finally {
      clearTimeout(timer);
    }
    const message = this.messages.shift();
    if (message === undefined) throw this.failure;
    return message;
  }

  send(message: string | object): void {
    // a child that has gone meanwhile is noticed by `next`
    if (this.child.connected) this.child.send(message, () => {});
  }

  close(): void {
    if (this.child.exitCode === null) this.child.kill('SIGKILL');
  }

  private fail(message: string, cause?: unknown): void {
    const { about, name } = this.task;
    this.failure ??= new LodeError('too_large', `${about}: ${name} ${message}`, { cause });
    this.wake?.();
  }
}
