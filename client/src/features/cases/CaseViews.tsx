import type { JSX } from 'react';
import { paths } from '../../paths.ts';
import { useInspection } from '../../platform/inspection-context.ts';
import { AgencyChip, ButtonLink, Tag } from '../../ui/index.ts';
import type { CaseViewOf, TrackedCase } from './use-case.ts';
import { ViewWords } from './ViewWords.tsx';

/** The agencies' views: side by side on a desk, one under another on a phone. */
export const CaseViews = ({ found }: { readonly found: TrackedCase }): JSX.Element => (
  <div className="ji-case-views">
    {found.views.map((view) => <OneView key={view.agency.id} found={found} view={view} />)}
  </div>
);

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
      {(content && content.state !== 'AWAITED') || additions.length > 0 ? <ViewWords view={view} /> : <p className="govuk-body">{reasonForNothing(found, view, isOwn)}</p>}
      {isOwn && found.abilities.write && <ButtonLink to={paths.writeCaseView(id, found.id)}>{isIn ? 'Change your view' : content?.state === 'DRAFT' ? 'Go on with your view' : 'Write your view'}</ButtonLink>}
      {isOwn && found.abilities.add && <ButtonLink to={paths.addToCaseView(id, found.id)} tone="secondary">Add to your view</ButtonLink>}
    </section>
  );
}

function reasonForNothing({ state }: TrackedCase, { isIn }: CaseViewOf, isOwn: boolean): string {
  if (isOwn) return state === 'WRITING' ? 'Your agency has not begun to write.' : 'Your agency had not written when the views were opened.';
  if (state !== 'WRITING') return 'It was not in when the views were opened.';
  return isIn ? 'You can read it when the views are open.' : 'Nothing to read yet.';
}
