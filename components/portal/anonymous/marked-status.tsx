import { Button } from '#components/ui/button.tsx';

export interface MarkedStatusProps {
  readonly id: string;
  readonly reference: string;
  readonly as: 'read' | 'unread';
  /** Takes the marking back. */
  readonly undo: (form: FormData) => Promise<void>;
}

/** Says what was just done to a disclosure, with the way back. */
export function MarkedStatus({ id, reference, as, undo }: MarkedStatusProps) {
  return (
    <div className="mb-6 flex flex-wrap items-center gap-x-6 gap-y-2 rounded-card border border-good-edge bg-good px-5 py-3 text-on-good">
      <p role="status" className="grow">
        <strong>{reference}</strong>{' '}
        {as === 'read' ? 'is marked as read.' : 'is back among the unread.'}
      </p>
      {as === 'read' && (
        <form action={undo} aria-label="Undo">
          <input type="hidden" name="id" value={id} />
          <Button variant="secondary">Undo</Button>
        </form>
      )}
    </div>
  );
}
