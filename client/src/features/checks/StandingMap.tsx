import { isFinding } from '@joint/shared';
import type { JSX } from 'react';
import { paths } from '../../paths.ts';
import { useInspection } from '../../platform/inspection-context.ts';
import type { TableColumn } from '../../ui/index.ts';
import { AgencyChip, AgencyMark, countOf, Table, TextLink } from '../../ui/index.ts';
import { standingOf } from './standing.ts';
import type { SectionChecks } from './use-checks.ts';

type Agency = SectionChecks['statements'][number]['supportedBy'][number];
interface Voice {
  readonly key: string;
  readonly kind: Agency['kind'];
  readonly name: string;
  readonly isOf: (agency: Agency) => boolean;
}

/** A column for each agency; the inspectorates’ own evidence stands in one. */
function voicesOf(agencies: readonly Agency[]): readonly Voice[] {
  const inspected = [...new Map(agencies.filter(({ kind }) => kind !== 'INSPECTORATE').map((agency) => [agency.id, agency])).values()];
  return [
    ...inspected.map(({ id, kind, shortName }): Voice => ({ key: id, kind, name: shortName, isOf: (agency) => agency.id === id })),
    { key: 'inspectorates', kind: 'INSPECTORATE', name: 'Inspectors', isOf: ({ kind }) => kind === 'INSPECTORATE' },
  ];
}

/** A map of statements by agency and criterion: on whose evidence findings rest, and what rests on one agency or none. */
export function StandingMap({ sections }: { readonly sections: readonly SectionChecks[] }): JSX.Element {
  const { id, agencies } = useInspection();
  const cited = sections.flatMap(({ statements }) => statements.flatMap(({ supportedBy, contradictedBy }) => [...supportedBy, ...contradictedBy]));
  const count = (key: string, label: string, of: (section: SectionChecks) => number): TableColumn<SectionChecks> => ({ key, label, numeric: true, cell: (section) => of(section) });
  return (
    <div className="ji-standing-map">
      <Table
        caption="Findings by criterion, and the agencies on whose evidence they rest"
        captionSize="m"
        rows={sections}
        rowKey={({ sectionId }) => sectionId}
        columns={[
          { key: 'criterion', label: 'Criterion', rowHeader: true, cell: ({ sectionId, criterion }) => <TextLink to={paths.narrativeSection(id, sectionId)}>{criterion.title}</TextLink> },
          ...voicesOf([...agencies, ...cited]).map((voice): TableColumn<SectionChecks> => ({
            key: voice.key, label: voice.name, heading: <AgencyChip agency={{ kind: voice.kind, shortName: voice.name }} size="s" />, cell: (section) => <Cell section={section} voice={voice} />,
          })),
          count('two', 'On two or more', ({ statements }) => standingOf(statements).triangulated),
          count('one', 'On one agency', ({ statements }) => standingOf(statements).oneAgency),
          count('none', 'No evidence', ({ statements }) => standingOf(statements).uncited),
        ]}
      />
    </div>
  );
}

function Cell({ section: { statements }, voice: { kind: ofKind, isOf } }: { readonly section: SectionChecks; readonly voice: Voice }): JSX.Element {
  const supported = statements.filter(({ kind, supportedBy }) => isFinding(kind) && supportedBy.some(isOf)).length;
  const against = statements.filter(({ contradictedBy }) => contradictedBy.some(isOf)).length;
  const words = [supported > 0 && countOf(supported, 'finding'), against > 0 && `${against} contradicted`].filter(Boolean).join(', ');
  return (
    <div className={words ? 'ji-standing-cell' : 'ji-standing-cell ji-standing-cell--none'}>
      <AgencyMark kind={ofKind} fill={supported > 0 ? 'solid' : against > 0 ? 'half' : 'outline'} size="s" />
      <span>{words || 'None'}</span>
    </div>
  );
}
