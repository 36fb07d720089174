import { useText } from '../text/index.ts';
import { Select } from '../ui/select.tsx';
import type { Gap } from './draft-gaps.rules.ts';
import type { DraftFile, DraftVideo, MediaKind } from './draft-media.rules.ts';
import { WordsFields } from './words-fields.tsx';

interface Props {
  video: DraftVideo;
  files: readonly DraftFile[];
  gaps: readonly Gap[];
  onChange: (video: DraftVideo) => void;
}

/** The video of a lesson, its captions, and everything to read for who does not watch it. */
export function VideoFields({ video, files, gaps, onChange }: Props) {
  const t = useText('courses');
  const options = (kind: MediaKind) => [
    { value: 'none', label: t('video.none') },
    ...files.filter(file => file.kind === kind).map(({ name }) => ({ value: name, label: name })),
  ];
  const choice = (label: string, field: 'file' | 'captionsJa' | 'captionsEn', kind: MediaKind) => (
    <Select
      label={label}
      value={video[field] || 'none'}
      onChange={name => onChange({ ...video, [field]: name === 'none' ? '' : name })}
      options={options(kind)}
    />
  );
  const problem = gaps[0];
  return (
    <div className="video-fields">
      {choice(t('video.file'), 'file', 'VIDEO')}
      {video.file !== '' && (
        <>
          {problem && <p className="missing">{t(`gap.${problem.kind}`)}</p>}
          <div className="number-fields">
            {choice(t('video.captionsJa'), 'captionsJa', 'CAPTIONS')}
            {choice(t('video.captionsEn'), 'captionsEn', 'CAPTIONS')}
          </div>
          <p className="field-help">{t('video.transcriptHelp')}</p>
          <WordsFields
            label={t('video.transcript')}
            words={video.transcript}
            onChange={transcript => onChange({ ...video, transcript })}
            rows={8}
            gaps={[]}
          />
        </>
      )}
    </div>
  );
}
