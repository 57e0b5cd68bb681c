export declare function identityOf(pid: number): string | null;
export declare function isAlive(recorded: { pid: number; identity: string }): boolean;
