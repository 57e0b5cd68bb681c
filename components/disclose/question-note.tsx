import { FoldArrow } from '#components/ui/fold-arrow.tsx';

/** Says before a list that it names hard things. */
export function ContentNote({ text }: { readonly text: string }) {
  return (
    <p className="mb-4 border-s-4 border-calm-edge ps-4">
      <span className="font-semibold">Before you read on: </span>
      {text}
    </p>
  );
}

/** Why a question is asked: closed until it is wanted, with script and without. */
export function WhyWeAsk({ text }: { readonly text: string }) {
  return (
    <details className="group mb-4">
      <summary className="inline-flex min-h-11 cursor-pointer items-center gap-2 text-link">
        <FoldArrow />
        <span className="underline decoration-1 underline-offset-4">Why we ask this</span>
      </summary>
      <p className="border-s-4 border-line py-1 ps-4">{text}</p>
    </details>
  );
}
