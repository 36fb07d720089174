import { useText } from '../text/index.ts';
import { useFormat } from '../text/use-format.ts';
import { Button } from '../ui/button.tsx';
import { Notice } from '../ui/notice.tsx';
import { notify } from '../ui/toast.tsx';
import './deliberations.css';

/** That I voted, and the code that proves after the closing that my ballot was counted as I cast it; never what it said. */
export function Receipt({ receipt: { commitment, castAt } }: { receipt: { commitment: string; castAt: string } }) {
  const t = useText('deliberations');
  const format = useFormat();
  const copy = (): void => void navigator.clipboard.writeText(commitment).then(() => notify(t('receipt.copied')));
  return (
    <>
      <Notice kind="done">{t('receipt.said', { at: format.instant(castAt) })}</Notice>
      <p>{t('receipt.help')}</p>
      <h3>{t('ballot.commitment')}</h3>
      <p className="receipt">{commitment}</p>
      <p>
        <Button onPress={copy}>{t('receipt.copy')}</Button>
      </p>
    </>
  );
}
