import { renderToStaticMarkup } from 'react-dom/server';
import { expect, it } from 'vitest';
import { takeLabel } from '#lib/casework/case/label-for.ts';
import { workflow } from '#lib/casework/case/workflow.ts';
import { SummaryOnly } from './summary-only.tsx';
import { VerbBar } from './verb-bar.tsx';

const notice = (changes: Partial<Parameters<typeof SummaryOnly>[0]> = {}) =>
  renderToStaticMarkup(
    <SummaryOnly team="student" assignedTo={null} mayTake isAlerted={false} {...changes} />,
  );

const bar = (isLead: boolean) =>
  renderToStaticMarkup(
    <VerbBar
      reference="RS-ABCD-EFGH"
      verbs={[{ verb: 'assign', possibility: { kind: 'possible' } }]}
      first="assign"
      isLead={isLead}
    />,
  );

it('says that whoever can take a case can, and nobody is asked for it', () => {
  expect(notice()).toContain('You can take it yourself');
  expect(notice()).not.toContain('ask the lead');
  const others = notice({ assignedTo: 'Amara Osei', mayTake: false });
  expect(others).toContain('ask the lead');
  expect(others).not.toContain('You can take it');
});

it('says of a Red one that taking it does not acknowledge it', () => {
  expect(notice({ isAlerted: true })).toContain('taking it does not acknowledge it');
  expect(notice()).not.toContain('acknowledge');
  expect(notice({ isAlerted: true, mayTake: false })).not.toContain('acknowledge');
});

it('calls the button what it does for the viewer: a lead assigns, anybody else takes', () => {
  expect(bar(false)).toContain(takeLabel);
  expect(bar(false)).not.toContain(workflow.assign.label);
  expect(bar(true)).toContain(workflow.assign.label);
  expect(bar(true)).not.toContain(takeLabel);
});
