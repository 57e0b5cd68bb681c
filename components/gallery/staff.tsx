import { type FormState, freshForm } from '#components/forms/form-state.ts';
import { AnonymousReminder } from '#components/portal/anonymous/anonymous-reminder.tsx';
import { Bursts } from '#components/portal/anonymous/bursts.tsx';
import { NextBatch } from '#components/portal/anonymous/next-batch.tsx';
import { ClosedContact } from '#components/portal/case/closed-contact.tsx';
import { GateReminder } from '#components/portal/case/gate-reminder.tsx';
import { SummaryOnly } from '#components/portal/case/summary-only.tsx';
import { WhomToContact } from '#components/portal/case/whom-to-contact.tsx';
import { Fact } from '#components/portal/fact.tsx';
import { DemonstrationBanner } from '#components/portal/frame/demonstration-banner.tsx';
import { WorkerBanner } from '#components/portal/frame/worker-banner.tsx';
import { GateForm } from '#components/portal/gate/gate-form.tsx';
import { EmptyGate, GateQueue } from '#components/portal/gate/gate-queue.tsx';
import { AdministrationMatters } from '#components/portal/installation/administration-matters.tsx';
import { LevelTag } from '#components/portal/level-tag.tsx';
import { CaseQueue } from '#components/portal/queue/case-queue.tsx';
import { EmptyAnonymousQueue, EmptyCaseQueue } from '#components/portal/queue/empty-queue.tsx';
import { HiddenCases } from '#components/portal/queue/hidden-cases.tsx';
import { NamedBurst } from '#components/portal/queue/named-burst.tsx';
import { NamesSwitch } from '#components/portal/queue/names-switch.tsx';
import { Pager } from '#components/portal/queue/pager.tsx';
import { QueueChips } from '#components/portal/queue/queue-chips.tsx';
import { QueueFiltersForm } from '#components/portal/queue/queue-filters.tsx';
import { ViewLinks } from '#components/portal/queue/view-links.tsx';
import { DueTag } from '#components/portal/time-left.tsx';
import { administrationWords } from '#lib/casework/administration/words.ts';
import type { QueuedCase } from '#lib/casework/case/summary.ts';
import { Exhibit, Row } from './exhibit.tsx';

const now = Temporal.Instant.from('2026-11-26T10:30:00Z');
const today = Temporal.PlainDate.from('2026-11-26');
const question = {
  reference: 'RS-2345-6789',
  gate: 'waiting',
  dueAt: new Date('2026-11-26T14:30:00Z'),
} as const;

const queued = [
  {
    reference: 'RS-2345-6789',
    team: 'student',
    level: 'red',
    state: 'new',
    receivedAt: new Date('2026-11-26T09:00:00Z'),
    next: {
      step: 'contact',
      dueAt: new Date('2026-11-26T13:00:00Z'),
      clock: { minutesLeft: 150, share: 0.4, state: 'in-time' },
    },
    assignedTo: null,
    mayRead: true,
    name: 'Sam',
    lastContactAt: undefined,
    overdueTasks: 0,
    closedAt: undefined,
  },
  {
    reference: 'RS-3456-789A',
    team: 'staff',
    level: 'amber',
    state: 'reaching',
    receivedAt: new Date('2026-11-20T09:00:00Z'),
    next: {
      step: 'attempt',
      dueAt: new Date('2026-11-24T17:00:00Z'),
      clock: { minutesLeft: -570, share: 1.4, state: 'overdue' },
    },
    assignedTo: 'Bethan Price',
    mayRead: false,
    name: undefined,
    lastContactAt: new Date('2026-11-20T09:00:00Z'),
    overdueTasks: 0,
    closedAt: undefined,
  },
] as const satisfies readonly QueuedCase[];

/** What the portal is made of: only what shows without a case. */
export function StaffExhibits() {
  return (
    <>
      <Exhibit title="Level" note="Word, shape and colour.">
        <Row>
          <LevelTag level="red" />
          <LevelTag level="amber" />
          <LevelTag level="green" />
        </Row>
      </Exhibit>
      <Exhibit title="Time" note="Dark on light turns round once it is too late.">
        <Row>
          <DueTag isOverdue={false}>1 h left</DueTag>
          <DueTag isOverdue>Overdue since yesterday</DueTag>
        </Row>
      </Exhibit>
      <Exhibit
        title="The queue"
        note="Parts with counts, filters in the address, and what they hide."
      >
        <QueueChips
          filters={{ view: 'mine', level: 'amber' }}
          counts={{ mine: 2, all: 100, unassigned: 3, reaching: 1, overdue: 0 }}
        />
        <QueueFiltersForm
          filters={{ view: 'mine', level: 'amber' }}
          teams={['student', 'staff', 'triage']}
          owners={[{ id: 'a', name: 'Amara Osei' }]}
          usesKeys
        />
        <NamesSwitch referencesAlone={false} filters={{ view: 'mine' }} action={unswitched} />
        <HiddenCases red={2} unassigned={1} />
        <CaseQueue cases={queued} showsTeam now={now} />
      </Exhibit>
      <Exhibit title="Ways through a list">
        <ViewLinks
          label="Views of a list"
          views={[
            { href: '#staff', label: 'Unread', isCurrent: true },
            { href: '#staff', label: 'Read', isCurrent: false },
          ].map((view, index) => ({ ...view, href: `${view.href}-${index}` }))}
        />
        <Pager start="#staff" next="#staff" />
      </Exhibit>
      <Exhibit title="Nothing to show">
        <div className="grid gap-4">
          <EmptyCaseQueue isLaterPage={false} />
          <EmptyAnonymousQueue show="unread" isLaterPage={false} />
          <EmptyGate />
        </div>
      </Exhibit>
      <Exhibit title="Facts">
        <dl className="grid grid-cols-2 gap-6">
          <Fact term="Received">today 16:57</Fact>
          <Fact term="Assigned to">Nobody has it yet</Fact>
        </dl>
      </Exhibit>
      <Exhibit title="Notices to staff">
        <div className="grid gap-4">
          <WhomToContact about="someone-who-does-not-know" />
          <SummaryOnly team="student" assignedTo={null} mayTake isAlerted />
          <GateReminder reference={question.reference} askBy="Mon 30 Nov 12:14" />
          <ClosedContact />
          <AnonymousReminder />
          <NextBatch at="12:00" />
          <NextBatch at={undefined} />
          <WorkerBanner isForAdministrator={false} />
          <DemonstrationBanner />
        </div>
      </Exhibit>
      <Exhibit
        title="Far more than usual"
        note="Without a name they are set apart by their day; with one they never are."
      >
        <Bursts
          bursts={[
            { receivedOn: today.subtract({ days: 1 }), waiting: 312, red: 300 },
            { receivedOn: today, waiting: 24, red: 0 },
          ]}
          today={today}
        />
        <NamedBurst count={34} />
      </Exhibit>
      <Exhibit title="The gate" note="The words alone, by when, and three answers.">
        <GateQueue
          questions={[
            question,
            { ...question, reference: 'RS-3456-789A', gate: 'asking', dueAt: null },
            { ...question, reference: 'RS-4567-89AB', gate: 'red', dueAt: null },
          ]}
          now={now}
        />
        <div className="mt-8">
          <GateForm
            action={unanswered}
            reference={question.reference}
            gate="waiting"
            seen=""
            values={{}}
            people={[
              { id: 'one', name: 'Amara Osei', isTouched: false, isMeant: false },
              { id: 'two', name: 'Priya Raman', isTouched: true, isMeant: false },
              { id: 'three', name: 'Callum Reid', isTouched: false, isMeant: true },
            ]}
          />
        </div>
      </Exhibit>
      <Exhibit title="What only an administrator can mend">
        <AdministrationMatters
          matters={Object.keys(administrationWords).map((kind, index) => ({
            kind,
            count: index + 1,
            since: today.subtract({ days: index }),
            subjects: kind === 'record-key-unknown' ? ['k7Qw2nBz', 'p3Lm9xYt'] : [],
          }))}
          today={today}
        />
      </Exhibit>
    </>
  );
}

/** Nothing here is sent anywhere. */
async function unanswered(): Promise<FormState> {
  'use server';
  return freshForm;
}

/** Switches nothing. */
async function unswitched(): Promise<void> {
  'use server';
}
