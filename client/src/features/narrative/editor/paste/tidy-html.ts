import { splitAtLineBreaks } from './line-breaks.ts';
import { rename, styleOf, unwrap, withoutStyles } from './style-of.ts';
import { tidyTables } from './tidy-tables.ts';
import { makeWordLists } from './word-lists.ts';

/** What is no text of the writer's: deleted under tracked changes, comments with their marks, and what programs tell each other. */
const notText = 'style, script, title, meta, link, xml, del:not([data-suggestion]), .MsoCommentReference, .msocomanchor, .msocomtxt, .msocomoff';
const mayLead = /^(https?:|mailto:)/i;

function isHidden(element: Element): boolean {
  return styleOf(element, 'display') === 'none' || styleOf(element, 'mso-hide') === 'all' || styleOf(element, 'mso-element').startsWith('comment');
}

/** All headings are of the section's one level, and no bolder for being bold. */
function levelHeadings(body: Element): void {
  for (const heading of body.querySelectorAll('h1, h2, h3, h4, h5, h6, p.MsoTitle, p[role="heading"]')) {
    rename(heading, 'h3').querySelectorAll('b, strong').forEach(unwrap);
  }
}

/** What is bold or italic by its style becomes so by its name; Google's way of saying that nothing is bold goes. */
function nameLooks(body: Element): void {
  for (const element of body.querySelectorAll('span[data-style], b[data-style], a[data-style]')) {
    const weight = styleOf(element, 'font-weight');
    if (element.localName === 'b') {
      if (weight === 'normal' || weight === '400') unwrap(element);
      continue;
    }
    const names = [/^(bold|bolder|[6-9]00)$/.test(weight) && 'b', styleOf(element, 'font-style') === 'italic' && 'i'];
    for (const name of names) {
      if (!name) continue;
      const look = body.ownerDocument.createElement(name);
      look.append(...element.childNodes);
      element.append(look);
    }
  }
}

/** Word keeps words apart by spaces that do not break; here they are spaces. */
function plainSpaces(body: Element): void {
  const walker = body.ownerDocument.createTreeWalker(body, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) (walker.currentNode as Text).data = (walker.currentNode as Text).data.replaceAll('\u00a0', ' ');
}

/** What was copied from Word, Outlook or a page, as structure alone: paragraphs, headings, lists, bold, italic and links. What was copied here stays as it is. */
export function tidyHtml(html: string): string {
  const plain = withoutStyles(html);
  if (plain.includes('data-pm-slice')) return plain;
  const { body } = new DOMParser().parseFromString(plain, 'text/html');
  body.querySelectorAll(notText).forEach((element) => element.remove());
  for (const element of body.querySelectorAll('[data-style]')) if (isHidden(element)) element.remove();
  for (const link of body.querySelectorAll('a')) if (!mayLead.test(link.getAttribute('href') ?? '')) unwrap(link);
  makeWordLists(body);
  nameLooks(body);
  splitAtLineBreaks(body);
  tidyTables(body);
  levelHeadings(body);
  plainSpaces(body);
  for (const block of body.querySelectorAll('p, li, h3')) if ((block.textContent ?? '').trim() === '' && !block.querySelector('[data-evidence-id]')) block.remove();
  return body.innerHTML;
}
