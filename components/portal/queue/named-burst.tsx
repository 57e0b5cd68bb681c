/** Far more cases than usual came today: said beside them, for each may be somebody. None is put aside. */
export function NamedBurst({ count }: { readonly count: number }) {
  return (
    <p className="mb-5 max-w-prose">
      <strong>{count} came in since midnight, far more than usual.</strong> All of them are in this
      list.
    </p>
  );
}
