import { matches, type Finding } from './findings.ts';

/**
 * Names are known by the company they keep, not by a list: lists of names are of the majority, and miss the children of everyone else. A word with a capital
 * is a name where something beside it is only ever said of a person.
 */
const word = String.raw`(?:\p{Lu}[’']|Ma?c)?\p{Lu}[\p{Ll}’'-]{0,30}\p{Ll}(?:[-’']\p{Lu}\p{Ll}{1,30})?`;
const one = String.raw`(?<!\p{L}|\p{L}[-’'.])(?<at>${word}(?: (?:${word}|\p{Lu}\.?))?(?: ${word})?)`;
const two = String.raw`(?<!\p{L}|\p{L}[-’'.])(?<at>${word}(?: \p{Lu}\.?)?(?: ${word}){1,2})`;
const end = String.raw`(?![\p{L}\p{N}])`;

const relative = '(?:step|half|foster |adoptive |birth |great[- ])?-?(?:mother|father|mum|mam|dad|brother|sister|sibling|son|daughter|twin|grand(?:mother|father|ma|dad|son|daughter)|nan|aunt|uncle|cousin|boyfriend|girlfriend)';
const child = '(?:child|boy|girl|baby|toddler|infant|teenager|pupil|young person|young man|young woman|victim|patient)';

/** Before a number alone, these make what follows a place and the number a count: “In Northmere, 12, …”. Of a child one says “trust in Kayla, 14, …”. */
const inAPlace = /(?:(?<!\p{L})(?:In|At|Across|Within|Throughout|across|within|throughout)|(?<!\p{L})(?:children|people|families|parents|schools|homes|agencies|partners|professionals|practitioners|leaders|staff|workers|teams|services) (?:in|at|from)) $/u;

interface NamePattern {
  readonly pattern: RegExp;
  /** The fewest words that are a name in this company. */
  readonly least: number;
  /** Words before a name that make it none. */
  readonly notAfter?: RegExp;
}
const patterns: readonly NamePattern[] = [
  // Mr Smith, Ms K. Smith, Miss Kayla Smith
  { pattern: new RegExp(String.raw`(?<!\p{L})(?:Mr|Mrs|Ms|Miss|Mx|Dr|Prof|Master)\.? (?:\p{Lu}\.? ){0,2}(?<at>${word}(?: ${word})?)${end}`, 'gu'), least: 1 },
  // Name: Kayla Smith; Surname - Smith; Child: Kayla
  { pattern: new RegExp(String.raw`(?<!\p{L})(?:(?:[Ff]ull |[Ff]irst |[Ff]amily |[Ll]ast |[Gg]iven |[Cc]hild(?:[’']s)? |[Pp]upil |[Pp]atient |[Mm]other[’']s |[Ff]ather[’']s )[Nn]ame|[Ss]urname|[Ff]orename|[Cc]hild|[Pp]upil|[Pp]atient|(?:^|\n)[Nn]ame)s? ?[:=\t] ?(?<at>${word}(?: ${word}){0,2})${end}`, 'gu'), least: 1 },
  // Kayla, 14, … Kayla Smith (14) … Kayla, aged 14 … Kayla (aged 14 … Kayla is 14 years old
  { pattern: new RegExp(String.raw`${one}(?:, (?:1?\d|[2-9]\d)(?=[,.;)])(?![,.]\d)| \((?:1?\d)\)(?= (?:is|was|has|had|said|told|lives|lived|and (?:his|her|their))))`, 'gu'), least: 1, notAfter: inAPlace },
  { pattern: new RegExp(String.raw`${one}(?:,? \(?(?:who is |is |was )?(?:aged?|now) (?:1?\d)(?!\d)|,? \(?(?:who is |is |was )?(?:1?\d)[ -](?:years?|months?|weeks?|yrs?)[ -]old)`, 'gu'), least: 1 },
  // her sister Kayla, a boy called Kayden
  { pattern: new RegExp(String.raw`(?<!\p{L})(?:${relative}|${child}),? (?:(?:who is |was |is )?(?:called|named|known as) )?(?<at>${word}(?: ${word})?)${end}`, 'gu'), least: 1 },
  // Kayla’s mother, Kayla Smith’s parents
  { pattern: new RegExp(String.raw`${one}[’']s? (?:own |older |younger |elder |baby |late )?(?:${relative}|parents|siblings|bedroom|birthday|boyfriend|girlfriend|foster carer)s?${end}`, 'gu'), least: 1 },
  // Kayla and her mother; Kayla or his family
  { pattern: new RegExp(String.raw`${one},? (?:and|or) (?:his|her|their) (?:\p{Ll}+ )?(?:${relative}s?|family|parents|siblings|children|baby|partner|carers?)${end}`, 'gu'), least: 1 },
  // Kayla’s behaviour; in the case of Kayla; Kayla is a child; Kayla, a boy; Kayla is a 12-year-old
  { pattern: new RegExp(String.raw`${one}[’'](?:s|(?<=s[’'])) (?:lived experience|behaviours?|presenting behaviours?|bravery|self-esteem|self-harm|(?:significant )?health needs|emotional|social worker|home environment|wishes|child (?:protection|in need) plan|views|needs)${end}`, 'gu'), least: 1 },
  { pattern: new RegExp(String.raw`[Ii]n the case of (?<at>${word})${end}`, 'gu'), least: 1 },
  { pattern: new RegExp(String.raw`${one}(?: is|,) (?:also )?an? (?:\p{Ll}+ ){0,2}?(?:${child}|\p{Ll}+[- ]year[- ]old|\d+[- ]year[- ]old)${end}`, 'gu'), least: 1 },
  { pattern: new RegExp(String.raw`${one} (?:was|is|has been) (?:discharged|remanded|arrested|self-harming|pregnant|taken into care|stepped down)${end}`, 'gu'), least: 1 },
  // Kayla was born; Kayla lives with; Kayla went missing
  { pattern: new RegExp(String.raw`${one},? (?:was born|\(born|née|lives with|lived with|went missing|ran away|self-harm(?:s|ed)|took an overdose|disclosed (?:that |to )|told (?:him|her|them|me|us|staff|(?:his|her|their|the|a) \p{Ll}))`, 'gu'), least: 1 },
  // Kayla Smith said; Kayla Smith was seen
  { pattern: new RegExp(String.raw`${two},? (?:said|says|told|was seen|is seen|attends|attended|lives|lived|disclosed|alleged|reported that (?:he|she|they)|phoned|rang|d\.?o\.?b)${end}`, 'gu'), least: 2 },
  // K. Smith, beside what a person does; S. Jones (mother)
  { pattern: new RegExp(String.raw`(?<![\p{L}\p{N}.])(?<at>(?:\p{Lu}\. ?){1,2}${word}),? (?:\((?:${relative})|said|says|told|was|is|has|had|lives|attends|rang|phoned)${end}`, 'gu'), least: 1 },
];

/** Words with which sentences begin, and days and months; a name may follow. */
const openers = new Set(String.raw`
A Across After All Also Although An And Annex Another Any Anybody Anyone Appendix Are As At Because Before Between Both But By Case Children Child Clear Criterion Despite Did Do Does During Each Either Every Everybody Everyone Everything Figure Finally First
For Four From Further Had Has Have He Her Here His How However If In Instead Is It Its Key Leaders Many More Most Mother Mothers Mum My Neither No Nobody None Not Nothing Now Of Often On Once One Only Or Other Our Overall
Page Part Parent Parents Father Fathers Dad Boys Girls Families Family Pupils Pupil Patient Patients People Question Since She So Some Somebody Someone Something Staff Still Such Table That The Their Then There These They This Those Though Throughout
Three Through Thus To Too Two Under Until Was We Were What When Where Whether Which While Who Why With Within Without Yet You Young Your
Monday Tuesday Wednesday Thursday Friday Saturday Sunday January February March April May June July August September October November December Spring Summer Autumn Winter Easter Christmas Ramadan Eid`.trim().split(/\s+/));

/** What bodies, places and papers are called: whatever has one of these is no person. */
const bodies = new Set(String.raw`
Academy Act Action Acute Adult Adults Agency Agencies Area Areas Assessment Assembly Audit Authority Baby Bill Board Bank Borough British Cabinet Cafcass Camhs Care Carer Centre Central Chair Chief Church City Clinic Clinical Clinics Code College
Commission Commissioner Committee Community Conference Constabulary Contact Core Council Councils County Court Crown Crime Data Day Department Designated Deputy Detective Development Digital Director District
Domestic Duty Early East Education Education’s Emergency Encompass Encounter England English Enquiry European Executive Exploitation Forum Foundation Framework Front Fund Futures General Government Governor Great Green Group Groups Guidance
Head Health Healthcare Help High Hmicfrs Home Hospital Hospitals House Housing Hub Hubs Human Independent Initial Inspection Inspectorate Inspector Inspectors Integrated Intelligence Interim International Joint Justice
Key Lane Lead Learning Legal Letter Liaison Line Local London Longitudinal Looked Magistrates Major Manager Maternity Meeting Member Members Mental Metropolitan Minister Ministry Missing Multi National Neglect Network New NHS Night North Northern
Nurse Nurses Nursing Ofsted Office Officer Officers Operation Out Outcome Pack Panel Partner Partners Partnership Partnerships Paediatric Phase Place Plan Planning Plans Police Policy Practice Prevention Primary Principal Prison Priority Probation
Process Programme Project Protection Protocol Provider Public Quality Queen King Prince Princess Record Records Referral Referrals Region Regional Report Reports Request Research Response Review Reviews Risk Road Royal
Safe Safeguarding Saint School Schools Scrutineer Scrutiny Secondary Secretary Section Senior Sergeant Serious Service Services Sexual Signs Single Social Society South Southern Special Specialist St Standards State Statement Statutory Step
Strategic Strategy Street Substance Supervision Support System Targeted Team Teams Term Termly Together Trading Training Trust Trusts Unit United University Update Urgent Version Victim Victims Violence Visit Visits Voice Ward Week Welfare Wellbeing
West Western Witness Work Worker Workers Working World Year Years Youth`.trim().split(/\s+/));

const plain = (part: string): string => part.replace(/[’']s?$/, '');

/** Without the words that begin its sentence, and nothing where what stays names a body. */
function narrowed(text: string, { start, end: stop, kind }: Finding, { least, notAfter }: NamePattern): Finding[] {
  let from = start;
  let parts = text.slice(start, stop).split(' ');
  while (parts[0] !== undefined && openers.has(plain(parts[0]))) {
    from += parts[0].length + 1;
    parts = parts.slice(1);
  }
  const isOther = parts.some((part) => part.split('-').some((piece) => openers.has(plain(piece)) || bodies.has(plain(piece))));
  if (notAfter?.test(text.slice(Math.max(0, from - 40), from))) return [];
  return parts.length < least || isOther || (parts[0]?.length ?? 0) < 2 ? [] : [{ kind, start: from, end: stop }];
}

/** Persons who are named, by what is said beside their names. */
export const findNames = (text: string): Finding[] =>
  patterns.flatMap((one) => matches('PERSON_NAME', text, one.pattern).flatMap((finding) => narrowed(text, finding, one)));
