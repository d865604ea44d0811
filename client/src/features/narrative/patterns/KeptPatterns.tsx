import { useApolloClient } from '@apollo/client/react';
import type { Editor } from '@tiptap/core';
import type { JSX } from 'react';
import { useState } from 'react';
import { useAnnounce } from '../../../platform/announcer.ts';
import { toErrorBody } from '../../../platform/errors.ts';
import { useInspection } from '../../../platform/inspection-context.ts';
import { useViewer } from '../../../platform/viewer-context.ts';
import { ConfirmDialog, StatementKindTag, TextButton } from '../../../ui/index.ts';
import { currentStatement, readStatement, type DraftStatement } from '../editor/read-section.ts';
import { KeepPatternForm } from './KeepPatternForm.tsx';
import { removePatternMutation } from './patterns.operations.ts';
import { usePatterns, type StatementPattern } from './use-patterns.ts';

export interface KeptPatternsProps {
  readonly sectionId: string;
  readonly editor: Editor | null;
  readonly canWrite: boolean;
}

/** The patterns of the viewer's inspectorate, for those who may keep one and take one out. Where there is none and they may not, nothing. */
export function KeptPatterns({ sectionId, editor, canWrite }: KeptPatternsProps): JSX.Element | null {
  const { id: inspectionId, abilities } = useInspection();
  const { agency } = useViewer();
  const client = useApolloClient();
  const announce = useAnnounce();
  const { patterns, refetch } = usePatterns();
  const [statement, setStatement] = useState<DraftStatement | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const [leaving, setLeaving] = useState<StatementPattern | null>(null);
  const [isBusy, setBusy] = useState(false);
  const kept = patterns?.filter((pattern) => pattern.agency) ?? [];
  if (kept.length === 0 && !abilities.keepPattern) return null;

  const begin = (): void => {
    const at = editor && currentStatement(editor.state);
    const $at = at === null ? null : editor?.state.doc.resolve(at);
    const read = $at?.nodeAfter ? readStatement($at.nodeAfter, $at.parent) : null;
    setProblem(read?.hasWords ? null : 'Put the caret in the statement that you want to keep, then press this again.');
    if (read?.hasWords) setStatement(read);
  };
  const remove = async (): Promise<void> => {
    if (!leaving) return;
    setBusy(true);
    try {
      await client.mutate({ mutation: removePatternMutation, variables: { input: { inspectionId, patternId: leaving.id } } });
      await refetch().catch(() => undefined);
      announce('Pattern taken out');
      setProblem(null);
    } catch (error) {
      setProblem(`The pattern is still there: ${toErrorBody(error).message}`);
    }
    setBusy(false);
    setLeaving(null);
  };

  return (
    <>
      <h2 className="govuk-heading-s">Patterns of {agency.shortName}</h2>
      <p className="govuk-body-s">Inspectors of {agency.shortName} find these under Patterns, in every inspection. Nobody else sees them.</p>
      <ul className="ji-guide__patterns">
        {kept.map((pattern) => (
          <li key={pattern.id}>
            <StatementKindTag kind={pattern.kind} /> {pattern.text}{' '}
            {pattern.mayRemove && <TextButton onClick={() => setLeaving(pattern)} about={`: ${pattern.text.slice(0, 60)}`}>Take out</TextButton>}
          </li>
        ))}
      </ul>
      <div role="alert">{problem && <p className="ji-cite-problem">{problem}</p>}</div>
      {abilities.keepPattern && (statement
        ? <KeepPatternForm key={statement.id} sectionId={sectionId} statement={statement} onDone={() => setStatement(null)} onKept={refetch} />
        : canWrite && <p className="govuk-body-s"><TextButton onClick={begin}>Keep the statement at the caret as a pattern</TextButton></p>)}
      <ConfirmDialog open={leaving !== null} title="Take out this pattern?" confirmLabel="Take it out" tone="warning" busy={isBusy} onConfirm={() => void remove()} onCancel={() => setLeaving(null)}>
        <p className="govuk-body">{leaving?.text}</p>
        <p className="govuk-body">No inspector of {agency.shortName} will find it any more. Statements that were begun from it stay.</p>
      </ConfirmDialog>
    </>
  );
}
