import { useState } from 'react';
import { ProposeForm } from '../cases/propose.form.tsx';
import { Watermark } from '../investigations/watermark.tsx';
import { useText } from '../text/index.ts';
import { useFormat } from '../text/use-format.ts';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import type { AuditedCase } from './audited-cases.graphql.ts';

/** What does the file say? Only once legal has agreed, and for a while. */
export function OpenedFile({ matter: { id, track, openedFile, fileAskedAt } }: { matter: AuditedCase }) {
  const t = useText('auditedCases');
  const words = useText('cases');
  const format = useFormat();
  const [isOpen, open] = useState(false);
  if (openedFile)
    return (
      <>
        <p>{t('file.until', { day: format.day(openedFile.until) })}</p>
        <Watermark>
          <ol className="case-acts">
            {openedFile.evidence.map(({ id: item, number, title, text }) => (
              <li key={item} className="case-act">
                <h3>
                  {number}. {title}
                </h3>
                <p className="case-text">{text}</p>
              </li>
            ))}
          </ol>
        </Watermark>
      </>
    );
  if (fileAskedAt) return <p>{t('file.asked', { at: format.instant(fileAskedAt) })}</p>;
  return (
    <>
      <p>{t('file.lead')}</p>
      <div className="case-buttons">
        <Button onPress={() => open(true)}>{t('file.ask')}</Button>
      </div>
      <Dialog title={words('acts.OPEN_FILE')} isOpen={isOpen} onClose={() => open(false)}>
        <ProposeForm caseId={id} act="OPEN_FILE" track={track} onDone={() => open(false)} />
      </Dialog>
    </>
  );
}
