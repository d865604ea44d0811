import { Extension } from '@tiptap/core';
import { yCursorPlugin } from '@tiptap/y-tiptap';
import type { AgencyKind } from '@joint/shared';
import { agencyMarks } from '@joint/shared';
import type { Carets, Colleague } from '../collaboration/carets.ts';
import { drawAgencyShape } from './draw-agency-shape.ts';

export interface CaretAgency { readonly kind: AgencyKind; readonly shortName: string }
export interface CaretOptions {
  readonly carets: Carets | null;
}
type AgencyOf = (agencyId: string) => CaretAgency | undefined;

declare module '@tiptap/core' {
  interface Commands<ReturnType> {
    colleaguesCarets: {
      /** Says what is known of agencies, which may become more while the text is open. */
      setCaretAgencies: (agencyOf: AgencyOf) => ReturnType;
    };
  }
}

const unknownAgency: CaretAgency = { kind: 'INSPECTORATE', shortName: '' };

function draw(colleague: Colleague, agency: CaretAgency): HTMLElement {
  const caret = document.createElement('span');
  caret.className = 'ji-caret';
  caret.style.setProperty('--ji-mark', agencyMarks[agency.kind].colour);
  caret.setAttribute('aria-hidden', 'true');
  caret.dataset['person'] = colleague.id;
  const label = document.createElement('span');
  label.className = 'ji-caret__label';
  label.append(drawAgencyShape(agency.kind), [colleague.name, agency.shortName].filter(Boolean).join(', '));
  // The joiners keep the line from breaking at the caret, and the browser's own caret from jumping over it.
  caret.append('\u2060', label, '\u2060');
  return caret;
}

/** Colleagues' carets, each with name, agency and its shape in its colour. People who listen hear who is here from the line above the text. */
export const ColleaguesCarets = Extension.create<CaretOptions, { agencyOf: AgencyOf }>({
  name: 'colleaguesCarets',
  // After Collaboration, whose plugin it reads.
  priority: 999,
  addOptions: () => ({ carets: null }),
  addStorage: () => ({ agencyOf: () => undefined }),
  addCommands() {
    return {
      setCaretAgencies: (agencyOf) => () => {
        this.storage.agencyOf = agencyOf;
        return true;
      },
    };
  },
  addProseMirrorPlugins() {
    const { storage, options: { carets } } = this;
    const agency = ({ agencyId }: Colleague): CaretAgency => storage.agencyOf(agencyId) ?? unknownAgency;
    if (!carets) return [];
    return [
      yCursorPlugin(carets as unknown as Parameters<typeof yCursorPlugin>[0], {
        cursorBuilder: (colleague: Colleague) => draw(colleague, agency(colleague)),
        selectionBuilder: (colleague: Colleague) => ({ class: `ji-caret-selection ji-caret-selection--${agencyMarks[agency(colleague).kind].shape}` }),
      }),
    ];
  },
});
