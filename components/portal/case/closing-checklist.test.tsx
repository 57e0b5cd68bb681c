import { renderToStaticMarkup } from 'react-dom/server';
import { expect, it } from 'vitest';
import { closedLetter, doorOpenLetter } from '#lib/casework/emails/letters.ts';
import { originalTexts } from '#lib/casework/texts/editable-texts.ts';
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

it('without script both closing emails are shown whole, each with when it goes; or that none goes', () => {
  const look = {
    from: 'University <hello@example.ac.uk>',
    subject: 'A message from the University',
    answersTo: 'messages@example.ac.uk',
    signedBy: 'University of Leicester',
  };
  const texts = { closed: originalTexts('closed'), doorOpen: originalTexts('door-open') };
  const html = renderToStaticMarkup(<ClosingEmails email={{ look, texts }} hasDoorOpen />);
  for (const paragraph of [
    ...closedLetter({ wantsFeedback: true }, texts.closed),
    ...doorOpenLetter(texts.doorOpen),
    look.subject,
    look.signedBy,
  ]) {
    expect(html).toContain(paragraph);
  }
  expect(html).toContain('however else it ended');
  expect(html).toContain('where they could not be reached');
  expect(renderToStaticMarkup(<ClosingEmails email={undefined} hasDoorOpen />)).toContain(
    'No closing email goes',
  );
});

it('with script the closing email of the chosen outcome alone is shown', () => {
  const look = { from: 'F', subject: 'S', answersTo: 'A', signedBy: 'University' };
  const letters = {
    look,
    closed: ['It is closed'],
    withFeedback: ['It is closed', 'Tell us how it was'],
    doorOpen: ['The door stays open'],
    feedback: 'not-asked',
  };
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
