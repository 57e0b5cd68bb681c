/** What the button says to the server by which whoever writes a case down has it at once; by the other nobody has it until the lead assigns it. */
export const takingIntent = 'take';
