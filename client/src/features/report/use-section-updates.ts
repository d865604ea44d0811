import { useApolloClient } from '@apollo/client/react';
import type { FeedEvent, NarrativeEventData } from '@joint/shared';
import { useEffect, useRef, useState } from 'react';
import { announce } from '../../platform/announcer.ts';
import { useLiveEvents } from '../../platform/live/index.ts';
import { reportSectionQuery } from './report.operations.ts';

/** Somebody who writes changes a section every few seconds; it is loaded again after this pause, in milliseconds, and at least this often. */
const gatherFor = 1000;

interface Cited {
  readonly id: string;
  readonly statements: readonly { readonly citations: readonly { readonly evidenceId: string }[] }[];
}

/** Sections that an event concerns: the one that was written in, or those that cite the evidence that it is about, its table and files among it. */
export function concerned({ type, data }: Pick<FeedEvent, 'type' | 'data'>, sections: readonly Cited[]): readonly string[] {
  if (type === 'narrative.changed') return [(data as NarrativeEventData).sectionId];
  if (!['evidence.', 'dataset.', 'file.'].some((of) => type.startsWith(of))) return [];
  const { evidence, evidenceId } = data as { readonly evidence?: { readonly id: string }; readonly evidenceId?: string };
  const id = evidence?.id ?? evidenceId;
  return sections.filter(({ statements }) => statements.some(({ citations }) => citations.some((citation) => citation.evidenceId === id))).map((section) => section.id);
}

/** Loads again only the sections that changed, a moment after they did. Tells for each the instant of its last update on this page. */
export function useSectionUpdates(inspectionId: string, sections: readonly Cited[]): ReadonlyMap<string, Date> {
  const client = useApolloClient();
  const [updated, setUpdated] = useState<ReadonlyMap<string, Date>>(new Map());
  const waiting = useRef(new Map<string, ReturnType<typeof setTimeout>>());
  useEffect(() => {
    const timers = waiting.current;
    return () => {
      for (const timer of timers.values()) clearTimeout(timer);
      timers.clear();
    };
  }, []);

  async function load(sectionId: string): Promise<void> {
    waiting.current.delete(sectionId);
    const { data } = await client.query({ query: reportSectionQuery, variables: { inspectionId, sectionId }, fetchPolicy: 'network-only' });
    const title = data?.inspection.narrativeSection.criterion.title;
    if (!title) return;
    setUpdated((before) => new Map(before).set(sectionId, new Date()));
    announce(`${title} was updated`);
  }

  useLiveEvents((event) => {
    for (const sectionId of concerned(event, sections)) {
      if (waiting.current.has(sectionId)) continue;
      // A section that cannot be loaded stays as it was; the connection news tells of a lost network, and the next change tries again.
      waiting.current.set(sectionId, setTimeout(() => void load(sectionId).catch(() => undefined), gatherFor));
    }
  });
  return updated;
}
