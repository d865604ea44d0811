import type { JSX } from 'react';
import { paths } from '../../paths.ts';
import { useInspection } from '../../platform/inspection-context.ts';
import { AgencyChip, ButtonLink, Details, formatInstant, Tag } from '../../ui/index.ts';
import type { CaseViewOf, TrackedCase } from './use-case.ts';
import { ViewWords } from './ViewWords.tsx';

/** The agencies' views: side by side on a desk, one under another on a phone. */
export const CaseViews = ({ found }: { readonly found: TrackedCase }): JSX.Element => (
  <div className="ji-case-views">
    {found.views.map((view) => <OneView key={view.agency.id} found={found} view={view} />)}
  </div>
);

/** Agencies that were taken out again, and why; with its words for whoever may still read them. */
export function FormerViews({ found: { id: caseId, formerViews } }: { readonly found: TrackedCase }): JSX.Element | null {
  const { id } = useInspection();
  if (formerViews.length === 0) return null;
  return (
    <>
      <h2 className="govuk-heading-m">Taken out of this case</h2>
      <div className="ji-case-views">
        {formerViews.map((view) => (
          <section key={view.agency.id} className="ji-card" aria-label={`Former view of ${view.agency.name}`}>
            <div className="ji-card__top">
              <h3 className="ji-card__title"><AgencyChip agency={view.agency} fill="outline" /></h3>
              <Tag colour="grey">Taken out</Tag>
            </div>
            <p className="govuk-body ji-case-words">{view.removedReason}</p>
            {view.removedAt && <p className="govuk-body-s">{view.removedBy?.name ?? 'The lead inspector'}, {formatInstant(view.removedAt)}</p>}
            {view.content && view.content.state !== 'AWAITED' && <Details summary="Read what it wrote"><ViewWords view={view} history={paths.caseHistory(id, caseId, view.agency.id)} /></Details>}
          </section>
        ))}
      </div>
    </>
  );
}

function OneView({ found, view }: { readonly found: TrackedCase; readonly view: CaseViewOf }): JSX.Element {
  const { id, viewer } = useInspection();
  const { agency, isIn, content, additions } = view;
  const isOwn = agency.id === viewer.agencyId;
  return (
    <section className="ji-card" aria-label={`View of ${agency.name}`}>
      <div className="ji-card__top">
        <h3 className="ji-card__title"><AgencyChip agency={agency} fill={isIn ? 'solid' : 'outline'} /></h3>
        <Tag colour={isIn ? 'green' : 'grey'}>{isIn ? 'In' : 'Not in yet'}</Tag>
      </div>
      {(content && content.state !== 'AWAITED') || additions.length > 0 ? <ViewWords view={view} history={paths.caseHistory(id, found.id, agency.id)} /> : <p className="govuk-body">{reasonForNothing(found, view, isOwn)}</p>}
      {isOwn && found.abilities.write && <ButtonLink to={paths.writeCaseView(id, found.id)}>{isIn ? 'Change your view' : content?.state === 'DRAFT' ? 'Go on with your view' : 'Write your view'}</ButtonLink>}
      {isOwn && found.abilities.add && <ButtonLink to={paths.addToCaseView(id, found.id)} tone="secondary">Add to your view</ButtonLink>}
    </section>
  );
}

function reasonForNothing({ state }: TrackedCase, { isIn, isLate, isOpen }: CaseViewOf, isOwn: boolean): string {
  if (state === 'WITHDRAWN') return isIn ? 'It was given in and never opened to you.' : 'It was not in when the case was withdrawn.';
  if (isLate && !isOpen) return isOwn ? 'Your agency has not begun to write. You read the others’ views when yours is in.' : 'It was asked later, and writes before it reads.';
  if (state !== 'WRITING' && isIn) return 'You can read it when your own view is in.';
  if (isOwn) return state === 'WRITING' ? 'Your agency has not begun to write.' : 'Your agency had not written when the views were opened.';
  if (state !== 'WRITING') return 'It was not in when the views were opened.';
  return isIn ? 'You can read it when the views are open.' : 'Nothing to read yet.';
}
