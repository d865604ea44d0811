import type { JSX } from 'react';
import { useEffect, useMemo, useRef, useSyncExternalStore } from 'react';
import { useAnnounce } from '../../../platform/announcer.ts';
import { useInspection } from '../../../platform/inspection-context.ts';
import { AgencyMark, agencyStyle, Checkbox, TextButton } from '../../../ui/index.ts';
import type { Colleague } from '../collaboration/carets.ts';
import type { SectionProvider } from '../collaboration/section-provider.ts';
import type { Follow } from './use-follow.ts';
import { useToldChanges } from './use-told-changes.ts';

export interface AlsoHereProps {
  readonly provider: SectionProvider;
  readonly follow: Follow;
}

/** Says who comes, and not who goes. */
function useSayWhoComes(colleagues: readonly Colleague[]): void {
  const announce = useAnnounce();
  const known = useRef<ReadonlySet<string>>(new Set());
  useEffect(() => {
    for (const { id, name } of colleagues) if (!known.current.has(id)) announce(`${name} is here too`);
    known.current = new Set(colleagues.map(({ id }) => id));
  }, [colleagues, announce]);
}

/** Colleagues who have this section open: "Also here: Amara Cole, CQC". Each can be followed; what they change is told to whoever asks for it. */
export function AlsoHere({ provider, follow }: AlsoHereProps): JSX.Element {
  const { agencyOf, viewer } = useInspection();
  const all = useSyncExternalStore(provider.carets.subscribe, provider.carets.colleagues);
  const colleagues = useMemo(() => all.filter((colleague) => colleague.id !== viewer.userId), [all, viewer.userId]);
  const told = useToldChanges(provider);
  useSayWhoComes(colleagues);
  if (colleagues.length === 0) return <></>;
  return (
    <div className="ji-also-here">
      Also here:{' '}
      <ul className="ji-also-here__list">
        {colleagues.map((colleague) => {
          const agency = agencyOf(colleague.agencyId);
          const isFollowed = follow.followed?.id === colleague.id;
          return (
            <li key={colleague.id}>
              <span className="ji-also-here__who" style={agency && agencyStyle(agency.kind)}>
                {agency && <AgencyMark kind={agency.kind} size="s" />} {colleague.name}{agency && `, ${agency.shortName}`}
              </span>{' '}
              <TextButton onClick={() => (isFollowed ? follow.stop() : follow.start(colleague))} about={colleague.name}>{isFollowed ? 'Stop following' : 'Follow'}</TextButton>
            </li>
          );
        })}
      </ul>
      <div className="ji-also-here__tell govuk-checkboxes--small">
        <Checkbox name="tell" label="Tell me what they change" value={told.isOn} onChange={told.turn} />
      </div>
      <p className="ji-also-here__told">{told.words}</p>
    </div>
  );
}
