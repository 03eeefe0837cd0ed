import './workshop.css';
import '../chat/log.css';
import { Pause, Play, RotateCcw, StepForward } from 'lucide-preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { Recording } from '../../utils/recording';
import { moment, words } from '../../utils/words';
import { ItemView } from '../chat/item-view';
import { StageFrame } from '../stage/stage-frame';
import { ask } from '../store/ask';
import { IconButton } from '../ui/icon-button';
import { PlainText } from '../ui/plain-text';
import { Replayed } from '../ui/replayed';
import { Sentence } from '../ui/sentence';
import { type Frame, framesOf } from './frames';
import { lengthOf, nextMark, nothingPlayed, playedUntil } from './player-state';

/** Shows a recording again. It reads the recording once; from then on it asks nothing of anybody. */
export function PlayerScreen({ recordingId }: { recordingId: string }) {
  const [recording, setRecording] = useState<{ kept: Recording; frames: Frame[] } | null>(null);
  useEffect(() => {
    void ask('recording/read', { recordingId }).then(
      (found) => found && setRecording({ kept: found.recording, frames: framesOf(found.recording) }),
    );
  }, [recordingId]);
  return (
    <StageFrame title={words('recording')}>
      {recording ? <Player recording={recording.kept} frames={recording.frames} /> : <p aria-busy="true" />}
    </StageFrame>
  );
}

const speeds = [0.25, 0.5, 1, 2, 4, 16];

function Player({ recording, frames }: { recording: Recording; frames: Frame[] }) {
  const end = lengthOf(frames);
  const [time, setTime] = useState(0);
  const [playing, setPlaying] = useState(true);
  const [speed, setSpeed] = useState(1);
  const played = useRef(nothingPlayed);
  played.current = playedUntil(frames, time, played.current);
  useClock(playing && time < end, speed, (passed) => setTime((before) => Math.min(end, before + passed)));
  const foot = useRef<HTMLDivElement>(null);
  const { items, count } = played.current;
  useEffect(() => foot.current?.scrollIntoView({ block: 'end' }), [count]);
  const jump = (to: number) => {
    setPlaying(false);
    setTime(to);
  };
  return (
    <div class="player">
      <p class="recording-mark" role="status">
        <Sentence
          text={words('recordingOf')}
          parts={[<PlainText key="title" text={recording.title} />, moment(recording.recordedAt)]}
        />
      </p>
      <Replayed.Provider value={true}>
        <div class="log replay" role="log" aria-label={words('recordedConversation')}>
          {items.map((item) => (
            <ItemView key={item.id} item={item} last={false} />
          ))}
        </div>
      </Replayed.Provider>
      <div class="player-controls" dir="ltr" ref={foot}>
        <IconButton label={words('fromBeginning')} onClick={() => jump(0)}>
          <RotateCcw size={17} />
        </IconButton>
        <IconButton
          label={playing && time < end ? words('pause') : words('play')}
          onClick={() => {
            if (time >= end) setTime(0);
            setPlaying(time >= end || !playing);
          }}
        >
          {playing && time < end ? <Pause size={18} /> : <Play size={18} />}
        </IconButton>
        <IconButton label={words('nextStep')} onClick={() => jump(nextMark(frames, time))}>
          <StepForward size={18} />
        </IconButton>
        <input
          type="range"
          aria-label={words('placeInRecording')}
          min={0}
          max={Math.max(1, end)}
          value={time}
          onInput={(event) => jump(event.currentTarget.valueAsNumber)}
        />
        <select
          aria-label={words('speed')}
          value={String(speed)}
          onChange={(event) => setSpeed(Number(event.currentTarget.value))}
        >
          {speeds.map((value) => (
            <option key={value} value={String(value)}>
              {value}×
            </option>
          ))}
        </select>
      </div>
    </div>
  );
}

/** Calls `tick` with the milliseconds of the recording that have passed, once a frame of the screen. */
function useClock(running: boolean, speed: number, tick: (passed: number) => void): void {
  const latest = useRef(tick);
  latest.current = tick;
  useEffect(() => {
    if (!running) return;
    let before = performance.now();
    let handle = requestAnimationFrame(function again(now) {
      latest.current(Math.max(0, now - before) * speed);
      before = now;
      handle = requestAnimationFrame(again);
    });
    return () => cancelAnimationFrame(handle);
  }, [running, speed]);
}
