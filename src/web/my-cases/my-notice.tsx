import { apiUrl } from '../api/fetcher.ts';
import { useText } from '../text/index.ts';
import { useFormat } from '../text/use-format.ts';
import { FileButton } from '../ui/button.tsx';
import { DefinitionList } from '../ui/definition-list.tsx';
import { Section } from '../ui/section.tsx';
import type { MyCase } from './my-cases.graphql.ts';

/** When and where am I heard, what may come of it, and what may I do? */
export function MyNotice({ matter: { state, notices } }: { matter: MyCase }) {
  const t = useText('myCases');
  const words = useText('cases');
  const hearings = useText('hearings');
  const format = useFormat();
  const notice = notices.at(-1);
  // what one may do, one may do until one was heard
  const isAhead = state === 'NOTICE_SERVED' || state === 'HEARING';
  if (!notice) return null;
  return (
    <Section title={t('notice.title')}>
      <p>{t('notice.lead')}</p>
      <DefinitionList
        items={[
          [t('notice.at'), format.instant(notice.hearingAt)],
          [t('notice.place'), notice.place],
          [t('notice.mode'), hearings(`modes.${notice.mode}`)],
          [t('notice.maximum'), words(`sanctions.${notice.maximum}`)],
          [t('notice.companion'), notice.companion],
          [t('notice.receivedOn'), notice.deliveredOn && format.day(notice.deliveredOn)],
          [t('notice.waivedAt'), notice.waivedAt && format.instant(notice.waivedAt)],
          [t('notice.renouncedAt'), notice.renouncedAt && format.instant(notice.renouncedAt)],
        ]}
      />
      {isAhead && <p className="aside">{t('notice.maximumHelp')}</p>}
      {isAhead && (
        <>
          <h3>{t('notice.rights')}</h3>
          <ul>
            {notice.rights.map(right => (
              <li key={right}>{t(`rights.${right}`)}</li>
            ))}
          </ul>
        </>
      )}
      <p className="case-buttons">
        {notices.map(({ id, number }) => (
          <FileButton key={id} href={apiUrl(`hearing-notices/${id}`)}>
            {t('notice.copy', { number })}
          </FileButton>
        ))}
      </p>
    </Section>
  );
}
