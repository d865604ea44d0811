/** Text written over several lines of code and read as one paragraph. */
export const prose = (lines: TemplateStringsArray): string => lines.join('').replace(/\s+/g, ' ').trim();
