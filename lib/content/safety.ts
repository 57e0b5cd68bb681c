import { institution } from '#lib/institution.ts';
import type { PageSection } from './page-section.ts';
import { bullets, link, paragraph, phone, steps, strong } from './rich-text.ts';

const { emergency } = institution;

/** What to do in danger when it is not safe to speak. */
export const callInSilence: PageSection = {
  id: 'if-you-cannot-speak',
  title: 'If you cannot speak',
  body: [
    paragraph('You can call ', phone(emergency.emergencyServices), ' and stay silent.'),
    steps(
      ['Call ', phone(emergency.emergencyServices), ' from a mobile phone.'],
      'Listen to the questions. If you can, cough or tap the phone.',
      'When you are asked to, press 55. You are then put through to the police.',
    ),
    paragraph(
      'Pressing 55 does not tell the police where you are. So whisper where you are, if you can.',
    ),
    paragraph(
      'It only works on a mobile. On a landline, stay on the line. If the operator hears noise and cannot tell if you need help, they put you through to the police.',
    ),
  ],
};

/** What the way out does, and what it leaves behind. */
export const leaveFast: PageSection = {
  id: 'leave-fast',
  title: 'Leave this site fast',
  body: [
    paragraph(
      '“Exit this page” is on every page: at the top of a wide screen, at the bottom of a small one.',
    ),
    bullets(
      'It takes you to another website.',
      'In most browsers it covers this page at once, so that nobody can read it while the next one loads.',
      'You can also press the Shift key three times. This works in most browsers too.',
      'If you were filling in the form, your answers are cleared.',
    ),
    paragraph(
      strong('What it does not do: '),
      'it does not change your history. Your browser still shows that you were here. In most browsers other tabs with this site leave too. Look whether they did.',
    ),
  ],
};

/** What a private window hides, and what not. */
export const privateWindow: PageSection = {
  id: 'private-window',
  title: 'Use a private window',
  body: [
    paragraph(
      'A private window forgets which pages you saw once you close it. It is best to open one before you come here. How to do it is below.',
    ),
    bullets(
      'When you are done, close all your private windows.',
      'A file that you save, or a page that you print, stays.',
      'It does not hide you from spy software, or from those who run the network.',
    ),
  ],
};

/** How to take this site out of a history that was kept. */
export const deleteVisits: PageSection = {
  id: 'history',
  title: 'Delete your visits here',
  body: [
    paragraph(
      'You can delete your visits to this site and leave the rest. That is often safer: if all of it is gone, someone may ask why.',
    ),
    paragraph(
      'Look for the name of this site in the list. There may be more than one line. Then type the first letters of its address, and see if the browser still knows it.',
    ),
  ],
};

/** How a browser opens a private window and forgets one visit, on each kind of device that it runs on. */
export interface BrowserHelp {
  readonly id: string;
  readonly name: string;
  readonly devices: readonly {
    readonly device: string;
    readonly openPrivately: string;
    readonly deleteOne: string;
  }[];
}

/** What each line of a browser's help is about. */
export const browserHelpLabels = {
  openPrivately: 'Open a private window',
  deleteOne: 'Delete one visit',
} as const;

export const browserHelpNote =
  'Menus change with time. If yours looks different, look for the words “private” and “history”.';

/** The browsers that most people use, by the words of their own menus. */
export const browserHelp: readonly BrowserHelp[] = [
  {
    id: 'chrome',
    name: 'Chrome',
    devices: [
      {
        device: 'Computer',
        openPrivately: 'Open the menu (three dots) and choose “New Incognito window”.',
        deleteOne:
          'Open the menu, then “History” twice. Tick the lines about this site. Press “Delete”.',
      },
      {
        device: 'Android phone',
        openPrivately: 'Tap the three dots, then “New Incognito tab”.',
        deleteOne: 'Tap the three dots, then “History”. Tap the cross or bin beside the line.',
      },
      {
        device: 'iPhone',
        openPrivately: 'Tap the three dots, then “New Incognito Tab”.',
        deleteOne:
          'Tap the three dots, then “History”, then “Edit”. Pick the lines and delete them.',
      },
    ],
  },
  {
    id: 'safari',
    name: 'Safari',
    devices: [
      {
        device: 'Mac',
        openPrivately: 'In the “File” menu, choose “New Private Window”.',
        deleteOne:
          'In the “History” menu, choose “Show All History”. Click the line and press the Delete key.',
      },
      {
        device: 'iPhone',
        openPrivately: 'Tap the button for tabs (two squares), then choose “Private”.',
        deleteOne: 'Tap the book, then the clock. Swipe the line to the left and tap “Delete”.',
      },
    ],
  },
  {
    id: 'firefox',
    name: 'Firefox',
    devices: [
      {
        device: 'Computer',
        openPrivately: 'Open the menu (three lines) and choose “New private window”.',
        deleteOne:
          'Open the menu, then “History”, then “Manage history”. Right-click the line and choose “Delete Page”.',
      },
      {
        device: 'Phone',
        openPrivately: 'Open the list of tabs and tap the mask.',
        deleteOne:
          'Open the menu, then “History”. Swipe the line away, or tap the cross or dots beside it.',
      },
    ],
  },
  {
    id: 'edge',
    name: 'Edge',
    devices: [
      {
        device: 'Computer',
        openPrivately: 'Open the menu (three dots) and choose “New InPrivate window”.',
        deleteOne: 'Open the menu, then “History”. Point at the line and press the cross.',
      },
      {
        device: 'Phone',
        openPrivately: 'Open the list of tabs and choose “InPrivate”.',
        deleteOne: 'Open the menu, then “History”. Hold your finger on the line and tap “Delete”.',
      },
    ],
  },
  {
    id: 'samsung-internet',
    name: 'Samsung Internet',
    devices: [
      {
        device: 'Phone',
        openPrivately: 'Open the list of tabs and tap “Turn on Secret mode”.',
        deleteOne: 'Open the menu, then “History”. Hold your finger on the line and tap “Delete”.',
      },
    ],
  },
];

/** The rest of the page, which is told in words alone. */
export const safetySections: readonly PageSection[] = [
  {
    id: 'shared-devices',
    title: 'Shared devices and accounts',
    body: [
      bullets(
        [
          strong('Shared phone or computer. '),
          'Anyone who uses it can look at what its browser keeps.',
        ],
        [
          strong('Shared account. '),
          'If you are signed in to your browser, your other devices may show your visits too. So may the device of someone who knows your password. Private windows are not shared like that.',
        ],
        [
          strong('Email and messages. '),
          'Anyone who can open your inbox can read them. When you tell us how to reach you, name only ways that are safe.',
        ],
        [
          strong('What you type. '),
          'A browser may remember a name, an email address or a phone number, and offer it to the next person who fills in a form. Say no if it asks to save it. If it shows one in a list, you can delete it there or in the settings: look for “autofill”. A private window does not keep it.',
        ],
        [
          strong('Calls. '),
          'They stay in your phone’s list until you delete them, and some are on the bill.',
        ],
      ),
    ],
  },
  {
    id: 'being-watched',
    title: 'If someone may be watching you',
    body: [
      paragraph(
        'Some people put a hidden app on a phone or computer to see what is done on it. It is called spy software, or stalkerware. Private windows do not help against it.',
      ),
      paragraph('These can be signs. None of them is proof:'),
      bullets(
        'Someone knows things that you told nobody.',
        'Someone had your phone for a while, or knows its PIN.',
        'The phone gets hot or slow, or its battery runs out fast.',
      ),
      paragraph(
        'Do not take the app off right away. They may see it, and it may be of use as proof. Use another device to ask for help first: the ',
        link('National Stalking Helpline', '/support#national-stalking-helpline'),
        ' or the ',
        link('National Domestic Abuse Helpline', '/support#national-domestic-abuse-helpline'),
        '.',
      ),
      paragraph(
        'Think of simple ways too: a shared location, a tracker in a bag or car, a camera at home, someone who looks over your shoulder.',
      ),
    ],
  },
  {
    id: 'safer-times',
    title: 'A safer time and place',
    body: [
      bullets(
        'Use a device that they cannot reach: a friend’s, or a computer in a library. Close the window when you are done.',
        'Come when you are alone. The form has 15 short questions, and you can skip any of them.',
        'You can take a break. Your answers wait in this browser for 30 minutes after the last one.',
        'Have another tab open that you can switch to.',
        'Those who run a network, at home, at work or on campus, can see that you came to this site. They cannot read what you answered.',
      ),
    ],
  },
];
