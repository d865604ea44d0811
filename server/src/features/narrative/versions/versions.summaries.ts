import { freezePurposeLabels, type NarrativeVersionEventData } from '@joint/shared';
import { said, type Summaries, type Summarise } from '../../../platform/event-log/index.ts';
import type { VersionRecord, VersionStore } from './versions.store.ts';

/** Words for what happens to versions of the narrative, with the name each has now; only inspectors are told of these events. */
export function createVersionSummaries(store: Pick<VersionStore, 'findAll'>): Summaries {
  const toldOf = (words: (version: VersionRecord) => string): Summarise => async (events) => {
    const ids = events.map(({ data }) => (data as NarrativeVersionEventData).versionId);
    const versions = new Map((await store.findAll([...new Set(ids)])).map((version) => [version.id, version]));
    return ids.map((id) => {
      const version = versions.get(id);
      return version ? { text: words(version) } : null;
    });
  };
  const called = ({ name }: VersionRecord): string => (name === null ? '' : ` “${name}”`);
  return {
    'version.saved': toldOf((version) => `saved the version${called(version)} of the narrative`),
    'version.named': toldOf((version) => (version.name === null ? 'took the name of a version of the narrative away' : `named a version of the narrative${called(version)}`)),
    'version.frozen': toldOf((version) => `froze the version${called(version)} of the narrative${version.frozenFor ? ` for ${freezePurposeLabels[version.frozenFor].toLowerCase()}` : ''}`),
    'version.restored': said('restored an earlier version of a section of the narrative'),
  };
}
