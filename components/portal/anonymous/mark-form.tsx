import { Button } from '#components/ui/button.tsx';

export interface MarkFormProps {
  readonly id: string;
  readonly isRead: boolean;
  /** Marks it as the other. */
  readonly action: (form: FormData) => Promise<void>;
}

/** Moves a disclosure between unread and read. */
export function MarkForm({ id, isRead, action }: MarkFormProps) {
  return (
    <form
      action={action}
      aria-label="Read or unread"
      className="no-print mt-8 border-t border-line pt-6"
    >
      <input type="hidden" name="id" value={id} />
      <Button variant={isRead ? 'secondary' : 'primary'}>
        {isRead ? 'Put back among the unread' : 'Mark as read'}
      </Button>
    </form>
  );
}
