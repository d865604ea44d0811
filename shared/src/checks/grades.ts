/** Grades of inspections past and present, as one says them. */
const grade = String.raw`(?:outstanding|good|satisfactory|inadequate|requir(?:es?|ing) improvement)`;
const how = String.raw`(?:(?:generally|mostly|largely|consistently|overall|now|already|also|very|still|clearly|broadly|therefore) ){0,2}`;
const patterns: readonly RegExp[] = [
  // A grade is all that is said of it: "Attendance is good." But "is good at", "good practice" and "is not good enough" say something of a thing.
  new RegExp(String.raw`\b(?:is|are|was|were|remains?) ${how}(?:outstanding|good|satisfactory|inadequate)(?=\s*(?:[.;:!]|,|$)| overall\b| and (?:in )?(?:linked|effective|strong)\b)`, 'giu'),
  // Said of practice as a whole.
  new RegExp(String.raw`\b(?:practice|work|performance|provision|the (?:service|partnership|council|authority|force|board)) requires improvement(?! (?:in|to|of|with)\b)`, 'giu'),
  new RegExp(String.raw`\b(?:rated|graded|judged(?: to be)?|scored|assessed as|a (?:grade|rating|judgement) of|overall effectiveness is) (?:as )?[“‘"']?${grade}\b`, 'giu'),
  new RegExp(String.raw`\b[“‘]?${grade}[”’]? (?:grade|rating|judgement)s?\b`, 'giu'),
  /\b(?:scor(?:es?|ed)|gets?|rated?) (?:\d|ten|nine|eight|seven|six|five|four|three|two|one) (?:out of|from) (?:\d+|ten|five)\b/giu,
];

/** What people are when they are well says nothing of practice. */
const ofPeople = /\bmorale (?:is|are|was|were|remains?) /iu;

/** One word that stands for a judgement. */
export const findGrades = (text: string): string[] =>
  patterns.flatMap((pattern) => [...text.matchAll(pattern)].flatMap((match) => {
    const before = text.slice(Math.max(0, match.index - 12), match.index);
    return ofPeople.test(before + match[0]) ? [] : [match[0]];
  }));
