import { describe, expect, it } from 'vitest';
import { renderEmail } from '#lib/mail/render.ts';
import { AgreedForYou } from './to-staff/agreed-for-you.tsx';
import { AppointmentBooked } from './to-staff/appointment-booked.tsx';
import { Assigned } from './to-staff/assigned.tsx';
import { BecameRed } from './to-staff/became-red.tsx';
import { CoWorkersChanged } from './to-staff/co-workers-changed.tsx';
import { CoverOpened } from './to-staff/cover-opened.tsx';
import { FollowUpDue } from './to-staff/follow-up-due.tsx';
import { GateAsked } from './to-staff/gate-asked.tsx';
import { LeadDecides } from './to-staff/lead-decides.tsx';
import { LoweringAsked } from './to-staff/lowering-asked.tsx';
import { NeedsOwner } from './to-staff/needs-owner.tsx';
import { NewCase } from './to-staff/new-case.tsx';
import { NotDelivered } from './to-staff/not-delivered.tsx';
import { RedAlert } from './to-staff/red-alert.tsx';
import { SafeguardingAsked } from './to-staff/safeguarding-asked.tsx';

const templates = [
  ['new case', NewCase],
  ['assigned', Assigned],
  ['Red alert', RedAlert],
  ['cover opened', CoverOpened],
  ['co-workers changed', CoWorkersChanged],
  ['needs an owner', NeedsOwner],
  ['became Red', BecameRed],
  ['the lead decides', LeadDecides],
  ['the safeguarding lead is asked', SafeguardingAsked],
  ['a second person decides', LoweringAsked],
  ['something agreed for a colleague', AgreedForYou],
  ['an appointment booked', AppointmentBooked],
  ['a follow-up due', FollowUpDue],
  ['a question at the gate', GateAsked],
  ['not delivered', NotDelivered],
] as const;

/** What a case is about; a staff email tells none of it. */
const telling =
  /harass|assault|abus|bull(?:y|ied)|violen|rape|sex|stalk|hate|discriminat|victim|survivor|perpetrator|student|name[ds]?\b|phone|address/i;

const oneLine = (text: string) => text.replace(/\s+/g, ' ').trim();

it('an email leads to the case, or to the question that is asked of it', () => {
  const addresses = templates.map(([, { PreviewProps }]) => new URL(PreviewProps.address).pathname);
  expect(new Set(addresses)).toEqual(new Set(['/cases/RS-7K2M-9QXT', '/gate/RS-7K2M-9QXT']));
});

describe.each(templates)('an email to staff: %s', (_, Template) => {
  it('holds reference, queue, due time and where to sign in, in the text and in the HTML', async () => {
    const { html, text } = await renderEmail(<Template {...Template.PreviewProps} />);
    for (const said of [
      'Reference: RS-7K2M-9QXT',
      'Queue: Standing Together',
      'Due: Tue 29 Dec 17:00',
      `Sign in to open it: ${Template.PreviewProps.address}`,
    ]) {
      expect(text).toContain(said);
      expect(html).toContain(said);
    }
    const visible = html
      .slice(html.indexOf('<body'))
      .replace(/<div style="display:none.*?<\/div><\/div>/s, ' ');
    expect(oneLine(text)).toBe(oneLine(visible.replace(/<[^>]+>/g, ' ')));
  });

  it('tells nothing of what the case is about, and loads nothing from elsewhere', async () => {
    const { html, text } = await renderEmail(<Template {...Template.PreviewProps} />);
    expect(text).not.toMatch(telling);
    expect(html.replace(/<!DOCTYPE[^>]*>/, '')).not.toMatch(
      /src=|href=|url\(|@import|<(?:img|link|script)\b/i,
    );
  });

  it('says nothing of a due time where nothing is due', async () => {
    const { text } = await renderEmail(<Template {...Template.PreviewProps} due={undefined} />);
    expect(text).not.toContain('Due');
  });
});
