import { askMany, askOne } from './kinds.ts';

/** Stored with every disclosure that answered these questions. */
export const version = '2026-11';

/**
 * The fifteen questions, in order. Whenever a code, an option or the meaning of a question changes, a file beside this one has
 * the new version, and this one stays as it is: what was stored under it is read by it.
 */
export const questions = [
  askOne('about', { title: 'Who is this about?', short: 'Who it is about' }, [
    { code: 'me', label: 'Me' },
    { code: 'someone-who-knows', label: 'Someone else, who knows that I am doing this' },
    { code: 'someone-who-does-not-know', label: 'Someone else, who does not know' },
    { code: 'several-people', label: 'Something I saw that affected several people' },
  ]),
  askOne(
    'role',
    {
      title: 'Which best describes you?',
      short: 'Role of the person filling this in',
      own: 'Your role',
      hint: {
        you: 'This helps us find the right team.',
        other: 'This is about you, the person filling this in. It helps us find the right team.',
      },
    },
    [
      { code: 'undergraduate', label: 'Undergraduate student' },
      { code: 'taught-postgraduate', label: 'Taught postgraduate student' },
      { code: 'postgraduate-researcher', label: 'Postgraduate researcher' },
      { code: 'apprentice', label: 'Apprentice or short-course student' },
      { code: 'academic-staff', label: 'Academic or teaching staff' },
      { code: 'professional-staff', label: 'Professional services staff' },
      {
        code: 'both-as-student',
        label: 'Both student and staff, and this is mainly about being a student',
      },
      {
        code: 'both-as-staff',
        label: 'Both student and staff, and this is mainly about being staff',
      },
      { code: 'neither', label: 'Neither a student nor staff of the University' },
    ],
  ),
  askOne(
    'age',
    {
      title: {
        you: 'How old are you?',
        other: 'How old is the person affected?',
        several: 'How old is the youngest person affected?',
      },
      short: 'Age of the person affected',
      own: {
        you: 'Your age',
        other: 'Age of the person affected',
        several: 'Age of the youngest person affected',
      },
    },
    [
      { code: 'under-16', label: 'Under 16' },
      { code: '16-17', label: '16 or 17' },
      { code: '18-20', label: '18 to 20' },
      { code: '21-24', label: '21 to 24' },
      { code: '25-34', label: '25 to 34' },
      { code: '35-49', label: '35 to 49' },
      { code: '50-or-over', label: '50 or over' },
      { code: 'not-sure', label: 'Not sure' },
    ],
  ),
  askOne(
    'gender',
    {
      title: {
        you: 'How would you describe your gender?',
        other: 'How would you describe the gender of the person affected?',
        several: 'How would you describe the gender of most of the people affected?',
      },
      short: 'Gender of the person affected',
      own: {
        you: 'Your gender',
        other: 'Gender of the person affected',
        several: 'Gender of most of the people affected',
      },
    },
    [
      { code: 'woman', label: 'Woman' },
      { code: 'man', label: 'Man' },
      { code: 'non-binary', label: 'Non-binary' },
      { code: 'another-way', label: 'In another way' },
      { code: 'not-sure', label: 'Not sure' },
    ],
  ),
  askOne(
    'safe',
    {
      title: {
        you: 'Are you safe right now?',
        other: 'Is the person affected safe right now?',
        several: 'Is everyone affected safe right now?',
      },
      short: 'Safe right now',
      hint: 'If anyone is in danger now, call 999 first. You can come back to this.',
    },
    [
      { code: 'yes', label: 'Yes' },
      { code: 'worried-later', label: 'Safe now, but worried about later' },
      { code: 'not-sure', label: 'Not sure' },
      { code: 'no', label: 'No' },
    ],
  ),
  askMany(
    'what',
    {
      title: 'What happened?',
      short: 'What happened',
      hint: 'Tick all that fits. You do not need to be certain of the right word.',
    },
    [
      { code: 'bullying', label: 'Bullying' },
      { code: 'harassment', label: 'Harassment or intimidation' },
      { code: 'discrimination', label: 'Discrimination' },
      { code: 'hate', label: 'Racist or other hate behaviour' },
      {
        code: 'sexual-comments',
        label: 'Unwanted sexual comments, messages or gestures',
      },
      { code: 'sexual-assault', label: 'Unwanted sexual touching or assault' },
      { code: 'rape', label: 'Rape or attempted rape' },
      { code: 'intimate-image', label: 'An intimate image shared, or a threat to share one' },
      { code: 'stalking', label: 'Stalking or being followed' },
      {
        code: 'partner-family-abuse',
        label: 'Abuse or control by a partner, an ex or family',
      },
      {
        code: 'forced-marriage-honour',
        label: 'Forced marriage or so-called honour-based abuse',
      },
      { code: 'physical-assault', label: 'Physical assault' },
      { code: 'threats-to-kill', label: 'Threats to harm or kill' },
      { code: 'choking-weapon', label: 'Choking, or a weapon' },
      { code: 'spiking', label: 'Spiking (a drink, a vape or a needle)' },
      { code: 'online-abuse', label: 'Online abuse' },
      { code: 'abuse-of-power', label: 'Abuse of power by someone in authority' },
      { code: 'punished', label: 'Being punished for speaking up' },
      { code: 'not-sure', label: 'Not sure what to call it', standsAlone: true },
      { code: 'something-else', label: 'Something else' },
    ],
  ),
  askOne('often', { title: 'How often has it happened?', short: 'How often' }, [
    { code: 'once', label: 'Once' },
    { code: 'few-times', label: 'A few times' },
    { code: 'regularly', label: 'Regularly, and it is still happening' },
    { code: 'getting-worse', label: 'It is getting worse' },
    { code: 'stopped', label: 'It was repeated, and has now stopped' },
    { code: 'not-sure', label: 'Not sure' },
  ]),
  askOne('when', { title: 'When did it last happen?', short: 'When, most recently' }, [
    { code: 'last-24-hours', label: 'In the last 24 hours' },
    { code: '2-7-days', label: '2 to 7 days ago' },
    { code: '8-30-days', label: '8 to 30 days ago' },
    { code: '1-6-months', label: '1 to 6 months ago' },
    { code: '6-12-months', label: '6 to 12 months ago' },
    { code: 'over-a-year', label: 'More than a year ago' },
    { code: 'before-university', label: 'Before university' },
    { code: 'not-sure', label: 'Not sure' },
  ]),
  askMany('where', { title: 'Where did it happen?', short: 'Where', hint: 'Tick all that fits.' }, [
    { code: 'teaching-library', label: 'Teaching or library space' },
    { code: 'laboratory-clinic-workplace', label: 'Lab, clinic or workplace' },
    { code: 'accommodation', label: 'University housing' },
    { code: 'students-union', label: 'Students’ union' },
    { code: 'elsewhere-campus', label: 'Somewhere else on campus' },
    { code: 'private-home', label: 'Private home' },
    { code: 'placement-abroad', label: 'Placement, fieldwork or abroad' },
    { code: 'public-place', label: 'Bar, street or transport' },
    { code: 'online-university', label: 'Online: a university system' },
    { code: 'online-elsewhere', label: 'Online: somewhere else' },
    { code: 'not-sure', label: 'Not sure', standsAlone: true },
  ]),
  askMany(
    'who',
    {
      title: 'Who did it?',
      short: 'Who did it',
      hint: 'Tick all that fits. We do not ask for a name.',
    },
    [
      { code: 'same-course', label: 'A student on the same course' },
      { code: 'another-student', label: 'Another student' },
      { code: 'teacher-supervisor', label: 'Someone who teaches, supervises or assesses' },
      { code: 'line-manager', label: 'Line manager' },
      { code: 'other-staff', label: 'Other staff' },
      { code: 'partner-ex', label: 'Partner or ex' },
      { code: 'family', label: 'Family' },
      { code: 'housemate', label: 'Housemate' },
      { code: 'placement-contractor', label: 'Someone from a placement, or a contractor' },
      { code: 'outside', label: 'Someone outside the University' },
      { code: 'stranger', label: 'A stranger' },
      { code: 'several', label: 'Several people' },
      { code: 'not-sure', label: 'Not sure', standsAlone: true },
    ],
  ),
  askOne(
    // Not `contact`: that address is where contact details are left.
    'still',
    {
      title: {
        you: 'Are you still in contact with them?',
        other: 'Is the person affected still in contact with them?',
        several: 'Is anyone affected still in contact with them?',
      },
      short: 'Still in contact',
      hint: 'Choose the one that matters most.',
    },
    [
      { code: 'live-together', label: { you: 'We live together', other: 'They live together' } },
      {
        code: 'share-course-team',
        label: {
          you: 'We share a course, team or placement',
          other: 'They share a course, team or placement',
        },
      },
      {
        code: 'hold-power',
        label: {
          you: 'They have power over my grades, work or housing',
          other: 'They have power over grades, work or housing',
        },
      },
      { code: 'occasionally', label: 'Occasionally' },
      { code: 'online-only', label: 'Only online' },
      { code: 'no', label: 'No' },
      { code: 'not-sure', label: 'Not sure' },
    ],
  ),
  askMany(
    'linked',
    {
      title: 'Was it linked to any of these?',
      short: 'Linked to',
      hint: 'Tick all that fits.',
    },
    [
      { code: 'age', label: 'Age' },
      { code: 'disability', label: 'Disability' },
      { code: 'gender-identity', label: 'Gender identity or reassignment' },
      { code: 'marriage', label: 'Marriage or civil partnership' },
      { code: 'pregnancy', label: 'Pregnancy or maternity' },
      { code: 'race', label: 'Race, nationality or caste' },
      { code: 'religion', label: 'Religion, belief or none' },
      { code: 'sex', label: 'Sex' },
      { code: 'sexual-orientation', label: 'Sexual orientation' },
      { code: 'none', label: 'None of these', standsAlone: true },
      { code: 'not-sure', label: 'Not sure', standsAlone: true },
    ],
  ),
  askMany(
    'effects',
    {
      title: {
        you: 'How has it affected you?',
        other: 'How has it affected them, as far as you know?',
      },
      short: 'Effects',
      hint: 'Tick all that fits.',
    },
    [
      { code: 'anxiety-low-mood', label: 'Anxiety or low mood' },
      { code: 'sleep', label: 'Sleep' },
      { code: 'injury-health', label: 'Injury or health' },
      { code: 'fear', label: 'Fear for safety' },
      { code: 'suicide-self-harm', label: 'Thoughts of suicide or self-harm' },
      { code: 'missed-study-work', label: 'Missed study or work' },
      { code: 'grades-performance', label: 'Grades or performance' },
      { code: 'thinking-of-leaving', label: 'Thinking of leaving' },
      { code: 'housing', label: 'Housing' },
      { code: 'money', label: 'Money' },
      { code: 'relationships', label: 'Relationships' },
      { code: 'no-effect', label: 'No effect', standsAlone: true },
      { code: 'not-sure', label: 'Not sure', standsAlone: true },
    ],
  ),
  askMany(
    'told',
    {
      title: 'Has anyone been told?',
      short: 'Who has been told',
      hint: 'Tick all that fits. It is fine if nobody has.',
    },
    [
      { code: 'nobody', label: 'Nobody', standsAlone: true },
      { code: 'friend-family', label: 'Friend or family' },
      { code: 'tutor-manager', label: 'Tutor or manager' },
      { code: 'university-service', label: 'A university service' },
      { code: 'union', label: 'Students’ union or trade union' },
      { code: 'police', label: 'Police' },
      {
        code: 'health-sarc',
        label: 'Health service or sexual assault referral centre',
      },
      { code: 'charity', label: 'A charity that helps with this' },
    ],
  ),
  askMany(
    'help',
    {
      title: 'What would help?',
      short: 'What would help',
      hint: 'Tick all that fits. You can change your mind at any time.',
    },
    [
      { code: 'record', label: 'Just recording it' },
      { code: 'listen', label: 'Someone to listen' },
      { code: 'safety-planning', label: 'Planning to stay safe' },
      {
        code: 'adjustments',
        label: 'Changes to study or work, or mitigating circumstances',
      },
      { code: 'housing', label: 'A change of housing' },
      { code: 'distance', label: 'Distance from the reported person' },
      { code: 'health-counselling', label: 'Health care or counselling' },
      { code: 'formal-report', label: 'Understanding a formal report' },
      { code: 'police', label: 'Police options' },
      { code: 'not-sure', label: 'Not sure yet', standsAlone: true },
    ],
  ),
] as const;
