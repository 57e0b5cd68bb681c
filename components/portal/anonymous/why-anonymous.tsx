import { whyAnonymousOptions } from '#lib/disclosure/why-anonymous-options.ts';

/** Why the person chose to stay anonymous, in the words that they ticked. */
export function WhyAnonymous({ codes }: { readonly codes: readonly string[] }) {
  const reasons = whyAnonymousOptions.filter(({ code }) => codes.includes(code));
  return (
    <section aria-labelledby="why-anonymous" className="mt-8 max-w-prose">
      <h2 id="why-anonymous" className="mb-2 text-heading-3">
        Why they chose to stay anonymous
      </h2>
      {reasons.length === 0 ? (
        <p className="text-ink-soft">Not given</p>
      ) : (
        <ul className="list-disc ps-5">
          {reasons.map(({ code, label }) => (
            <li key={code}>{label}</li>
          ))}
        </ul>
      )}
    </section>
  );
}
