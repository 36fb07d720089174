import { useState } from 'react';
import { useText } from '../text/index.ts';
import { Button } from '../ui/button.tsx';
import { EvidenceForm, type FileToAddTo } from './evidence.form.tsx';
import { takesNow } from './file.rules.ts';

interface Props {
  matter: FileToAddTo;
  /** It is what the reader has to do now. */
  isNext?: boolean;
}

/** May something still come into the file, and what? */
export function AddEvidence({ matter, isNext = false }: Props) {
  const t = useText('investigations');
  const [isOpen, open] = useState(false);
  const takes = takesNow(matter);
  if (takes === 'nothing') return <p className="aside">{t('add.nothing')}</p>;
  return (
    <>
      {takes === 'favourable' && <p>{t('add.favourable')}</p>}
      {isOpen ? (
        <div className="evidence-part">
          <EvidenceForm matter={matter} onDone={() => open(false)} />
        </div>
      ) : (
        <p>
          <Button kind={isNext ? 'primary' : 'secondary'} onPress={() => open(true)}>
            {t('add.open')}
          </Button>
        </p>
      )}
    </>
  );
}
