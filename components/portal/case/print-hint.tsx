/** Browsers print the address of the page, which has the reference in it, where nobody told them not to. */
export function PrintHint() {
  return (
    <p className="no-print mb-4 max-w-prose border-s-4 border-edge ps-4">
      If your browser prints an address at the edge of the page, switch headers and footers off
      first: the reference of the case stands in it.
    </p>
  );
}
