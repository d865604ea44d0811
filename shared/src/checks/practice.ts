const everything = (text: string, patterns: readonly RegExp[]): string[] => patterns.flatMap((pattern) => text.match(pattern) ?? []);

const area = String.raw`(?:areas?|authorit(?:y|ies)|councils?|partnerships?|boroughs?|count(?:y|ies)|forces?|trusts?|services?)`;
const ranking: readonly RegExp[] = [
  new RegExp(String.raw`\b(?:the )?(?:best|worst|strongest|weakest|highest|lowest|top|bottom|poorest|leading)[- ](?:(?:performing|rated|ranked|local|safeguarding|graded) ){0,2}${area} (?:in|of|across|nationally|regionally)\b`, 'giu'),
  new RegExp(String.raw`\b(?:best|worst|highest|lowest|top|bottom|poorest)[- ]performing\b`, 'giu'),
  new RegExp(String.raw`\b(?:better|worse|stronger|weaker|poorer|further ahead|further behind) than (?:in |that of |those of )?(?:(?:most|many|all|any|some|its|the|other|neighbouring|similar|comparable|statistical) ){1,3}(?:neighbours|local )?${area}\b`, 'giu'),
  new RegExp(String.raw`\b(?:better|worse|stronger|weaker|poorer) than (?:its |their |the )?(?:statistical )?neighbours\b`, 'giu'),
  /\b(?:league tables?|(?:top|bottom|upper|lower) (?:quartile|quarter|decile|ten|five)(?= of (?:areas|authorities|councils|forces))|outperform(?:s|ed|ing)?|underperform(?:s|ed|ing)? (?:compared|against))\b/giu,
  new RegExp(String.raw`\brank(?:s|ed|ing)? (?:(?:among|amongst|as|the|in|only) ){0,3}(?:\d+(?:st|nd|rd|th)?|first|second|third|top|bottom|best|worst|highest|lowest|last)\b(?![^.]{0,40}\b(?:deprived|deprivation|populous|largest)\b)`, 'giu'),
];

/** Areas set above or below one another. A place in an index of deprivation is no judgement. */
export const findRanking = (text: string): string[] => everything(text, ranking);

const practitioner = String.raw`(?:social worker|police officer|officer|nurse|health visitor|midwife|GP|doctor|paediatrician|teacher|head ?teacher|practitioner|professional|(?:team |service )?manager|safeguarding lead|probation officer|youth worker|constable|sergeant|detective|consultant)`;
const one = String.raw`(?:the|a|an|one|that|this|his|her|their|the child’s|the family’s) (?:(?:allocated|duty|named|individual|lead|responsible|particular|same|first|new|previous) ){0,2}`;
const blame: readonly RegExp[] = [
  new RegExp(String.raw`\b${one}${practitioner} (?:concerned |involved |in question )?(?:had |has |also |simply |repeatedly |clearly ){0,2}(?:failed|neglected|refused|ignored|forgot|overlooked|did not bother|could not be bothered|was (?:to blame|at fault|wrong|negligent|careless|responsible for (?:the|this)|incompetent|lazy))\b`, 'giu'),
  new RegExp(String.raw`\b(?:the )?(?:fault|failure|negligence|mistake|error|incompetence|carelessness) of (?:the|a|an|one) (?:(?:allocated|duty|individual|lead|responsible) )?${practitioner}\b`, 'giu'),
  new RegExp(String.raw`\b(?:to blame|at fault)\b(?! for (?:the|their|his|her) (?:abuse|assault))`, 'giu'),
  /\b(?:incompeten(?:t|ce)|negligen(?:t|ce)|(?<!in )careless(?:ness|ly)?|lazy|unprofessional(?:ly)?)\b/giu,
];

/** One person made answerable for what went wrong. */
export const findBlame = (text: string): string[] => {
  const found = everything(text, blame);
  // The longer words say more: "the duty officer was at fault", not "at fault" as well.
  return found.filter((words) => !found.some((other) => other !== words && other.includes(words)));
};
