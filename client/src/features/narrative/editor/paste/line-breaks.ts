const blocks = 'p, li, td, th, div, blockquote, section, article, body';
const isBlock = (node: Node | null): boolean => node?.nodeType === 1 && (node as Element).matches(`${blocks}, ul, ol, table, tbody, tr, h1, h2, h3, h4, h5, h6`);

/** Parts an element at a child: what follows the child goes into a second one, and the child stands between them. */
function splitAt(element: Element, child: Element): void {
  const rest = element.cloneNode(false) as Element;
  rest.removeAttribute('id');
  while (child.nextSibling) rest.append(child.nextSibling);
  element.after(child, rest);
}

/** Words that stand in a block beside line breaks become paragraphs. */
function wrapRuns(block: Element): void {
  let paragraph: Element | null = null;
  for (const node of Array.from(block.childNodes)) {
    if (node.nodeType === 1 && (node as Element).localName === 'br') {
      node.remove();
      paragraph = null;
    } else if (isBlock(node)) {
      paragraph = null;
    } else {
      if (!paragraph) {
        paragraph = block.ownerDocument.createElement('p');
        node.before(paragraph);
      }
      paragraph.append(node);
    }
  }
}

/** There are no line breaks within a statement: what stands on a line of its own becomes a paragraph of its own. In a heading it stays in it. */
export function splitAtLineBreaks(body: Element): void {
  for (const heading of body.querySelectorAll('h1 br, h2 br, h3 br, h4 br, h5 br, h6 br')) heading.replaceWith(' ');
  const loose = new Set<Element>();
  for (const br of body.querySelectorAll('br')) {
    while (br.parentElement && !br.parentElement.matches(blocks)) splitAt(br.parentElement, br);
    const block = br.parentElement;
    if (block?.localName === 'p') {
      splitAt(block, br);
      br.remove();
    } else if (block) loose.add(block);
  }
  loose.forEach(wrapRuns);
}
