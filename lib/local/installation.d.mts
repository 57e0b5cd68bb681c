export declare const oldestNode: number;
export declare const projectRoot: string;
export declare function wantedInstallation(root: string): string;
export declare function isInstalled(root: string): boolean;
export declare function agreesWithLock(root: string): boolean;
export declare function install(
  root: string,
  onStarted: (name: string, pid: number) => void,
): Promise<boolean>;
export declare function environmentForNpm(
  environment: Readonly<Record<string, string | undefined>>,
): Record<string, string | undefined>;
export declare function projectNode(root: string, version?: string): string | null;
export declare function setAside(root: string, node?: string): string;
