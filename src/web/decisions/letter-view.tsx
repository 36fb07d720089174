import { apiUrl } from '../api/fetcher.ts';
import { useText } from '../text/index.ts';
import { useFormat } from '../text/use-format.ts';
import { FileButton } from '../ui/button.tsx';
import { DefinitionList } from '../ui/definition-list.tsx';
import { Hash } from '../ui/hash.tsx';
import type { Letter } from './said.graphql.ts';
import '../cases/cases.css';

interface Props {
  letter: (Letter & { plannedOn?: string; draftedAt?: string }) | null;
  /** Whoever may open the letter itself. */
  hasFile?: boolean;
}

/** Where does the letter of the decision stand? */
export function LetterView({ letter, hasFile = false }: Props) {
  const t = useText('decisions');
  const format = useFormat();
  if (!letter) return <p className="aside">{t('letter.none')}</p>;
  const { method, hash } = letter;
  const instant = (at: string | null | undefined): string | null => (at ? format.instant(at) : null);
  const day = (on: string | null | undefined): string | null => (on ? format.day(on) : null);
  return (
    <>
      <DefinitionList
        items={[
          [t('letter.draftedAt'), instant(letter.draftedAt)],
          [t('letter.plannedOn'), letter.deliveredOn ? null : day(letter.plannedOn)],
          [t('letter.approvedAt'), instant(letter.approvedAt) ?? t('letter.notApproved')],
          [t('letter.method'), method && t(`methods.${method}.name`)],
          [t('letter.sentAt'), instant(letter.sentAt)],
          [t('letter.deliveredOn'), day(letter.deliveredOn)],
          [t('letter.acknowledgedAt'), instant(letter.acknowledgedAt)],
          [t('letter.hash'), hash && <Hash key="hash" of={hash} />],
        ]}
      />
      {hasFile && (
        <p>
          <FileButton href={apiUrl(`case-letters/${letter.id}`)}>{t('letter.open')}</FileButton>
        </p>
      )}
    </>
  );
}
