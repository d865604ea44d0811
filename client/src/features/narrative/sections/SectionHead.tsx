import type { JSX } from 'react';
import { useSyncExternalStore } from 'react';
import { useInspection } from '../../../platform/inspection-context.ts';
import { AgencyMark, agencyStyle } from '../../../ui/index.ts';
import type { SectionProvider } from '../collaboration/section-provider.ts';
import type { SectionSummary } from './SectionNavigation.tsx';

/** The question that the section answers, who leads it, and who else has it open. */
export function SectionHead({ section: { criterion, lead }, provider }: { readonly section: SectionSummary; readonly provider: SectionProvider | null }): JSX.Element {
  return (
    <>
      <p className="ji-section-head">
        {criterion.question} · {lead ? `Led by ${lead.shortName}` : 'No lead named yet'}
      </p>
      {provider && <AlsoHere provider={provider} />}
    </>
  );
}

/** Colleagues who have this section open: "Also here: Amara Cole, CQC". Read out as they come, not as they go. */
function AlsoHere({ provider: { carets } }: { readonly provider: SectionProvider }): JSX.Element {
  const { agencyOf, viewer } = useInspection();
  const colleagues = useSyncExternalStore(carets.subscribe, carets.colleagues).filter(({ id }) => id !== viewer.userId);
  return (
    <div className="ji-also-here" role="status">
      {colleagues.length > 0 && (
        <>
          Also here:{' '}
          <ul className="ji-also-here__list">
            {colleagues.map(({ id, name, agencyId }) => {
              const agency = agencyOf(agencyId);
              return (
                <li key={id} style={agency && agencyStyle(agency.kind)}>
                  {agency && <AgencyMark kind={agency.kind} size="s" />} {name}{agency && `, ${agency.shortName}`}
                </li>
              );
            })}
          </ul>
        </>
      )}
    </div>
  );
}
