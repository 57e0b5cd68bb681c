import { LinkButton } from '#components/ui/button.tsx';
import { type Written, writtenInWords } from './text-list.tsx';

export interface TextVersionsProps {
  readonly versions: readonly {
    readonly version: number;
    readonly words: string;
    readonly written: Written | undefined;
  }[];
  /** The one that stands. */
  readonly standing: number;
  /** Where the form has the words of a version in it. */
  readonly againPath: (version: number) => string;
  readonly now: Temporal.Instant;
}

/** What a text said before: nothing of it is ever gone, and any of it can be used again. */
export function TextVersions({ versions, standing, againPath, now }: TextVersionsProps) {
  return (
    <section aria-labelledby="versions" className="mt-8 max-w-prose">
      <h2 id="versions" className="mb-1 text-heading-3">
        Versions
      </h2>
      <ol className="border-t border-line">
        {versions.map(({ version, words, written }) => (
          <li key={version} className="border-b border-line py-3">
            <h3 className="font-sans text-small font-semibold tracking-normal">
              {`Version ${version}${version === standing ? ', which stands now' : ''}`}
            </h3>
            <p className="text-small text-ink-soft">
              {writtenInWords(written, now, version === standing)}
            </p>
            <p className="my-2 whitespace-pre-wrap wrap-anywhere">{words}</p>
            {version !== standing && (
              <LinkButton
                href={againPath(version)}
                variant="secondary"
                aria-label={`Use these words again: version ${version}`}
              >
                Use these words again
              </LinkButton>
            )}
          </li>
        ))}
      </ol>
    </section>
  );
}
