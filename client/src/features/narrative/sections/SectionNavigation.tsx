import type { JSX } from 'react';
import type { Narrative_SectionsQuery } from '../../../generated/graphql.ts';
import { paths } from '../../../paths.ts';
import { AgencyChord, countOf, SideNavigation } from '../../../ui/index.ts';

export type SectionSummary = Narrative_SectionsQuery['inspection']['narrative'][number];

export interface SectionNavigationProps {
  readonly inspectionId: string;
  readonly sections: readonly SectionSummary[];
}

/** The sections, one for each criterion: which agencies each cites and how many statements it has. */
export function SectionNavigation({ inspectionId, sections }: SectionNavigationProps): JSX.Element {
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
          </span>
        ),
      }))}
    >
      Filled shape: that agency’s evidence is cited in the section.
    </SideNavigation>
  );
}
