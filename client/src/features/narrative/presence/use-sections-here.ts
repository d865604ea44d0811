import type { SectionsHere } from '@joint/shared';
import { useEffect, useMemo, useState } from 'react';
import { useLive } from '../../../platform/live/index.ts';
import { useViewer } from '../../../platform/viewer-context.ts';

export type Colleague = SectionsHere['sections'][number]['people'][number];
/** Colleagues by the section that they have open. */
export type SectionPeople = ReadonlyMap<string, readonly Colleague[]>;

const nobody: SectionPeople = new Map();

export function changedBy(before: SectionPeople, { sections, isWhole }: Pick<SectionsHere, 'sections' | 'isWhole'>): SectionPeople {
  return new Map([...(isWhole ? [] : before), ...sections.map(({ sectionId, people }) => [sectionId, people] as const)]);
}

/** Who else is in which section of the narrative, live. Nobody while the connection is gone: it is not known then. */
export function useSectionsHere(inspectionId: string): SectionPeople {
  const { socket, request, connection: { status } } = useLive();
  const { userId } = useViewer();
  const [all, setAll] = useState(nobody);

  useEffect(() => {
    if (status !== 'connected') return;
    let isOver = false;
    // What is told between the question and its answer is newer than the answer.
    let meanwhile: SectionsHere[] | null = [];
    const hear = (told: SectionsHere): void => {
      if (told.inspectionId !== inspectionId) return;
      meanwhile?.push(told);
      setAll((before) => changedBy(before, told));
    };
    socket.on('narrative:here', hear);
    void request('narrative:here', { inspectionId }).then(({ sections }) => {
      if (isOver) return;
      const since = meanwhile ?? [];
      meanwhile = null;
      setAll(since.reduce(changedBy, changedBy(nobody, { sections, isWhole: true })));
    }, () => undefined);
    return () => {
      isOver = true;
      socket.off('narrative:here', hear);
      setAll(nobody);
    };
  }, [socket, request, status, inspectionId]);

  return useMemo(() => new Map([...all].map(([sectionId, people]) => [sectionId, people.filter(({ id }) => id !== userId)])), [all, userId]);
}
