import { Editor } from '@tiptap/core';
import * as Y from 'yjs';
import { openSection, type SectionProvider } from '../../../client/src/features/narrative/collaboration/section-provider.ts';
import { keepIdsSettled } from '../../../client/src/features/narrative/collaboration/settle-ids.ts';
import { unsentOnDevice } from '../../../client/src/features/narrative/collaboration/unsent-store.ts';
import { sectionExtensions } from '../../../client/src/features/narrative/editor/extensions.ts';
import { hurried } from '../../faults/people/line-breaks.ts';
import { openLivePage } from '../../faults/people/live-page.ts';
import type { Stage } from '../../faults/people/stage.ts';
import type { Person } from '../inspection-at-work.ts';

/** A writer's page with one section open: the client's own provider and editor, over a socket of its own. */
export interface Page {
  readonly provider: SectionProvider;
  /** Null until the text is here and this person may write, as on a page. */
  readonly editor: () => Editor | null;
  readonly isConnected: () => boolean;
  /** As when the tab is closed: not a word to the server. What is not acknowledged is on the device. */
  readonly vanish: () => void;
}

const nothing = (): void => undefined;

export function openPage(stage: Pick<Stage, 'inspection' | 'ledger' | 'sectionId'>, person: Person, origin: string, transport: 'websocket' | 'polling'): Page {
  const { sectionId } = stage;
  const { userId } = person.viewer;
  const { socket, request, vanish } = openLivePage(stage, person, origin, transport);
  const provider = openSection({ sectionId, channel: { socket, request }, unsent: unsentOnDevice(userId, sectionId), times: hurried });
  keepIdsSettled(provider.doc, sectionId, () => provider.state().canWrite);
  const element = document.body.appendChild(document.createElement('div'));
  let editor: Editor | null = null;
  const open = (): Editor => new Editor({
    element, injectCSS: false,
    extensions: sectionExtensions({ doc: provider.doc, carets: provider.carets, citation: { slots: null, onCite: nothing, onOpen: nothing, onDrop: nothing }, onTooMuch: nothing }),
  });
  return {
    provider,
    editor() {
      if (provider.state().hasText) editor ??= open();
      return provider.state().canWrite ? editor : null;
    },
    isConnected: () => socket.connected,
    vanish() {
      vanish();
      editor?.destroy();
      element.remove();
    },
  };
}

/** How far a page's own changes have come: what another page must have seen to know of them. */
export interface Mark {
  readonly client: number;
  readonly clock: number;
}
export const markOf = ({ provider: { doc } }: Page): Mark => ({ client: doc.clientID, clock: Y.getState(doc.store, doc.clientID) });
export const hasSeen = ({ provider: { doc } }: Page, { client, clock }: Mark): boolean => Y.getState(doc.store, client) >= clock;
