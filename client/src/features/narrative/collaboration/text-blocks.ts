import * as Y from 'yjs';

/** The blocks that hold text themselves, such as paragraphs, in the order of the section. */
export function textBlocksIn(root: Y.XmlFragment): Y.XmlElement[] {
  return root.toArray().flatMap((child) => {
    if (!(child instanceof Y.XmlElement)) return [];
    return child.nodeName === 'paragraph' || child.nodeName === 'heading' ? [child] : textBlocksIn(child);
  });
}
