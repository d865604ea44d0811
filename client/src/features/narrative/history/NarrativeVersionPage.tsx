import type { JSX } from 'react';
import { useState } from 'react';
import { useParams, useSearchParams } from 'react-router';
import { paths } from '../../../paths.ts';
import { useInspection } from '../../../platform/inspection-context.ts';
import { LoadState } from '../../../platform/LoadState.tsx';
import { usePageTitle } from '../../../platform/page-title.ts';
import { Button, ButtonGroup, ButtonLink, formatInstant, InsetText } from '../../../ui/index.ts';
import { HistoryLayout } from './HistoryLayout.tsx';
import { useSectionTitles } from './use-section-titles.ts';
import type { ReadVersion } from './use-version.ts';
import { useVersion } from './use-version.ts';
import { frozenInWords, versionTitle } from './version-words.ts';
import { VersionStatement } from './VersionStatement.tsx';

/** The narrative, or one section, as it was. */
export function NarrativeVersionPage(): JSX.Element {
  const { id } = useInspection();
  const { versionId = '' } = useParams();
  const [params] = useSearchParams();
  const sectionId = params.get('section');
  const { version, error, retry } = useVersion(versionId, sectionId);
  usePageTitle(version ? versionTitle(version) : 'Version of the narrative');
  return (
    <HistoryLayout back={{ to: paths.narrativeHistory(id, sectionId), words: 'Back to the versions' }}>
      {version ? <Version version={version} sectionId={sectionId} /> : <LoadState what="this version" error={error} onRetry={retry} wholePage />}
    </HistoryLayout>
  );
}

function Version({ version, sectionId }: { readonly version: ReadVersion; readonly sectionId: string | null }): JSX.Element {
  const { id } = useInspection();
  const { titleOf } = useSectionTitles();
  const [showAuthors, setShowAuthors] = useState(false);
  const { at, savedBy, frozen, abilities } = version;
  const written = version.sections.filter(({ statements }) => statements.length > 0);
  return (
    <>
      <span className="govuk-caption-l">{`The text on ${formatInstant(at)}${savedBy ? `, saved by ${savedBy.name}` : ''}`}</span>
      <h1 className="govuk-heading-l">{versionTitle(version)}</h1>
      {frozen && <InsetText><strong>{frozenInWords(frozen)}.</strong>{` Frozen by ${frozen.by.name} on ${formatInstant(frozen.at)}; nothing of it changes any more.`}</InsetText>}
      <ButtonGroup>
        <ButtonLink tone="secondary" to={paths.compareNarrative(id, version.id, 'now', sectionId)}>Compare with now</ButtonLink>
        <Button tone="secondary" onClick={() => setShowAuthors(!showAuthors)} expanded={showAuthors}>{showAuthors ? 'Hide who wrote what' : 'Show who wrote what'}</Button>
        {abilities.restore && <ButtonLink tone="secondary" to={paths.restoreNarrativeVersion(id, version.id, sectionId)}>Restore</ButtonLink>}
        {abilities.freeze && <ButtonLink tone="secondary" to={paths.freezeNarrativeVersion(id, version.id)}>Freeze as what went out</ButtonLink>}
      </ButtonGroup>
      {written.length === 0 && <p className="govuk-body">Nothing was written then.</p>}
      {written.map((section) => (
        <section key={section.sectionId} aria-labelledby={`then-${section.sectionId}`}>
          <h2 className="govuk-heading-m" id={`then-${section.sectionId}`}>{titleOf(section.sectionId)}</h2>
          {section.statements.map((statement) => <VersionStatement key={statement.id} statement={statement} showAuthors={showAuthors} />)}
        </section>
      ))}
    </>
  );
}
