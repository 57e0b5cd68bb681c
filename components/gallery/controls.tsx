import { ExitCover, ExitLink } from '#components/site/exit-link.tsx';
import { BackLink } from '#components/ui/back-link.tsx';
import { Button, LinkButton } from '#components/ui/button.tsx';
import { FoldArrow } from '#components/ui/fold-arrow.tsx';
import { PhoneLink } from '#components/ui/phone-link.tsx';
import { SkipLink } from '#components/ui/skip-link.tsx';
import { institution } from '#lib/institution.ts';
import { Exhibit, Row } from './exhibit.tsx';

const variants = ['primary', 'secondary', 'quiet'] as const;
const presses = [undefined, 1, 2, 3] as const;
const { security } = institution.emergency;

/** What can be pressed. */
export function ControlExhibits() {
  return (
    <>
      <Exhibit
        title="Button"
        note="Does something here. One primary button a page; as wide as the page on a phone."
      >
        <Row>
          {variants.map((variant) => (
            <Button key={variant} type="button" variant={variant}>
              {variant}
            </Button>
          ))}
        </Row>
      </Exhibit>
      <Exhibit
        title="Button on its way"
        note="Its form is being sent: it stays where it is, says so, and a second press does nothing."
      >
        <Row>
          {variants.map((variant) => (
            <Button key={variant} type="button" variant={variant} aria-disabled>
              Sending…
            </Button>
          ))}
        </Row>
      </Exhibit>
      <Exhibit title="Link button" note="Goes somewhere: a plain link.">
        <Row>
          {variants.map((variant) => (
            <LinkButton key={variant} href="#controls" variant={variant}>
              {variant}
            </LinkButton>
          ))}
          <div className="w-48">
            <LinkButton href="#controls" variant="secondary">
              Words that take more than one line
            </LinkButton>
          </div>
        </Row>
      </Exhibit>
      <Exhibit title="Links" note="In text, for a number, and one step back.">
        <p>
          Read <a href="#controls">the questions and answers</a>, or call{' '}
          <PhoneLink tel={security.tel}>{security.display}</PhoneLink>.
        </p>
        <p>
          <BackLink href="#controls" />
        </p>
      </Exhibit>
      <Exhibit title="Fold arrow" note="Before what opens and closes; it turns with it.">
        <Row>
          {[false, true].map((open) => (
            <details key={String(open)} open={open} className="group">
              <summary className="inline-flex min-h-11 cursor-pointer items-center gap-2 text-link">
                <FoldArrow />
                {open ? 'Opened' : 'Closed'}
              </summary>
              <p>What it opens.</p>
            </details>
          ))}
        </Row>
      </Exhibit>
      <Exhibit
        title="Skip link"
        note="The first thing that Tab comes to on every page. Seen only then; here as it looks."
      >
        <div className="shows-skip-link">
          <SkipLink href="#controls">Skip to the main part</SkipLink>
        </div>
      </Exhibit>
      <Exhibit
        title="Exit link"
        note="The way out, and how many of the three presses of Shift are made. These lead out too."
      >
        <div className="shows-exit flex flex-wrap gap-2 rounded-card bg-night p-4">
          {presses.map((count) => (
            <ExitLink key={count} count={count} />
          ))}
        </div>
      </Exhibit>
      <Exhibit
        title="Exit cover"
        note="Covers the whole window while the page is being left, in the browser’s own colours."
      >
        <div className="shows-exit">
          <ExitCover />
        </div>
      </Exhibit>
    </>
  );
}
