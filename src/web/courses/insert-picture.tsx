import { useState } from 'react';
import { mediaUrl } from '../api/media.ts';
import { useText } from '../text/index.ts';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { Form } from '../ui/form.tsx';
import { Select } from '../ui/select.tsx';
import type { DraftFile } from './draft-media.rules.ts';
import { noWords, type Words } from './draft.rules.ts';
import { WordsFields } from './words-fields.tsx';

interface Props {
  files: readonly DraftFile[];
  onInsert: (name: string, alt: Words, caption: Words) => void;
}

/** Asks which picture, and what it shows for whoever does not see it. */
export function InsertPicture({ files, onInsert }: Props) {
  const t = useText('courses');
  const [isOpen, open] = useState(false);
  const pictures = files.filter(({ kind }) => kind === 'IMAGE');
  return (
    <>
      <Button size="small" isDisabled={pictures.length === 0} onPress={() => open(true)}>
        {t('picture.insert')}
      </Button>
      {pictures.length === 0 && <span className="field-help">{t('picture.none')}</span>}
      <Dialog title={t('picture.insert')} isOpen={isOpen} onClose={() => open(false)} size="wide">
        <Choice
          pictures={pictures}
          onInsert={(name, alt, caption) => {
            open(false);
            onInsert(name, alt, caption);
          }}
        />
      </Dialog>
    </>
  );
}

function Choice({ pictures, onInsert }: { pictures: readonly DraftFile[]; onInsert: Props['onInsert'] }) {
  const t = useText('courses');
  const [name, choose] = useState(pictures[0]?.name ?? '');
  const [alt, say] = useState<Words>(noWords);
  const [caption, write] = useState<Words>(noWords);
  const chosen = pictures.find(picture => picture.name === name);
  return (
    <Form
      onSubmit={event => {
        event.preventDefault();
        onInsert(name, alt, caption);
      }}
    >
      <Select
        label={t('picture.which')}
        value={name}
        onChange={choose}
        options={pictures.map(picture => ({ value: picture.name, label: picture.name }))}
        isRequired
      />
      {chosen && <img className="picture-choice" src={mediaUrl(chosen.mediaId)} alt="" />}
      <p className="field-help">{t('picture.altHelp')}</p>
      <WordsFields label={t('picture.alt')} words={alt} onChange={say} maxLength={300} gaps={[]} />
      <WordsFields label={t('picture.caption')} words={caption} onChange={write} maxLength={300} gaps={[]} isOptional />
      <div className="form-actions">
        <Button kind="primary" type="submit" isDisabled={!chosen || alt.ja.trim() === ''}>
          {t('picture.insertHere')}
        </Button>
      </div>
    </Form>
  );
}
