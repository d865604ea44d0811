const tag = /<[a-z](?:[^>"']|"[^"]*"|'[^']*')*>/gi;

/** HTML whose looks no browser applies: the content security policy forbids it, and reports each try. What Word says in them is still there to be read. */
export const withoutStyles = (html: string): string =>
  html.replace(/<style\b[\s\S]*?<\/style\s*>/gi, '').replace(tag, (whole) => whole.replace(/\sstyle\s*=/gi, ' data-style='));

/** A property as it stands in an element's own style in `withoutStyles`, Word's among them, which browsers do not know and so do not tell. Empty where it is not there. */
export function styleOf(element: Element, property: string): string {
  for (const declaration of (element.getAttribute('data-style') ?? '').split(';')) {
    const colon = declaration.indexOf(':');
    if (declaration.slice(0, colon).trim().toLowerCase() === property) return declaration.slice(colon + 1).trim();
  }
  return '';
}

/** Takes an element away and leaves what is in it. */
export const unwrap = (element: Element): void => element.replaceWith(...element.childNodes);

/** The same content under another name, without attributes. */
export function rename(element: Element, name: string): Element {
  const renamed = element.ownerDocument.createElement(name);
  renamed.append(...element.childNodes);
  element.replaceWith(renamed);
  return renamed;
}
