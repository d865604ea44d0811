import type { JSX, ReactNode } from 'react';
import { useCallback, useEffect, useId, useMemo, useState } from 'react';
import { useLocation } from 'react-router';
import { mainId } from '../navigation/SkipLink.tsx';
import type { Workspace, WorkspacePart } from './workspace-context.ts';
import { WorkspaceContext } from './workspace-context.ts';

export interface WorkspaceLayoutProps {
  /** The page's heading: the section's name. On a narrow screen it is the bar that says where the reader is, and so always in sight. */
  readonly title: string;
  /** A SideNavigation. */
  readonly side: ReactNode;
  /** The side's name on its button: "Sections". */
  readonly sideLabel: string;
  readonly aside?: ReactNode;
  /** The aside's name, on its button and for screen readers: "Evidence". */
  readonly asideLabel?: string;
  /** Beside the aside's name on its button: how many are new. */
  readonly asideNote?: ReactNode;
  readonly children: ReactNode;
}

/**
 * The workspace: parts at the left, the text in the middle, evidence at the right, over the whole width of a desk screen. On a narrow
 * screen it is one column, and the two sides are reached from a bar that says where the reader is; opening a page returns to the text.
 */
export function WorkspaceLayout({ title, side, sideLabel, aside, asideLabel = 'More', asideNote, children }: WorkspaceLayoutProps): JSX.Element {
  const id = useId();
  const { key } = useLocation();
  const [shown, setShown] = useState<WorkspacePart>('main');
  const [isAlone, setAlone] = useState(false);
  useEffect(() => {
    setShown('main');
    setAlone(false);
  }, [key]);
  // The same for as long as the page is open: parts of it ask for themselves in an effect, and would ask again each time it changed.
  const show = useCallback((part: WorkspacePart): void => {
    setShown(part);
    if (part !== 'main') setAlone(false);
  }, []);
  const workspace = useMemo<Workspace>(() => ({ shown, show, isAlone, setAlone }), [shown, show, isAlone]);

  const opener = (part: 'side' | 'aside', label: string, note?: ReactNode): JSX.Element => (
    <button
      type="button"
      className="ji-workspace__opener"
      aria-expanded={shown === part}
      aria-controls={`${id}-${part}`}
      onClick={() => setShown(shown === part ? 'main' : part)}
    >
      {label} {note}
    </button>
  );

  return (
    <WorkspaceContext value={workspace}>
      <main className="ji-workspace" data-shown={shown} data-aside={aside ? true : undefined} data-alone={isAlone || undefined}>
        <div className="ji-workspace__bar">
          <h1 className="ji-workspace__title">{title}</h1>
          <div className="ji-workspace__openers">
            {opener('side', sideLabel)}
            {aside && opener('aside', asideLabel, asideNote)}
          </div>
        </div>
        <div className="ji-workspace__side" id={`${id}-side`}>
          <div className="ji-workspace__scroll">{side}</div>
        </div>
        <div className="ji-workspace__main" id={mainId}>{children}</div>
        {aside && (
          <section className="ji-workspace__aside" id={`${id}-aside`} aria-label={asideLabel}>
            <div className="ji-workspace__scroll">{aside}</div>
          </section>
        )}
      </main>
    </WorkspaceContext>
  );
}
