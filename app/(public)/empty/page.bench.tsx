/** Made for each request, as the application does where it is not told otherwise. */
export const dynamic = 'force-dynamic';

/** Exists in the bench's build alone: what a page of this application costs before anything is on it but a word. */
export default function EmptyPage() {
  return (
    <main>
      <title>Empty</title>
      <h1>Empty</h1>
    </main>
  );
}
