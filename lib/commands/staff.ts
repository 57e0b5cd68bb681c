import { readStaffChange, staffChangeUsage } from '#lib/casework/access/staff-changes.ts';
import { changeStaff, listStaff, type StaffListing } from '#lib/data/staff/change-staff.ts';
import { assertKeysFit } from '#lib/data/store/installation.ts';
import { runCommand } from './run-command.ts';

/*
 * `npm run staff -- <change>`: who is on record, and what they may do. The only way to change it until the portal has a page
 * for it. Needs the portal's environment.
 */

await runCommand(async () => {
  const parts = process.argv.slice(2);
  const change = readStaffChange(parts.length === 0 ? ['list'] : parts);
  if ('refusal' in change) {
    process.stderr.write(`${change.refusal}\n`);
    return 1;
  }
  if (change.kind === 'list') {
    const staff = await listStaff();
    const lines = staff.length === 0 ? ['Nobody is on record yet.', ''] : staff.map(describe);
    const ways = ['', 'To change it: npm run staff -- followed by one of', ...staffChangeUsage];
    process.stdout.write(`${[...lines, ...(parts.length === 0 ? ways : [])].join('\n')}\n`);
    return 0;
  }
  await assertKeysFit();
  const { walledOff } = await changeStaff(change);
  process.stdout.write('Done.\n');
  if (walledOff > 0) {
    process.stdout.write(
      `Walled off from ${walledOff === 1 ? 'one stored case' : `${walledOff} stored cases`}: their reporters may have meant this person.\n`,
    );
  }
  return 0;
});

function describe(person: StaffListing): string {
  const { email, name, roles, active, listedAs, deputy, away, hasSignedIn } = person;
  const facts = [
    roles.length === 0 ? 'no role' : roles.join(', '),
    ...(active ? [] : ['not active']),
    ...(hasSignedIn ? [] : ['has not signed in yet']),
    ...(listedAs === null ? [] : [`on the form as “${listedAs}”`]),
    ...(deputy === null ? [] : [`deputy ${deputy}`]),
    ...(away === undefined ? [] : [`away ${away.from} to ${away.to}`]),
  ];
  return `${name} <${email}>\n  ${facts.join('; ')}`;
}
