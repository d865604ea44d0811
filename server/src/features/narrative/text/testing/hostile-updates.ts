import { narrativeDocument } from '@joint/shared';
import * as encoding from 'lib0/encoding';
import * as Y from 'yjs';

const fragmentOf = (doc: Y.Doc): Y.XmlFragment => doc.getXmlFragment(narrativeDocument.fragment);

/** The update of one change to an empty text. */
export function written(change: (fragment: Y.XmlFragment) => void): Uint8Array {
  const doc = new Y.Doc();
  doc.transact(() => change(fragmentOf(doc)));
  return Y.encodeStateAsUpdate(doc);
}

export function paragraph(words: string): Y.XmlElement {
  const element = new Y.XmlElement('paragraph');
  element.insert(0, [new Y.XmlText(words)]);
  return element;
}

/** So many elements, each in the one before. */
export function nested(levels: number): Uint8Array {
  return written((fragment) => {
    let inside: Y.XmlFragment = fragment;
    for (let level = 0; level < levels; level += 1) {
      const element = new Y.XmlElement('blockquote');
      inside.insert(0, [element]);
      inside = element;
    }
  });
}
/** What no editor writes: every piece stands before all others and before one of them, so that its place is found by walking along the others. */
export function entangled(pieces: number): Uint8Array {
  const [walked, walker] = [2, 1];
  const doc = new Y.Doc();
  doc.clientID = walked;
  for (let count = 0; count < pieces; count += 1) fragmentOf(doc).push([new Y.XmlElement('paragraph')]);
  const encoder = new Y.UpdateEncoderV1();
  for (const number of [1, pieces, walker, 0]) encoding.writeVarUint(encoder.restEncoder, number);
  for (let clock = 0; clock < pieces; clock += 1) {
    const before = new Y.ID(walked, pieces - 1 - clock);
    new Y.Item(new Y.ID(walker, clock), null, null, null, before, narrativeDocument.fragment as never, null, new Y.ContentType(new Y.XmlElement('paragraph') as never)).write(encoder, 0);
  }
  encoding.writeVarUint(encoder.restEncoder, 0);
  return Y.mergeUpdates([Y.encodeStateAsUpdate(doc), encoder.toUint8Array()]);
}
