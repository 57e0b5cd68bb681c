/** So long nobody has to do anything at the desk before they are signed out. */
export const idleMinutes = 30;

/** So long before that they are asked whether they are there. */
export const warningMinutes = 2;

/** So long nobody is signed out on the page of an appointment that takes place. */
export const meetingMinutes = 120;
