import { Notice } from '#components/ui/notice.tsx';
import { PhoneLink } from '#components/ui/phone-link.tsx';
import { institution } from '#lib/institution.ts';

const { emergencyServices, security, securityName, safetyApp } = institution.emergency;

export interface EmergencyPanelProps {
  readonly level?: 2 | 3;
  /** Differs where a page shows more than one panel. */
  readonly id?: string;
}

/** What to do in danger, in full: whom to call, and from where. */
export function EmergencyPanel({ level = 2, id = 'emergency' }: EmergencyPanelProps) {
  return (
    <Notice tone="urgent" title="If you are in danger now" level={level} titleId={id}>
      <ul>
        <li>
          Call <PhoneLink tel={emergencyServices.tel}>{emergencyServices.display}</PhoneLink> for
          the police, an ambulance or the fire service.
        </li>
        <li>
          On campus, call {securityName} on{' '}
          <PhoneLink tel={security.tel}>{security.display}</PhoneLink>. They answer day and night.
        </li>
        <li>
          Use the <a href="/support#safety-app">{safetyApp.name} app</a> on your phone. It alerts{' '}
          {securityName}.
        </li>
      </ul>
    </Notice>
  );
}
