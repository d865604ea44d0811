const utcDay = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' });

/** A calendar day, `YYYY-MM-DD`, in words: "3 June 2026". */
export const dayInWords = (isoDay: string): string => utcDay.format(new Date(`${isoDay}T00:00:00Z`));
