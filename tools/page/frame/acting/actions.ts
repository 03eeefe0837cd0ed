import type { FrameTools } from '../frame-tools';
import { appraise } from './appraise';
import { check } from './check';
import { click } from './click';
import { drag } from './drag';
import { fillForm } from './fill-form';
import { hover } from './hover';
import { press } from './press';
import { scroll } from './scroll';
import { select } from './select';
import { submit } from './submit';
import { type } from './type';
import { upload } from './upload';
import { waitFor } from './wait-for';

/** What can be done to the page, by the names under which the worker asks for it. */
export const actions: FrameTools = {
  click,
  hover,
  type,
  fill_form: fillForm,
  select,
  check,
  press,
  scroll,
  drag,
  upload,
  submit,
  wait_for: waitFor,
  appraise,
};
