import type { JSX } from 'react';
import { Navigate, useParams } from 'react-router';
import { LoadState } from '../../platform/LoadState.tsx';
import { useInspection } from '../../platform/inspection-context.ts';
import { usePageTitle } from '../../platform/page-title.ts';
import { paths } from '../../paths.ts';
import { EmptyState, PageLayout, TextLink } from '../../ui/index.ts';
import './narrative.scss';
import { NarrativeClosed } from './NarrativeClosed.tsx';
import { SectionWorkspace } from './SectionWorkspace.tsx';
import type { SectionSummary } from './sections/SectionNavigation.tsx';
import { useSections } from './sections/use-sections.ts';

/** Where inspectors compose. Others who may read are sent to the report; those who may not are told when they can. */
export function NarrativePage(): JSX.Element {
  const { id, abilities } = useInspection();
  if (abilities.openNarrative) return <ComposePage />;
  return abilities.readNarrative ? <Navigate to={paths.report(id)} replace /> : <NarrativeClosed />;
}

function ComposePage(): JSX.Element {
  const { id } = useInspection();
  const { sectionId } = useParams();
  const { sections, error, retry } = useSections(id);
  if (!sections) return <PageLayout><LoadState what="the narrative" error={error} onRetry={retry} wholePage /></PageLayout>;
  const [first] = sections;
  if (!sectionId && first) return <Navigate to={paths.narrativeSection(id, first.id)} replace />;
  const section = sections.find((candidate) => candidate.id === sectionId);
  if (section) return <SectionWorkspace key={section.id} section={section} sections={sections} />;
  return <SectionNotFound first={first} />;
}

function SectionNotFound({ first }: { readonly first: SectionSummary | undefined }): JSX.Element {
  const { id, title } = useInspection();
  usePageTitle(`Section not found – ${title}`);
  return (
    <PageLayout>
      <h1 className="govuk-heading-l">Section not found</h1>
      <EmptyState title="This inspection has no such section" action={first && <TextLink to={paths.narrativeSection(id, first.id)}>Go to the first section</TextLink>} />
    </PageLayout>
  );
}
