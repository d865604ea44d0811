import type { JSX } from 'react';
import { useNavigate, useSearchParams } from 'react-router';
import { paths } from '../../../paths.ts';
import { useInspection } from '../../../platform/inspection-context.ts';
import { LoadState } from '../../../platform/LoadState.tsx';
import { usePageTitle } from '../../../platform/page-title.ts';
import { Button, CompareForm, EmptyState, Form, LoadMore, Select, Tag, TextLink, Timeline } from '../../../ui/index.ts';
import { HistoryLayout } from './HistoryLayout.tsx';
import { SaveVersionForm } from './SaveVersionForm.tsx';
import { useSectionTitles } from './use-section-titles.ts';
import type { VersionEntry } from './use-versions.ts';
import { useVersions } from './use-versions.ts';
import { frozenInWords, versionOption, versionTitle } from './version-words.ts';

/** Every version of the narrative or of one section: to read, to compare, to name, to restore. */
export function NarrativeHistoryPage(): JSX.Element {
  const { id, title } = useInspection();
  usePageTitle(`History of the narrative – ${title}`);
  const [params] = useSearchParams();
  const sectionId = params.get('section');
  const back = { to: sectionId ? paths.narrativeSection(id, sectionId) : paths.narrative(id), words: 'Back to the narrative' };
  return (
    <HistoryLayout back={back}>
      <h1 className="govuk-heading-l">History of the narrative</h1>
      <p className="govuk-body">A version is the text as it was at one moment. It never changes. Versions are also kept by themselves when the phase moves and when nobody has written in a section for an hour.</p>
      <Versions key={sectionId} sectionId={sectionId} />
    </HistoryLayout>
  );
}

const presentText = { value: 'now', label: 'The text as it stands now' };

function Versions({ sectionId }: { readonly sectionId: string | null }): JSX.Element {
  const { id } = useInspection();
  const navigate = useNavigate();
  const { list, loading, error, more, retry } = useVersions(id, sectionId);
  if (!list) return <LoadState what="the versions" error={error} onRetry={retry} />;
  return (
    <>
      <PartForm sectionId={sectionId} />
      {list.canSave && <SaveVersionForm sectionId={sectionId} />}
      {list.nodes.length === 0 && <EmptyState title="No versions yet">Name the text as it stands once something is written, for example before a visit or before you send it out.</EmptyState>}
      {list.nodes.length > 0 && (
        <>
          <CompareForm key={list.nodes[0]?.id} options={[presentText, ...list.nodes.map((version) => ({ value: version.id, label: versionOption(version) }))]} onCompare={(from, to) => void navigate(paths.compareNarrative(id, from, to, sectionId))} />
          <h2 className="govuk-heading-m">Versions, newest first</h2>
          <Timeline items={list.nodes.map((version) => ({ id: version.id, title: <Title version={version} />, by: version.savedBy?.name, at: version.at, children: <Links version={version} sectionId={sectionId} /> }))} />
          <LoadMore shown={list.nodes.length} total={list.totalCount} noun="version" hasMore={list.pageInfo.hasNextPage} busy={loading} onMore={more} />
        </>
      )}
    </>
  );
}

function Title({ version }: { readonly version: VersionEntry }): JSX.Element {
  return <>{versionTitle(version)} {version.frozen && <Tag colour="blue">{frozenInWords(version.frozen)}</Tag>}</>;
}

function Links({ version, sectionId }: { readonly version: VersionEntry; readonly sectionId: string | null }): JSX.Element {
  const { id } = useInspection();
  const part = version.sectionId ?? sectionId;
  const about = `: ${versionTitle(version)}`;
  return (
    <>
      <TextLink to={paths.narrativeVersion(id, version.id, part)} about={about}>Read</TextLink>
      {' · '}<TextLink to={paths.compareNarrative(id, version.id, 'now', part)} about={about}>Compare with now</TextLink>
      {version.abilities.name && <>{' · '}<TextLink to={paths.nameNarrativeVersion(id, version.id)} about={about}>{version.name ? 'Change the name' : 'Name it'}</TextLink></>}
      {version.abilities.restore && <>{' · '}<TextLink to={paths.restoreNarrativeVersion(id, version.id, part)} about={about}>Restore</TextLink></>}
    </>
  );
}

/** The whole narrative, or one section. */
function PartForm({ sectionId }: { readonly sectionId: string | null }): JSX.Element {
  const { id } = useInspection();
  const navigate = useNavigate();
  const { sections } = useSectionTitles();
  return (
    <Form initialValues={{ section: sectionId ?? '' }} onSubmit={({ section }) => void navigate(paths.narrativeHistory(id, section))} label="Which part">
      <div className="ji-compare-form">
        <Select name="section" label="Show versions of" emptyLabel="The whole narrative" options={sections.map((section) => ({ value: section.id, label: section.title }))} />
        <Button type="submit" tone="secondary">Show</Button>
      </div>
    </Form>
  );
}
