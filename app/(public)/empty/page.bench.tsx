/** Exists in the bench's build alone: what a page of this application costs before anything is on it. */
export default function EmptyPage() {
  return <main />;
}
