import { renderToStaticMarkup } from 'react-dom/server';
import { expect, it } from 'vitest';
import { PlanPaper } from './plan-paper.tsx';

const words = {
  places: 'With her sister\nor at the library',
  people: '',
  travel: '',
  devices: '',
  signs: '',
  crisis: 'First her sister',
  tonight: '',
};

it('a plan on paper has the parts that say something, and when it is looked at again', () => {
  const html = renderToStaticMarkup(<PlanPaper plan={{ words, lookAgainOn: '2026-12-09' }} />);
  const paper = html.slice(html.indexOf('<article'));
  expect(paper).toContain('Where I can go');
  expect(paper).toContain('With her sister\nor at the library');
  expect(paper).not.toContain('Getting about');
  expect(paper).toContain('We look at it again on Wednesday 9 December 2026.');
});

it('all that is not for the paper is left out of it', () => {
  const html = renderToStaticMarkup(<PlanPaper plan={{ words, lookAgainOn: undefined }} />);
  const [before = ''] = html.split('<article');
  expect(before).toMatch(/^<p class="no-print/);
  expect(before).toContain('it is not sent by email');
});

it('where there is none, that is said', () => {
  expect(renderToStaticMarkup(<PlanPaper plan={undefined} />)).toContain('no safety plan');
});
