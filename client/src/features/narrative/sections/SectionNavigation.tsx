import type { JSX } from 'react';
import type { Narrative_SectionsQuery } from '../../../generated/graphql.ts';
import { paths } from '../../../paths.ts';
import type { SectionPeople } from '../presence/use-sections-here.ts';
import { WhoIsHere } from '../presence/WhoIsHere.tsx';
import { AgencyChord, countOf, SideNavigation, TextLink } from '../../../ui/index.ts';

export type SectionSummary = Narrative_SectionsQuery['inspection']['narrative'][number];

export interface SectionNavigationProps {
  readonly inspectionId: string;
  readonly sections: readonly SectionSummary[];
  /** Colleagues who have a section open now, by its id. */
  readonly here: SectionPeople;
}

/** The sections, one for each criterion: which agencies each cites, how many statements it has, and who is there now. */
export function SectionNavigation({ inspectionId, sections, here }: SectionNavigationProps): JSX.Element {
  return (
    <SideNavigation
      title="Narrative"
      items={sections.map(({ id, criterion, balance, statements }) => ({
        to: paths.narrativeSection(inspectionId, id),
        label: criterion.title,
        detail: (
          <span className="ji-section-detail">
            <AgencyChord agencies={balance.map(({ agency, cited }) => ({ ...agency, cited: cited > 0 }))} />
            <span>{countOf(statements.length, 'statement')}</span>
            <WhoIsHere people={here.get(id) ?? []} />
          </span>
        ),
      }))}
    >
      <p>Filled shape: that agency’s evidence is cited in the section.</p>
      <TextLink to={paths.narrativeChecks(inspectionId)}>How the narrative stands</TextLink>
    </SideNavigation>
  );
}
