import { createContext, useContext } from 'react';

/** The parts of a workspace; on a narrow screen one is seen at a time. */
export type WorkspacePart = 'main' | 'side' | 'aside';

export interface Workspace {
  readonly shown: WorkspacePart;
  /** Brings a part to the front on a narrow screen, such as the text after something was cited; nothing changes on a wide one. */
  readonly show: (part: WorkspacePart) => void;
  /** The text has the window to itself: menus and both sides are away, the protective marking is not. Showing a side brings all of it back. */
  readonly isAlone: boolean;
  readonly setAlone: (isAlone: boolean) => void;
}

export const WorkspaceContext = createContext<Workspace>({ shown: 'main', show: () => undefined, isAlone: false, setAlone: () => undefined });

/** The workspace that a component stands in. */
export const useWorkspace = (): Workspace => useContext(WorkspaceContext);
