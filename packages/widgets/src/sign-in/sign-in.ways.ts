/** The ways in beside the sign-in form; a chunk of its own. */
import type { TemplateResult } from 'lit';
import type { ViewContext } from './sign-in.context.ts';
import { renderForgot } from './sign-in.forgot.ts';
import { renderGuest } from './sign-in.guest.ts';
import { renderConfirm, renderNewPassword } from './sign-in.links.ts';
import { renderRegister } from './sign-in.register.ts';

export { waysStyles as styles } from './sign-in.ways.styles.ts';

/** One of the ways, by its name. */
export function renderWay(context: ViewContext, way: 'register' | 'forgot' | 'guest' | 'confirm' | 'new-password'): TemplateResult {
  switch (way) {
    case 'register':
      return renderRegister(context);
    case 'forgot':
      return renderForgot(context);
    case 'guest':
      return renderGuest(context);
    case 'confirm':
      return renderConfirm(context);
    case 'new-password':
      return renderNewPassword(context);
  }
}
