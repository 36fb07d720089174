import { useRef, useState } from 'react';
import { useLocale } from '../text/index.ts';
import { AttentionLeft } from './attention-left.tsx';
import { stillToTell } from './attention.rules.ts';
import type { Lesson, LessonTexts, OwnDuty } from './duty.graphql.ts';
import { LessonEnd } from './lesson-end.tsx';
import { LessonText } from './lesson-text.tsx';
import { LessonVideo, playedOf } from './lesson-video.tsx';
import { useAttention } from './use-attention.ts';

interface Props {
  duty: OwnDuty;
  lesson: Lesson;
  texts: LessonTexts | undefined;
  previous: Lesson | undefined;
  next: Lesson | undefined;
}

/** What a chapter shows, and how much of it has been given attention. */
export function LessonFace({ duty, lesson, texts, previous, next }: Props) {
  const lang = useLocale() === 'en' && lesson.title.en ? 'en' : 'ja';
  const player = useRef<HTMLVideoElement>(null);
  const [isPlaying, setPlaying] = useState(false);
  const [isOpen, setOpen] = useState(false);
  const video = texts?.video ?? null;
  const isLive = !video || isPlaying || isOpen;
  const attention = useAttention(duty.id, lesson, isLive, counted =>
    video ? { transcript: isOpen, watched: stillToTell(playedOf(player.current), counted ?? video.watched) } : null,
  );
  const watched = attention.watched ?? video?.watched ?? [];
  const place = `shinrai.place.${duty.id}.${lesson.slug}`;
  const isRead = Boolean(lesson.readAt);
  return (
    <>
      {video && (
        <LessonVideo
          {...{ video, watched, player, lang, isRead }}
          place={`shinrai.video.${duty.id}.${lesson.slug}`}
          onPlaying={setPlaying}
          onTranscript={setOpen}
        />
      )}
      <LessonText place={place} html={texts?.html ?? ''} lang={lang} isRead={isRead} />
      <LessonEnd
        {...{ duty, lesson, previous, next }}
        mayFinish={attention.secondsLeft === 0}
        notYet={<AttentionLeft {...{ attention, isLive, isRead }} hasVideo={Boolean(video)} />}
      />
    </>
  );
}
