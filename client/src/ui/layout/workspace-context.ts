import { createContext, useContext } from 'react';

/** The parts of a workspace; on a narrow screen one is seen at a time. */
export type WorkspacePart = 'main' | 'side' | 'aside';

export interface Workspace {
  readonly shown: WorkspacePart;
  /** Brings a part to the front on a narrow screen, such as the text after something was cited; nothing changes on a wide one. */
  readonly show: (part: WorkspacePart) => void;
}

export const WorkspaceContext = createContext<Workspace>({ shown: 'main', show: () => undefined });

/** The workspace that a component stands in. */
export const useWorkspace = (): Workspace => useContext(WorkspaceContext);
