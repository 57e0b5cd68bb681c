import { execFile } from 'node:child_process';
import path from 'node:path';
import { promisify } from 'node:util';
import { encode } from 'next-auth/jwt';
import { seededColleagues } from '#lib/local/demo/seed/seeded-people.ts';
import { demonstrationPeople } from '#lib/local/people.ts';
import { projectRoot } from '#lib/local/project.ts';
import { seedStaff } from '#prisma/seed.ts';
import type { OwnSite } from '#tests/e2e/own-site.ts';
import { startMeasuredSite } from '../site.ts';

const run = promisify(execFile);

/** A site whose desk is measured, with so many cases. */
export interface MeasuredDesk {
  readonly cases: number;
  readonly site: OwnSite;
  /** Who leads the team for students, and a caseworker of it: each a header that carries a session. */
  readonly lead: string;
  readonly caseworker: string;
}

/** Starts a site from the bench's build, and fills it. */
export async function startMeasuredDesk(cases: number): Promise<MeasuredDesk> {
  const site = await startMeasuredSite('bench');
  await seedStaff(site.database.ownerUrl, [...demonstrationPeople, ...seededColleagues()]);
  await site.query('UPDATE staff_member SET subject = email');
  await run(
    process.execPath,
    [
      '--disable-warning=ExperimentalWarning',
      '--conditions=react-server',
      path.join(import.meta.dirname, 'fill.ts'),
      String(cases),
    ],
    { cwd: projectRoot, env: { ...process.env, ...site.environment, NODE_ENV: 'production' } },
  );
  await site.query('VACUUM ANALYZE');
  return {
    cases,
    site,
    lead: await sessionOf(site, 'priya.raman@example.ac.uk'),
    caseworker: await sessionOf(site, 'amara.osei@example.ac.uk'),
  };
}

async function sessionOf(site: OwnSite, subject: string): Promise<string> {
  const value = await encode({
    token: { sub: subject, since: Date.now() },
    secret: site.sessionSecret,
  });
  return `next-auth.session-token=${value}`;
}
