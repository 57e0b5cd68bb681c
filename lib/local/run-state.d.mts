/** A process that a run started, and what tells it from a later one with the same number. */
export interface RecordedProcess {
  readonly name: string;
  readonly pid: number;
  readonly identity: string;
}

/** What a run file says about the run that holds it. */
export interface RunRecord {
  pid: number;
  identity: string;
  purpose: string;
  /** Where the run serves, empty where it serves nothing. */
  address: string;
  children: readonly RecordedProcess[];
}

export interface HeldRun {
  addChild(name: string, pid: number): void;
  removeChild(pid: number): void;
  release(): void;
}

export type Taken =
  | { held: true; previous: RunRecord | null; run: HeldRun }
  | { held: false; holder: RunRecord };

export declare function takeRunFile(
  file: string,
  details: { purpose: string; address?: string },
): Taken;
export declare function readRunFile(file: string): RunRecord | null;
export declare function stopSurvivors(record: RunRecord | null): Promise<string[]>;
export declare function signalGroup(pid: number, signal: NodeJS.Signals): void;
