import 'server-only';
import { env } from '#lib/env.ts';
import { hasMailFault } from '../emails/mail-fault.ts';
import { ClockedTrial } from '../inbox/clocked-trial.ts';
import { type InboxHealth, inboxHealth, inboxTrials } from '../inbox/inbox-trials.ts';
import { database } from '../store/database.ts';

interface PortalHealth {
  /** Whether an act of staff could be done, with its audit entry. */
  readonly audits: boolean;
  /** Whether the email provider takes emails; left out where the database did not say. */
  readonly mail?: boolean;
}

/** What is well. A process that serves the public site alone knows nothing of what is the portal's. */
export type Health = InboxHealth & Partial<PortalHealth>;

declare global {
  var trialsOfPortal: ClockedTrial<PortalHealth> | undefined;
}

/** @returns the one set of them in this process, as of the inbox's */
function portalTrials(): ClockedTrial<PortalHealth> {
  globalThis.trialsOfPortal ??= new ClockedTrial<PortalHealth>({
    run: async () => {
      const [tried] = await database().$queryRaw<{ works: boolean }[]>`
        SELECT public.try_portal() AS works`;
      return { audits: tried?.works === true, mail: !(await hasMailFault()) };
    },
    isThere: async () => {
      await database().$queryRaw`SELECT 1`;
    },
    failed: { audits: false },
  });
  return globalThis.trialsOfPortal;
}

/** Runs trials for as long as the process does. */
export function startTrials(): void {
  inboxTrials().start();
  if (env().SERVES === 'all') portalTrials().start();
}

/** @returns how the last trials went: of what a sending, and in the portal of what an act of staff needs */
export async function health(): Promise<Health> {
  if (env().SERVES === 'public') return inboxHealth();
  const [inbox, portal] = await Promise.all([inboxHealth(), portalTrials().ask()]);
  return { ...inbox, ...portal };
}

/** @returns whether everything is well that this process is for */
export function isWell(found: Health): boolean {
  return Object.values(found).every((one) => one !== false);
}
