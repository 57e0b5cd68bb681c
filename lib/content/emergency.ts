import { emergencyNumbers } from '#lib/emergency-numbers.ts';
import { bullets, link, phone } from './rich-text.ts';

const { emergencyServices, security, securityName, safetyApp } = emergencyNumbers;

/** What to do in danger: whom to call, and from where. The error pages, which run in the browser, say the same. */
export const emergencyCopy = {
  title: 'If you are in danger now',
  body: [
    bullets(
      ['Call ', phone(emergencyServices), ' for the police, an ambulance or the fire service.'],
      [`On campus, call ${securityName} on `, phone(security), '. They answer day and night.'],
      [
        'Use the ',
        link(`${safetyApp.name} app`, '/support#safety-app'),
        ` on your phone. It alerts ${securityName}.`,
      ],
    ),
  ],
  /** One line, for a page that is printed: on the screen the numbers stand in the bar. */
  onPaper: `In danger now: call ${emergencyServices.display}. ${securityName}, day and night: ${security.display}.`,
} as const;
