import { rename, styleOf } from './style-of.ts';

interface Item {
  readonly element: Element;
  /** From 1. */
  readonly level: number;
  readonly isNumbered: boolean;
}

/** “1.”, “a)”, “iv.”, “2.1”: what counts, and not a dot or a dash. */
const counts = /^\(?(\d+|[a-z]{1,5})[.)]|^\d+(\.\d+)+$/i;

/** Word writes an item of a list as a paragraph, with its number or dot in front. Word in a browser gives each item a list of its own. */
function itemIn(element: Element): Item | null {
  const level = Number(/\blevel(\d)/.exec(styleOf(element, 'mso-list'))?.[1] ?? 0);
  if (element.localName === 'p' && level > 0) {
    const marker = [...element.querySelectorAll('span')].find((span) => /^ignore$/i.test(styleOf(span, 'mso-list')));
    return { element, level, isNumbered: counts.test((marker?.textContent ?? '').trim()) };
  }
  const only = element.children.length === 1 ? element.children[0] : undefined;
  if (!/^(ul|ol)$/.test(element.localName) || !only?.hasAttribute('data-aria-level')) return null;
  return { element, level: Number(only.getAttribute('data-aria-level')) || 1, isNumbered: element.localName === 'ol' };
}

function toListItem({ element }: Item, doc: Document): Element {
  if (element.localName !== 'p') return element.children[0] as Element;
  const item = doc.createElement('li');
  item.append(rename(element, 'p'));
  return item;
}

/** Makes real lists, one within the other, of items that follow one another. */
function build(items: readonly Item[], doc: Document): void {
  const first = items[0]?.element;
  if (!first) return;
  const place = doc.createComment('');
  first.before(place);
  let open: { readonly list: Element; readonly level: number }[] = [];
  for (const item of items) {
    const { level, isNumbered } = item;
    const name = isNumbered ? 'ol' : 'ul';
    open = open.filter(({ list, level: other }) => other < level || (other === level && list.localName === name));
    let last = open.at(-1);
    if (!last || last.level < level) {
      const list = doc.createElement(name);
      const inside = last?.list.lastElementChild;
      if (inside) inside.append(list);
      else place.before(list);
      last = { list, level };
      open.push(last);
    }
    last.list.append(toListItem(item, doc));
    item.element.remove();
  }
  place.remove();
}

const isBlank = (node: Node): boolean => node.nodeType !== 1 && (node.textContent ?? '').trim() === '';

/** Turns what Word means by a list into lists. */
export function makeWordLists(body: Element): void {
  const doc = body.ownerDocument;
  for (const wrapper of body.querySelectorAll('.ListContainerWrapper')) wrapper.replaceWith(...wrapper.childNodes);
  const parents = new Set([...body.querySelectorAll('p, ul, ol')].map((element) => element.parentNode));
  for (const parent of parents) {
    let run: Item[] = [];
    for (const node of Array.from(parent?.childNodes ?? [])) {
      const item = node instanceof Element || node.nodeType === 1 ? itemIn(node as Element) : null;
      if (item) run.push(item);
      else if (!isBlank(node)) {
        build(run, doc);
        run = [];
      }
    }
    build(run, doc);
  }
  for (const span of body.querySelectorAll('span')) if (/^ignore$/i.test(styleOf(span, 'mso-list'))) span.remove();
}
