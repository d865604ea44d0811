import type { JSX } from 'react';
import { AgencyChip, NoticeBox } from '../../ui/index.ts';
import { carriedInWords, muchInWords } from './burden-words.ts';
import './burden.scss';
import { useBurden } from './use-burden.ts';

/** What these agencies have been asked and have given so far, and which of them already carry much: before they are asked for more. */
export function CarriedBurden({ agencyIds }: { readonly agencyIds: readonly string[] }): JSX.Element {
  const { burden, error } = useBurden();
  if (!burden) return <p className="govuk-body">{error ? 'What they gave so far could not be loaded.' : 'Looking…'}</p>;
  const chosen = burden.agencies.filter(({ agency }) => agencyIds.includes(agency.id));
  const warnings = chosen.flatMap((agency) => muchInWords(agency) ?? []);
  return (
    <>
      <ul className="ji-burden-carried">
        {chosen.map((agency) => <li key={agency.agency.id}><AgencyChip agency={agency.agency} size="s" /> {carriedInWords(agency)}</li>)}
      </ul>
      <div role="status">
        {warnings.length > 0 && <NoticeBox>{warnings.map((words) => <p key={words} className="ji-burden-much">{words}</p>)}</NoticeBox>}
      </div>
    </>
  );
}
