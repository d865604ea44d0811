import type { JSX, ReactNode } from 'react';
import { useState } from 'react';
import type { CaseScreeningAnswer, FieldFault } from '@joint/shared';
import { countFindings, foundInWords, reasonsFor, screeningReasonLabels } from '@joint/shared';
import { useInspection } from '../../platform/inspection-context.ts';
import { Form, formatTime, Radios, VersionConflict } from '../../ui/index.ts';
import { forget, keep, keyOf, readKept } from './kept.ts';
import { answersIn, findingsIn, foundWords, nameOf, type CaseTexts } from './screening-fields.ts';

/** What came of a send. */
export type Sent<V> = { readonly is: 'saved' } | { readonly is: 'faults'; readonly faults: readonly FieldFault[] } | { readonly is: 'conflict'; readonly theirs: V; readonly version: number };
export type Send<V> = (values: V, base: { readonly version: number; readonly screening: CaseScreeningAnswer[]; readonly intent: string }) => Promise<Sent<V>>;

export interface CaseFormProps<V extends Readonly<Record<string, string>>> {
  /** Names what is typed here among all that this person keeps on this device. */
  readonly keepAs: string;
  /** What the server holds, and its version. */
  readonly start: V;
  readonly version: number;
  readonly textsOf: (values: V) => CaseTexts;
  /** The names of the values in words, for the comparison of two versions. */
  readonly labels: Readonly<Record<keyof V, string>>;
  readonly send: Send<V>;
  readonly onSaved: (intent: string) => void;
  /** The other version was chosen over what was typed. */
  readonly onOther?: () => void;
  readonly label?: string;
  readonly fields: ReactNode | ((values: V) => ReactNode);
  readonly buttons: ReactNode;
}

/**
 * A form of case tracking: what is typed is kept on this device until the server has it, what could say who a child is is asked about, and when
 * somebody saved first both versions are shown and neither is lost.
 */
export function CaseForm<V extends Readonly<Record<string, string>>>({ keepAs, start, version, textsOf, labels, send, onSaved, onOther, label, fields, buttons }: CaseFormProps<V>): JSX.Element {
  const { viewer } = useInspection();
  const key = keyOf(viewer.userId, keepAs);
  // What this editor began from: a change that comes in meanwhile must not pass for theirs.
  const [begun] = useState(() => readKept<V>(key) ?? { values: start, version, keptAt: '' });
  const [keptAt, setKeptAt] = useState<string | null>(begun.keptAt || null);
  const [asking, ask] = useState<CaseTexts>({});
  const [conflict, setConflict] = useState<{ readonly mine: V; readonly theirs: V; readonly version: number; readonly intent: string } | null>(null);

  const change = (values: V): void => {
    const at = new Date().toISOString();
    setKeptAt(keep(key, { values, version: begun.version, keptAt: at }) ? at : '');
  };
  const settle = async (values: V, base: number, intent: string): Promise<readonly FieldFault[]> => {
    const { answers, faults } = answersIn(textsOf(values), values);
    ask(textsOf(values));
    if (faults.length > 0) return faults;
    const own = Object.fromEntries(Object.keys(start).map((name) => [name, values[name] ?? ''])) as V;
    const sent = await send(own, { version: base, screening: answers, intent });
    if (sent.is === 'faults') return sent.faults;
    if (sent.is === 'conflict') setConflict({ mine: values, theirs: sent.theirs, version: sent.version, intent });
    else {
      forget(key);
      onSaved(intent);
    }
    return [];
  };
  const takeTheirs = (): void => {
    forget(key);
    setConflict(null);
    onOther?.();
  };

  if (conflict) {
    const rows = Object.keys(start).map((name) => ({ field: labels[name] ?? '', mine: conflict.mine[name] ?? '', theirs: conflict.theirs[name] ?? '' }));
    return (
      <VersionConflict
        title="Somebody saved another version first"
        headingLevel={2}
        savedBy="somebody else"
        rows={rows}
        onKeepMine={() => settle(conflict.mine, conflict.version, conflict.intent)}
        onTakeTheirs={takeTheirs}
      />
    );
  }
  return (
    <Form initialValues={begun.values} onChange={change} onSubmit={(values, intent) => settle(values, begun.version, intent)} {...(label && { label })}>
      {(values) => (
        <>
          {typeof fields === 'function' ? fields(values) : fields}
          <Questions texts={asking} />
          {keptAt !== null && <p className="govuk-body-s ji-case-kept">{keptAt ? `Kept on this device ${formatTime(keptAt)} · Not yet saved on the server` : 'Not kept on this device: the browser does not allow it'}</p>}
          {buttons}
        </>
      )}
    </Form>
  );
}

/** What looks as if it said who a child is, and why it may stay. */
function Questions({ texts }: { readonly texts: CaseTexts }): JSX.Element {
  const findings = findingsIn(texts);
  return (
    <>
      {countFindings(findings).map((group) => (
        <Radios
          key={nameOf(group)}
          name={nameOf(group)}
          label={`${foundInWords(group)}. Why may it stay?`}
          hint={`“${findings.filter(({ field, kind }) => field === group.field && kind === group.kind).map((finding) => foundWords(texts, finding)).join('”, “')}”. Children are spoken of by references such as CH-04 here: take it out if it could say who a child is. Your choice is recorded, the words are not.`}
          options={reasonsFor(group.kind).map((reason) => ({ value: reason, label: screeningReasonLabels[reason] }))}
          small
        />
      ))}
    </>
  );
}
