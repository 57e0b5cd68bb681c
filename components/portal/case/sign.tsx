/** A small sign before words that say the same. */
export function Sign({ path }: { readonly path: string }) {
  return (
    <svg
      aria-hidden="true"
      width="16"
      height="16"
      viewBox="0 0 16 16"
      className="mt-1.5 size-4 shrink-0 fill-none stroke-current stroke-3"
    >
      <path d={path} />
    </svg>
  );
}
