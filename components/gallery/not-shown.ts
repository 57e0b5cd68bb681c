/** Components that the gallery cannot show, each with why. A test asks for one or the other of every file. */
export const notShown: Readonly<Record<string, string>> = {
  'disclose/form-script-element.tsx':
    'shows nothing until the site cannot be reached: see error summary',
  'forms/day-field.tsx': 'drawn by the field kit, which is shown',
  'forms/field-frame.tsx': 'stands around fields of the field kit, which are shown',
  'forms/menu-field.tsx':
    'seen on the pages of an assessment and of an appointment, many at a time',
  'forms/moment-field.tsx': 'drawn by the field kit, which is shown',
  'forms/tick-field.tsx': 'drawn by the field kit, which is shown',
  'forms/their-version.tsx': 'stands around fields of the field kit, which are shown so',
  'disclose/form-title.tsx':
    'shows nothing but the title of a page: in each form among the whole pages',
  'site/emergency-on-paper.tsx': 'on paper alone: it is seen when a page is printed',
  'site/exit-presses.tsx': 'part of the exit link, which is shown with each press',
  'site/exit-script-element.tsx': 'listens; its link and its cover are shown',
  'site/front-page.tsx': 'has no states: it is seen at /',
  'site/guide-frame.tsx': 'has no states: it is seen at /support/…',
  'site/guide-page.tsx': 'has no states: it is seen at /support/…',
  'site/policy-page.tsx': 'has no states: it is seen at /privacy',
  'site/questions.tsx': 'has no states: it is seen at /faq',
  'site/safety-bar.tsx': 'a page has one: in the gallery’s own frame',
  'site/safety.tsx': 'has no states: it is seen at /safety',
  'site/sectioned-page.tsx': 'has no states: among the whole pages as an edition',
  'site/site-footer.tsx': 'a page has one: in the gallery’s own frame',
  'site/site-header.tsx': 'a page has one: in the gallery’s own frame',
  'site/support.tsx': 'a page of its own: its filter, sections and cards are shown',
  'site/ways-side-by-side.tsx': 'has no states: it is seen at /support/your-options',
  'site/written-once.tsx': 'shows nothing of its own',
};
