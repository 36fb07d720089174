import { useText } from '../text/index.ts';
import { useFormat } from '../text/use-format.ts';
import { DefinitionList } from '../ui/definition-list.tsx';
import type { InterviewFact } from './record.graphql.ts';

/** Who spoke with whom, where and when. */
export function Circumstances({ interview }: { interview: InterviewFact }) {
  const t = useText('interviews');
  const format = useFormat();
  const names = (people: InterviewFact['interviewers']): string => people.map(format.name).join(t('comma'));
  return (
    <DefinitionList
      items={[
        [t('person'), format.name(interview.person)],
        [t('interviewers'), names(interview.interviewers)],
        [t('observers'), names(interview.observers)],
        [t('companion'), interview.companion],
        [t('startedAt'), format.instant(interview.startedAt)],
        [t('place'), t('placeAndMode', { place: interview.place, mode: t(`modes.${interview.mode}`) })],
        [t('recording'), t(`recordings.${interview.recording}`)],
        [t('sealedAt'), interview.sealedAt && format.instant(interview.sealedAt)],
        [
          t('hash'),
          interview.contentHash && (
            <span key="hash" className="interview-print">
              {interview.contentHash}
            </span>
          ),
        ],
      ]}
    />
  );
}
