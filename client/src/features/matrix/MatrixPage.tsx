import type { JSX } from 'react';
import { paths } from '../../paths.ts';
import { useInspection } from '../../platform/inspection-context.ts';
import { LoadState } from '../../platform/LoadState.tsx';
import { usePageTitle } from '../../platform/page-title.ts';
import { ButtonLink, EmptyState, PageLayout } from '../../ui/index.ts';
import './matrix.scss';
import { MatrixTable } from './MatrixTable.tsx';
import type { Matrix } from './matrix-words.ts';
import { OwnGaps, SilenceNotice } from './SilenceNotice.tsx';
import { useMatrix } from './use-matrix.ts';

/** Every agency on every criterion, live. */
export function MatrixPage(): JSX.Element {
  const { title, abilities } = useInspection();
  usePageTitle(`Who has been heard – ${title}`);
  return (
    <PageLayout>
      <h1 className="govuk-heading-l">Who has been heard</h1>
      {abilities.viewMatrix ? <LiveMatrix /> : <EmptyState title="You cannot see this yet">It shows evidence that is shared with every agency, once you may see it.</EmptyState>}
    </PageLayout>
  );
}

function LiveMatrix(): JSX.Element {
  const { id, abilities } = useInspection();
  const { matrix, mayAsk, changed, error, refetch } = useMatrix();
  if (!matrix) return <LoadState what="the matrix" error={error} onRetry={refetch} />;
  return (
    <>
      <p className="govuk-body">
        {matrix.isWhole
          ? 'Every agency on every criterion, as it stands now. Open a cell to see what is behind it.'
          : 'Every agency on every criterion, as far as you may see. Agencies may have sent more to the inspectors than is shown here.'}
      </p>
      {matrix.isWhole ? <SilenceNotice matrix={matrix} /> : abilities.contributeEvidence && <OwnGaps matrix={matrix} />}
      <MatrixTable matrix={matrix} changed={changed} mayAsk={mayAsk} />
      <p className="govuk-body-s">{legendOf(matrix)}</p>
      {abilities.contributeEvidence && <ButtonLink to={paths.addEvidence(id)} tone="secondary">Add evidence</ButtonLink>}
    </>
  );
}

function legendOf({ isWhole, rows }: Matrix): string {
  const isOpen = rows.some(({ standsOn }) => standsOn !== null);
  const empty = isWhole ? 'Dashed: nothing sent.' : 'Empty: nothing that you can see.';
  if (!isOpen) return `Half filled: sent. ${empty}`;
  return `Filled: cited in the narrative. Half filled: sent, not cited. ${empty} Evidence counts as cited wherever the narrative uses it, so a cell can have more cited than sent.`;
}
