import './stage.css';
import type { ComponentChildren } from 'preact';
import { ScreenFrame } from '../ui/screen-frame';
import { stage } from './stage';

type StageFrameProps = { title: string; tools?: ComponentChildren; children: ComponentChildren };

const leave = () => {
  stage.value = null;
};

/** A wide screen over whatever was there, with tools beside its title. */
export const StageFrame = ({ title, tools, children }: StageFrameProps) => (
  <ScreenFrame title={title} tools={<span class="stage-tools">{tools}</span>} bodyClass="stage-body" leave={leave}>
    {children}
  </ScreenFrame>
);
