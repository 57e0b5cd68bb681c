import { renderToStaticMarkup } from 'react-dom/server';
import { expect, it } from 'vitest';
import type { ArrivingEmail } from '#lib/forms/letter-to-read.ts';
import { ClosingChecklist } from './closing-checklist.tsx';
import { ClosingEmailOf, type ClosingEmailOfProps } from './closing-email-chosen.tsx';
import { ClosingEmails } from './closing-emails.tsx';

const now = Temporal.Instant.from('2026-12-02T10:00:00Z');
const about = { reference: 'RS-7K2M-9QXT', now, taskDone: async () => {} };

it('what is open has what ends it beside it: a task its button, one’s own draft its page', () => {
  const html = renderToStaticMarkup(
    <ClosingChecklist
      {...about}
      tasks={[
        {
          id: 'one',
          what: 'Write to the tutor',
          dueAt: now.add({ hours: 7 }),
          ends: true,
          endsBy: undefined,
          isPromised: false,
        },
      ]}
      appointments={[]}
      drafts={[
        { verb: 'note', author: undefined },
        { verb: 'task', author: 'Amara Osei' },
      ]}
      emails={[
        { id: 'two', kind: 'introduction' },
        { id: 'three', kind: 'we-have-it' },
      ]}
      neverDone={['acknowledge', 'contact']}
    />,
  );
  expect(html).toMatch(/Write to the tutor.*due today 17:00.*<button[^>]*>.*Done/s);
  expect(html).toContain('href="/cases/RS-7K2M-9QXT/note"');
  expect(html).not.toContain('href="/cases/RS-7K2M-9QXT/task"');
  expect(html).toContain('Amara Osei');
  expect(html).toMatch(/Who will be in touch.*It does not go once the case is closed/s);
  expect(html).toMatch(/Confirmation that we have it.*It goes also when the case is closed/s);
  expect(html).toMatch(/Nobody has acknowledged.*Nobody has logged a contact/s);
});

it('a review that is not for who closes the case has no button, and says that it stays', () => {
  const html = renderToStaticMarkup(
    <ClosingChecklist
      {...about}
      tasks={[
        {
          id: 'one',
          what: 'Review',
          dueAt: undefined,
          ends: false,
          endsBy: undefined,
          isPromised: false,
        },
      ]}
      appointments={[]}
      drafts={[]}
      emails={[]}
      neverDone={[]}
    />,
  );
  expect(html).toContain('It stays open, for the lead of the case');
  expect(html).not.toContain('<button');
});

it('where nothing is open that is said', () => {
  const html = renderToStaticMarkup(
    <ClosingChecklist
      {...about}
      tasks={[]}
      appointments={[]}
      drafts={[]}
      emails={[]}
      neverDone={[]}
    />,
  );
  expect(html).toContain('No task is open');
});

/** An email that says so. */
const arriving = (...paragraphs: readonly string[]): ArrivingEmail => ({
  inbox: {
    to: 'sam@example.org',
    from: 'University <hello@example.ac.uk>',
    subject: 'About your time',
    previewLine: 'A message',
    answersTo: 'messages@example.ac.uk',
  },
  html: '<html><head></head><body>As it is drawn</body></html>',
  text: paragraphs.join('\n\n'),
});

const emails = {
  closed: arriving('It is closed'),
  withFeedback: arriving('It is closed', 'Tell us how it was'),
  doorOpen: arriving('The door stays open'),
};

it('without script both closing emails are shown whole, each with when it goes; or that none goes', () => {
  const html = renderToStaticMarkup(<ClosingEmails emails={emails} />);
  expect(html).toContain('It is closed');
  expect(html).toContain('it says as well: “Tell us how it was”');
  expect(html).toContain('The door stays open');
  expect(html).toContain('however else it ended');
  expect(html).toContain('where they could not be reached');
  expect(renderToStaticMarkup(<ClosingEmails emails={undefined} />)).toContain(
    'No closing email goes',
  );
});

it('with script the closing email of the chosen outcome alone is shown', () => {
  const letters = { ...emails, feedback: 'not-asked' };
  const of = (outcome: string, changes: Partial<ClosingEmailOfProps> = {}) =>
    renderToStaticMarkup(<ClosingEmailOf {...letters} outcome={outcome} {...changes} />);
  expect(of('supported')).toContain('It is closed');
  expect(of('supported')).not.toContain('The door stays open');
  expect(of('not-reached')).toContain('The door stays open');
  expect(of('not-reached')).not.toContain('It is closed');
  expect(of('')).toContain('Choose how it ended');
  expect(of('', { doorOpen: undefined })).toContain('It is closed');
  expect(of('not-reached', { doorOpen: undefined })).toContain('No closing email goes');
  expect(of('supported')).not.toContain('Tell us how it was');
  expect(of('supported', { feedback: 'yes' })).toContain('Tell us how it was');
});
