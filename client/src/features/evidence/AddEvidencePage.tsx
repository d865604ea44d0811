import type { JSX } from 'react';
import { useEffect, useState } from 'react';
import { useNavigate } from 'react-router';
import { paths } from '../../paths.ts';
import { flash } from '../../platform/flash.tsx';
import { useInspection } from '../../platform/inspection-context.ts';
import { newId } from '../../platform/new-id.ts';
import { usePageTitle } from '../../platform/page-title.ts';
import { BackLink, PageLayout, TwoThirds } from '../../ui/index.ts';
import { submittedEvidence } from './evidence-paths.ts';
import './evidence.scss';
import type { EvidencePiece } from './feed/evidence-piece.ts';
import { savedDraftInWords } from './parts/release-words.ts';
import { CannotContribute } from './form/CannotContribute.tsx';
import { DeleteKept } from './form/DeleteKept.tsx';
import { EvidenceEditor } from './form/EvidenceEditor.tsx';
import { emptyForm } from './form/form-values.ts';
import type { FormPlace, KeptForm } from './form/kept-forms.ts';
import { forgetForm, keptForm, tabForm } from './form/kept-forms.ts';
import type { Occasion } from './form/occasion.ts';
import { rememberedMinutes } from './form/remembered-minutes.ts';
import { OtherKeptForms } from './form/OtherKeptForms.tsx';

interface Opened { readonly form: KeptForm; readonly wasKept: boolean }

const begin = ({ userId }: FormPlace, occasion?: Occasion): Opened => {
  const values = { ...emptyForm, criterionIds: occasion?.criterionIds ?? [], minutes: rememberedMinutes(userId) };
  return { form: { evidenceId: newId(), values, base: null, sent: [], keptAt: new Date().toISOString() }, wasKept: false };
};

function goOn(place: FormPlace, evidenceId: string | null, occasion?: Occasion): Opened {
  const kept = evidenceId ? keptForm(place, evidenceId) : null;
  return kept ? { form: kept, wasKept: true } : begin(place, occasion);
}

/** A new contribution, in one column of plain questions. */
export function AddEvidencePage({ occasion }: { readonly occasion?: Occasion }): JSX.Element {
  const { id, title, viewer, abilities } = useInspection();
  const navigate = useNavigate();
  const pageHeading = occasion?.heading ?? 'Add evidence';
  usePageTitle(pageHeading);
  const form = occasion ? (`new.${occasion.key}` as const) : 'new';
  const place: FormPlace = { userId: viewer.userId, inspectionId: id, form };
  const [opened, setOpened] = useState(() => goOn(place, tabForm.current(place), occasion));
  const { evidenceId } = opened.form;
  // What is being written stays in sight when the phase moves on meanwhile.
  const [wasOpen] = useState(abilities.contributeEvidence);
  useEffect(() => tabForm.set({ userId: viewer.userId, inspectionId: id, form }, evidenceId), [viewer.userId, id, form, evidenceId]);

  const startAgain = (): void => {
    forgetForm(place, evidenceId);
    setOpened(begin(place, occasion));
    window.scrollTo(0, 0);
  };
  const saved = (piece: EvidencePiece): void => {
    tabForm.clear(place);
    if (occasion) occasion.onSaved(piece);
    else if (piece.status === 'SUBMITTED') void navigate(submittedEvidence(id, piece.id), { replace: true });
    else void navigate(paths.evidence(id, piece.id), { replace: true, ...flash(savedDraftInWords(piece)) });
  };

  const heading = (
    <>
      <h1 className="govuk-heading-l">{pageHeading}</h1>
      {occasion?.about ?? <p className="govuk-body-l">{title}</p>}
      {!abilities.contributeEvidence && <CannotContribute />}
      <OtherKeptForms place={place} current={evidenceId} onOpen={(other) => setOpened(goOn(place, other))} />
    </>
  );
  return (
    <PageLayout before={<BackLink to={occasion?.back.to ?? paths.evidenceList(id)}>{occasion?.back.label ?? 'Back to evidence'}</BackLink>}>
      <TwoThirds>
        {abilities.contributeEvidence || wasOpen || opened.wasKept ? (
          <EvidenceEditor
            key={evidenceId}
            place={place}
            start={opened.form}
            wasKept={opened.wasKept}
            author="you"
            isSubmitted={false}
            heading={heading}
            actions={opened.wasKept && <DeleteKept label="Start again" about="" onDelete={startAgain} />}
            onSaved={saved}
          />
        ) : heading}
      </TwoThirds>
    </PageLayout>
  );
}
