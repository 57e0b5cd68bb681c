import { CaseHead } from '#components/portal/case/case-head.tsx';
import { InForce } from '#components/portal/case/in-force.tsx';
import { NextOnCase } from '#components/portal/case/next-on-case.tsx';
import { Reach } from '#components/portal/case/reach.tsx';
import { Story } from '#components/portal/case/story.tsx';
import { KeyList } from '#components/portal/keys/key-list.tsx';
import { KeysSwitch } from '#components/portal/keys/keys-switch.tsx';
import { LeadCases } from '#components/portal/lead/lead-cases.tsx';
import { LeadCovers, LeadReviews } from '#components/portal/lead/lead-covers.tsx';
import { LeadPeople } from '#components/portal/lead/lead-people.tsx';
import { DayList } from '#components/portal/my-day/day-list.tsx';
import { DraftStrip } from '#components/portal/my-day/draft-strip.tsx';
import type { StoryLineShown } from '#lib/casework/case/story-words.ts';
import {
  caseOfSam,
  dayOfSomebody,
  leadCases,
  now,
  people,
  storyOfSam,
  verbsOnCase,
  wishesOfSam,
} from './desk-examples.ts';
import { Exhibit } from './exhibit.tsx';
import { PeekExhibit } from './peek.tsx';

const reference = caseOfSam.reference;

/** The desk: a day, the lead's page, and what a case is made of. */
export function DeskExhibits() {
  return (
    <>
      <Exhibit title="My day" note="Each row begins with its reason and has a button that does it.">
        <DraftStrip
          drafts={[
            { id: '1', form: 'note', reference, isOld: false, savedAt: now },
            {
              id: '2',
              form: 'note',
              reference,
              isOld: false,
              savedAt: now.subtract({ minutes: 20 }),
            },
            {
              id: '3',
              form: 'close',
              reference,
              isOld: true,
              savedAt: now.subtract({ hours: 400 }),
            },
          ]}
          now={now}
          forget={nothing}
          open={nothing}
          keepOn={nothing}
          place="my-day"
        />
        <div className="mt-4">
          <DayList day={dayOfSomebody} now={now} taskDone={nothing} />
        </div>
      </Exhibit>
      <Exhibit title="A look into a case" note="From the queue, without leaving it.">
        <PeekExhibit reference={reference} />
      </Exhibit>
      <Exhibit title="The lead’s page">
        <div className="grid gap-x-8 gap-y-6 lg:grid-cols-2">
          <LeadCases
            id="lead-unassigned"
            title="Nobody has these"
            cases={leadCases}
            all="#desk"
            acts={[{ verb: 'assign', label: 'Assign' }]}
            now={now}
          />
          <LeadCovers
            covers={[
              {
                reference,
                by: 'Amara Osei',
                until: now.add({ hours: 30 }),
                opened: {
                  by: 'Aleksandra Wojciechowska-Brown',
                  at: now.subtract({ hours: 1 }),
                  why: 'He is ill, and she was to be called today',
                },
              },
            ]}
            now={now}
          />
          <LeadReviews
            reviews={[
              {
                reference,
                entry: 'one',
                words: 'Review that the case was opened for cover',
                why: 'Amara Osei opened it: nobody of the team was there',
                dueAt: now,
              },
              {
                reference,
                entry: 'two',
                words: undefined,
                why: undefined,
                dueAt: now.add({ hours: 5 }),
              },
            ]}
            now={now}
          />
        </div>
        <LeadPeople {...people} now={now} />
      </Exhibit>
      <Exhibit title="The head of a case" note="Stays on top where the window is high enough.">
        <div className="shows-head">
          <CaseHead
            summary={caseOfSam}
            now={now}
            reach={{
              contact: wishesOfSam,
              agreedTo: { consent: 'yes' },
              tickedPeople: ['Priya Raman'],
            }}
            mayLog
            workers={[
              { name: 'Amara Osei', part: 'co-worker', until: undefined },
              { name: 'Bethan Price', part: 'cover', until: now.add({ hours: 30 }) },
            ]}
          />
        </div>
      </Exhibit>
      <Exhibit
        title="Reach"
        note="Safe ways in order; an unsafe one is named and struck, never a link."
      >
        <Reach
          reference={reference}
          contact={wishesOfSam}
          agreedTo={{ consent: 'yes', emails: 'agreed' }}
          tickedPeople={['Priya Raman']}
          confirmed={{ wishesAt: now.subtract({ hours: 24 * 60 }), emailAt: undefined }}
          now={now}
          mayLog
          mayChange
        />
      </Exhibit>
      <Exhibit title="Next" note="One step with its button, what else can be done, and open tasks.">
        <NextOnCase
          summary={caseOfSam}
          verbs={verbsOnCase}
          isLead={false}
          tasks={[
            {
              id: 'one',
              what: 'Ask the department for two weeks on the essay',
              why: 'Agreed with Sam',
              name: 'Amara Osei',
              dueAt: now.subtract({ hours: 1 }),
              mayEnd: true,
              endsBy: undefined,
              struck: undefined,
            },
            {
              id: 'three',
              what: 'Review an entry that was struck out',
              why: 'Amara Osei struck out a note: Meant for another case',
              name: 'Priya Raman',
              dueAt: now.add({ hours: 20 }),
              mayEnd: true,
              endsBy: undefined,
              struck: 'three',
            },
            {
              id: 'two',
              what: undefined,
              why: undefined,
              name: undefined,
              dueAt: undefined,
              mayEnd: false,
              endsBy: undefined,
              struck: undefined,
            },
          ]}
          taskDone={nothing}
          putBackPath="#desk"
          now={now}
        />
      </Exhibit>
      <Exhibit
        title="Story"
        note="The newest first, by month; what was struck out stays to be read."
      >
        <Story
          place={{ part: 'story', page: 1 }}
          hasOlder
          path="/gallery"
          lines={storyOfSam satisfies readonly StoryLineShown[]}
          now={now}
          strikePath="#desk"
          putBackPath="#desk"
          correctPath="#desk"
        />
      </Exhibit>
      <Exhibit title="In force">
        <InForce
          contact={wishesOfSam}
          emails="agreed"
          people={[{ name: 'Bethan Price', part: 'cover', until: now.add({ hours: 30 }) }]}
          agreed={{
            inTouch: {
              since: now.subtract({ hours: 200 }),
              everyDays: 20,
              nextAt: new Date(now.add({ hours: 500 }).epochMilliseconds),
              stopPath: '#desk',
            },
            safetyPlan: { madeOn: '2026-11-20', lookAgainOn: '2026-12-04', paperPath: '#desk' },
            registerPath: '#desk',
          }}
          now={now}
        />
      </Exhibit>
      <Exhibit
        title="Keys"
        note="The list of them, and the switch for those that are one character."
      >
        <KeyList />
        <div className="mt-4">
          <KeysSwitch areOn variant="secondary" />
        </div>
      </Exhibit>
    </>
  );
}

/** Nothing here is sent anywhere. */
async function nothing(): Promise<void> {
  'use server';
}
