import { useRef } from 'react';
import { useDraftForm } from '../api/draft-form.ts';
import { MoveForm } from '../api/move-form.tsx';
import { useLocale, useText } from '../text/index.ts';
import { Bound } from '../ui/bound.tsx';
import { Checkbox } from '../ui/checkbox.tsx';
import { FieldNote } from '../ui/field-note.tsx';
import { Notice } from '../ui/notice.tsx';
import { GivePledgeDocument, type MyPledge } from './pledges.graphql.ts';
import { Wording } from './wording.tsx';

interface Props {
  assignmentId: string;
  version: MyPledge['formVersion'];
}

/** One tick, one signature; one id for all tries, so that a second click is the same pledge. */
export function SignForm({ assignmentId, version }: Props) {
  const t = useText('pledges');
  const locale: 'JA' | 'EN' = useLocale() === 'ja' ? 'JA' : 'EN';
  const id = useRef(crypto.randomUUID());
  // The tick names the text it was set under, and so falls off when the wording changes.
  const form = useDraftForm(`pledge ${assignmentId}`, { agreed: '' });
  const { textHash } = version;
  return (
    <>
      <Notice title={t('sign.voluntaryTitle')}>
        <p>{t('sign.voluntaryText')}</p>
      </Notice>
      <Wording version={version} hash={textHash} />
      <MoveForm
        form={form}
        document={GivePledgeDocument}
        variables={() => ({ input: { id: id.current, assignmentId, locale, textHash, voluntary: true } })}
        action={t('sign.action')}
        said={t('sign.said')}
        touches={['MyPledge', 'MyTraining', 'MyDuty', 'Pledges']}
      >
        <Bound
          control={form.control}
          name="agreed"
          validate={agreed => (agreed === textHash ? undefined : t('sign.tick'))}
        >
          {({ value, onChange, errorMessage }) => (
            <div>
              <Checkbox
                isBoxed
                isSelected={value === textHash}
                onChange={isSelected => onChange(isSelected ? textHash : '')}
                help={t('sign.binding')}
              >
                {t('sign.ofMyOwnWill')}
              </Checkbox>
              <FieldNote error={errorMessage} />
            </div>
          )}
        </Bound>
      </MoveForm>
    </>
  );
}
