import { Exhibit } from './exhibit.tsx';

const sizes = [
  {
    name: 'heading-1',
    looks: 'font-display font-semibold text-heading-1',
    use: 'The one heading of a page',
  },
  {
    name: 'heading-2',
    looks: 'font-display font-semibold text-heading-2',
    use: 'A part of a page',
  },
  {
    name: 'heading-3',
    looks: 'font-display font-semibold text-heading-3',
    use: 'A card, a notice, a group',
  },
  { name: 'lead', looks: 'text-lead', use: 'What a page is for, in a sentence or two' },
  { name: 'body', looks: 'text-body', use: 'All that is read' },
  { name: 'small', looks: 'text-small', use: 'Hints, tags, dates: never smaller' },
] as const;

const spaces = [
  { name: '1', looks: 'h-1', use: 'a label and its field' },
  { name: '2', looks: 'h-2', use: 'answers of one question' },
  { name: '4', looks: 'h-4', use: 'paragraphs, buttons side by side' },
  { name: '6', looks: 'h-6', use: 'fields of a form; inside a card' },
  { name: '8', looks: 'h-8', use: 'groups of a form; a heading and what follows' },
  { name: '12', looks: 'h-12', use: 'parts of a page on a phone' },
  { name: '14', looks: 'h-14', use: 'parts of a page' },
] as const;

/** Type, spacing, corners, and the ring of the focus. */
export function ScaleExhibits() {
  return (
    <>
      <Exhibit
        title="Type"
        note="A system’s own serif for headings and its own sans serif for all that is read: nothing is fetched. Sizes grow with the window and with the reader’s setting."
      >
        <dl className="grid gap-5">
          {sizes.map(({ name, looks, use }) => (
            <div key={name}>
              <dt className="text-small text-ink-soft">
                {name}: {use}
              </dt>
              <dd className={looks}>You can tell us what happened</dd>
            </div>
          ))}
        </dl>
      </Exhibit>
      <Exhibit title="Spacing" note="Steps of a quarter of the reader’s own text size.">
        <ul className="grid gap-2">
          {spaces.map(({ name, looks, use }) => (
            <li key={name} className="flex items-center gap-3">
              <span className={`w-12 shrink-0 bg-action ${looks}`} />
              <span>
                <strong>{name}</strong>: {use}
              </span>
            </li>
          ))}
        </ul>
      </Exhibit>
      <Exhibit title="Corners" note="A doorway has a rounded shoulder: so has what leads on.">
        <ul className="flex flex-wrap gap-5">
          <li className="rounded-small border-2 border-edge bg-surface p-5">small: fields</li>
          <li className="card p-5">card: what belongs together</li>
          <li className="card card-way p-5 pe-14">card-way: what leads on</li>
          <li className="rounded-full border-2 border-edge bg-surface px-8 py-5">
            full: buttons, tags
          </li>
          <li className="rounded-card rounded-se-arch bg-tint p-5 pe-20">
            arch: the home page’s opening
          </li>
        </ul>
      </Exhibit>
      <Exhibit
        title="Focus"
        note="Two tones, so that one of them shows on any ground. Here as it looks; press Tab to see it move."
      >
        <div className="flex flex-wrap gap-8">
          <span className="shows-focus rounded-full bg-action px-6 py-2 text-on-action">
            On the page
          </span>
          <span className="bg-surface p-4">
            <span className="shows-focus rounded-small border-2 border-edge px-4 py-2">
              On a card
            </span>
          </span>
          <span className="safety-bar p-4">
            <span className="shows-focus rounded-small px-4 py-2">On the safety bar</span>
          </span>
          <span className="bg-urgent p-4 text-on-urgent">
            <span className="shows-focus rounded-small px-4 py-2">On a tone</span>
          </span>
        </div>
      </Exhibit>
    </>
  );
}
