import { type ChildProcess, spawn } from 'node:child_process';
import { openSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import { LaunchError } from './launch-error.ts';
import { projectRoot } from './project.ts';
import { type HeldRun, signalGroup } from './run-state.mjs';

const lifeline = pathToFileURL(path.join(import.meta.dirname, 'lifeline.mjs')).href;
const keeper = path.join(import.meta.dirname, 'keeper.mjs');

/** Where a child's output goes: to a function line by line, to a file, or straight through. */
export type Output = ((line: string) => void) | { file: string } | 'inherit';

type Variables = Readonly<Record<string, string | undefined>>;

export interface NodeChild {
  readonly name: string;
  readonly script: string;
  readonly parameters?: readonly string[];
  /** Under which the script's imports are resolved. */
  readonly conditions?: readonly string[];
  /** What its JavaScript engine is told, as options of the command line. */
  readonly engine?: readonly string[];
  /** What differs from the present environment. */
  readonly environment?: Variables;
  readonly output: Output;
}

export interface ProgramChild {
  readonly name: string;
  readonly command: string;
  readonly parameters: readonly string[];
  readonly output: Output;
  /** How this program is asked to stop. */
  readonly stopSignal: NodeJS.Signals;
  /** The account that it runs under, if not the present one. */
  readonly account?: { readonly uid: number; readonly gid: number } | undefined;
}

export interface OwnedChild {
  readonly name: string;
  readonly pid: number;
  /** Resolves with the exit code when the process is gone (1 when a signal ended it). */
  readonly exited: Promise<number>;
  /** Asks it to stop, and after that many seconds makes it. */
  stop(seconds: number): Promise<void>;
}

/**
 * The processes that one run started. Each is the head of its own process group, so that Ctrl-C
 * reaches it only through the run that owns it; each has a channel, and ends when the run is gone.
 */
export class Children {
  readonly #run: HeldRun | null;
  readonly #alive = new Set<OwnedChild>();
  #closed = false;

  /** @param run the run file that records them, or null for a run without one */
  constructor(run: HeldRun | null) {
    this.#run = run;
  }

  /** Starts a script on the present Node.js. */
  startNode(child: NodeChild): OwnedChild {
    const conditions = (child.conditions ?? []).map((condition) => `--conditions=${condition}`);
    const command = [
      '--disable-warning=ExperimentalWarning',
      ...conditions,
      ...(child.engine ?? []),
      '--import',
      lifeline,
      child.script,
    ];
    return this.#start(child, [...command, ...(child.parameters ?? [])]);
  }

  /** Starts a program that is not Node.js, kept by a small process that ends it with the run. */
  startProgram(child: ProgramChild): OwnedChild {
    const { command, parameters, stopSignal, account } = child;
    return this.#start(child, [
      keeper,
      JSON.stringify({ command, parameters, stopSignal, ...account }),
    ]);
  }

  /** Stops everything that still runs, and lets nothing more start. */
  async stopAll(seconds: number): Promise<void> {
    this.#closed = true;
    await Promise.all([...this.#alive].map((child) => child.stop(seconds)));
  }

  #start(
    child: { name: string; environment?: Variables; output: Output },
    parameters: readonly string[],
  ): OwnedChild {
    if (this.#closed) throw new LaunchError('Stopped.');
    const stdio = standardOutput(child.output);
    const started = spawn(process.execPath, parameters, {
      cwd: projectRoot,
      detached: true,
      env: { ...process.env, ...child.environment, LIFELINE_PARENT: `${process.pid}` },
      stdio: ['ignore', stdio, stdio, 'ipc'],
    });
    const { pid } = started;
    if (pid === undefined) throw new LaunchError(`${child.name} could not be started.`);
    if (typeof child.output === 'function') readLines(started, child.output);
    this.#run?.addChild(child.name, pid);
    const exited = new Promise<number>((resolve) => {
      started.on('error', () => resolve(1));
      started.on('close', (code) => resolve(code ?? 1));
    });
    const owned: OwnedChild = {
      name: child.name,
      pid,
      exited,
      stop: async (seconds) => {
        signalGroup(pid, 'SIGTERM');
        const tooLate = new AbortController();
        await Promise.race([
          exited,
          pause(seconds * 1000, undefined, { signal: tooLate.signal }).catch(() => {}),
        ]);
        tooLate.abort();
        if (this.#alive.has(owned)) signalGroup(pid, 'SIGKILL');
        await exited;
      },
    };
    this.#alive.add(owned);
    exited.then(() => {
      this.#alive.delete(owned);
      this.#run?.removeChild(pid);
    });
    return owned;
  }
}

function standardOutput(output: Output): 'pipe' | 'inherit' | number {
  if (typeof output === 'function') return 'pipe';
  return output === 'inherit' ? 'inherit' : openSync(output.file, 'w', 0o600);
}

function readLines(child: ChildProcess, onLine: (line: string) => void): void {
  for (const stream of [child.stdout, child.stderr]) {
    let rest = '';
    stream?.setEncoding('utf8');
    stream?.on('data', (chunk: string) => {
      const lines = (rest + chunk).split('\n');
      rest = lines.pop() ?? '';
      for (const line of lines) onLine(line);
    });
    stream?.on('end', () => rest !== '' && onLine(rest));
  }
}
