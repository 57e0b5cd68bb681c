import { Notice } from '#components/ui/notice.tsx';
import { Prose } from '#components/ui/prose.tsx';
import { emergencyCopy } from '#lib/content/emergency.ts';

export interface EmergencyPanelProps {
  readonly level?: 2 | 3;
  /** Differs where a page shows more than one panel. */
  readonly id?: string;
}

/** What to do in danger, in full: whom to call, and from where. */
export function EmergencyPanel({ level = 2, id = 'emergency' }: EmergencyPanelProps) {
  return (
    <Notice tone="urgent" title={emergencyCopy.title} level={level} titleId={id}>
      <Prose content={emergencyCopy.body} />
    </Notice>
  );
}
