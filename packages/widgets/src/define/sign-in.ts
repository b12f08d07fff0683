/** Registers `<csol-sign-in>`. */
import { define } from '@csol/core';
import { SignIn } from '../sign-in/sign-in.ts';

define('sign-in', SignIn);

declare global {
  interface HTMLElementTagNameMap {
    'csol-sign-in': SignIn;
  }
}
