import type { JSX, ReactNode } from 'react';
import { useRef, useState } from 'react';
import type { CaseScreeningAnswer, FieldFault } from '@joint/shared';
import { countFindings, foundInWords, reasonsFor, screeningReasonLabels } from '@joint/shared';
import { useInspection } from '../../platform/inspection-context.ts';
import { Form, formatTime, Radios, VersionConflict } from '../../ui/index.ts';
import { forget, keep, keyOf, readKept, type Kept } from './kept.ts';
import { answersIn, findingsIn, foundWords, nameOf, type CaseTexts } from './screening-fields.ts';

/** What came of a send. After `taken` the form goes on under another id, since other words are on the server under this one. */
export type Sent<V> =
  | { readonly is: 'saved' }
  | { readonly is: 'faults'; readonly faults: readonly FieldFault[] }
  | { readonly is: 'taken'; readonly id: string; readonly faults: readonly FieldFault[] }
  | { readonly is: 'conflict'; readonly theirs: V; readonly version: number };
/** What the form was begun from, and what was said of it then. */
type Begun<V> = Kept<V> & { readonly faults: readonly FieldFault[]; readonly time: number };
export type Send<V> = (values: V, base: { readonly version: number; readonly screening: CaseScreeningAnswer[]; readonly intent: string }) => Promise<Sent<V>>;

/** What a form of case tracking is filled in with: texts, and choices of many. */
export type CaseValues = Readonly<Record<string, string | readonly string[]>>;

export interface CaseFormProps<V extends CaseValues> {
  /** Names what is typed here among all that this person keeps on this device. */
  readonly keepAs: string;
  /** What the server holds, and its version. */
  readonly start: V;
  readonly version: number;
  readonly textsOf: (values: V) => CaseTexts;
  /** The names of the values in words, for the comparison of two versions. */
  readonly labels: Readonly<Record<keyof V, string>>;
  /** What was chosen, in words, for the same. */
  readonly inWords?: (name: keyof V & string, chosen: readonly string[]) => string;
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
export function CaseForm<V extends CaseValues>({ keepAs, start, version, textsOf, labels, inWords = (_name, chosen) => chosen.join(', '), send, onSaved, onOther, label, fields, buttons }: CaseFormProps<V>): JSX.Element {
  const { viewer } = useInspection();
  const key = keyOf(viewer.userId, keepAs);
  // What this editor began from: a change that comes in meanwhile must not pass for theirs.
  const [begun, begin] = useState<Begun<V>>(() => ({ ...(readKept<V>(key) ?? { values: start, version, keptAt: '' }), faults: [], time: 0 }));
  // Also what was typed while a send was on its way.
  const typed = useRef<V>(null);
  const [keptAt, setKeptAt] = useState<string | null>(begun.keptAt || null);
  const [asking, ask] = useState<CaseTexts>({});
  const [conflict, setConflict] = useState<{ readonly mine: V; readonly theirs: V; readonly version: number; readonly intent: string } | null>(null);

  const change = (values: V): void => {
    typed.current = values;
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
    if (sent.is === 'taken') {
      const anew = { ...(typed.current ?? values), id: sent.id };
      change(anew);
      begin({ ...begun, values: anew, faults: sent.faults, time: begun.time + 1 });
      return sent.faults;
    }
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
    const said = (values: V, name: keyof V & string): string => { const value = values[name] ?? ''; return typeof value === 'string' ? value : inWords(name, value); };
    const rows = Object.keys(start).map((name) => ({ field: labels[name] ?? '', mine: said(conflict.mine, name), theirs: said(conflict.theirs, name) }));
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
    <Form key={begun.time} initialValues={begun.values} initialFaults={begun.faults} onChange={change} onSubmit={(values, intent) => settle(values, begun.version, intent)} {...(label && { label })}>
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
